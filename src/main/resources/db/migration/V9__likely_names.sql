-- Names that look much alike are found by what they have in common, three letters at a time.
create extension if not exists pg_trgm;
create index organization_names_alike on organization_names using gin (name_key gin_trgm_ops) where until_revision is null;
