-- The mark, in the log, of the activity from Teams that an obligation goes back to: a hash of the activity's id, no content.
alter table obligation add column trace varchar(32) default '' not null;
