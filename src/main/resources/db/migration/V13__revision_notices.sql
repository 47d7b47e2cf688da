-- Every service on this database is told of a revision at once (LISTEN dataset_revision), whoever makes it.
create function notify_of_revision() returns trigger language plpgsql as $$
begin
    perform pg_notify('dataset_revision', new.revision::text);
    return null;
end
$$;
create trigger dataset_revisions_notice after insert on dataset_revisions
    for each row execute function notify_of_revision();
