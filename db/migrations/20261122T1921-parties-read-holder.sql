-- A person whose account reads him: to fill in his own forms, to show him what he gave, to name him on his licence.
alter table parties.read_trail drop constraint read_trail_purpose;
alter table parties.read_trail add constraint read_trail_purpose
  check (purpose in ('list', 'match', 'notice', 'original', 'redact', 'trail', 'holder'));
