-- The hashes of a message travel as packed 32-bit integers: reading sixty candidates out of arrays cost more than finding them.
-- What was kept so far is made again from history.
truncate insight.signatures;
truncate insight.bands;
alter table insight.signatures drop column sketch, drop column words;
alter table insight.signatures add column sketch bytea not null, add column words bytea not null;
comment on column insight.signatures.sketch is '指纹 · smallest hashes of the runs of three characters, in ascending order, 32 bits each, low byte first';
comment on column insight.signatures.words is '词 · hashes of the words that say what it is about, packed in the same way';
