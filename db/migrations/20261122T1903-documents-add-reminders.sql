-- When a holder is reminded that his licence ends (到期提醒).
alter table documents.licences add column remind_on date;
alter table documents.licences add column reminded_at timestamptz;
comment on column documents.licences.remind_on is '提醒日 · the day from which its holder is reminded, once; null: it has no end';
create index licences_remind on documents.licences (city, remind_on) where remind_on is not null and reminded_at is null;
alter table documents.documents drop column reminded_at;
create index documents_ended on documents.documents (city, type, valid_to);
