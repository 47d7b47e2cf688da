-- What explains a correction that the search proposed, as a path below the root of the API, with its query.
alter table corrections add column explanation text;
