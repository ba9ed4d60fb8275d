-- The identity vault. The role onedoor_app may only add rows; reading goes through onedoor_vault, which writes each
-- reading down in the same transaction. Nobody may change or delete.
create schema if not exists parties;
comment on schema parties is '身份保险库 · who a complainant is, apart from the cases; encrypted, every reading recorded';

create table parties.filings (
  city text not null,
  id uuid not null,
  -- A later filing of the same resident that corrects or adds to an earlier one; the earlier one stays.
  amends uuid,
  data_key bytea not null,
  key_id text not null,
  name_enc bytea,
  phone_enc bytea,
  id_number_enc bytea,
  address_enc bytea,
  name_index bytea,
  phone_index bytea,
  id_index bytea,
  consent_contact boolean not null,
  created_at timestamptz not null,
  constraint filings_pk primary key (city, id),
  constraint filings_amends foreign key (city, amends) references parties.filings (city, id)
);
comment on table parties.filings is '身份登记 · one row for each time somebody gives name or contact; encrypted with a key of its own';
comment on column parties.filings.data_key is '数据密钥 · the key of this row, wrapped by the master key, which is not in the database';
comment on column parties.filings.phone_index is '盲索引 · keyed hash; equal numbers of one city share it';
comment on column parties.filings.consent_contact is '同意联系 · whether the handling person may contact the resident';
create index filings_phone on parties.filings (city, phone_index, created_at desc) where phone_index is not null;
create index filings_name on parties.filings (city, name_index) where name_index is not null;
create index filings_id_number on parties.filings (city, id_index) where id_index is not null;
create index filings_amends_lookup on parties.filings (city, amends) where amends is not null;

create table parties.originals (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  party uuid,
  kind text not null,
  data_key bytea not null,
  key_id text not null,
  text_enc bytea not null,
  created_at timestamptz not null,
  constraint originals_pk primary key (city, id),
  constraint originals_kind check (kind in ('request', 'reply', 'message'))
);
comment on table parties.originals is '原文 · texts as they were written, before phone numbers, identity numbers and names were taken out';
create index originals_case on parties.originals (city, case_id, created_at);

create table parties.reveals (
  city text not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  user_id uuid,
  user_name text not null,
  org uuid,
  org_name text not null,
  role text not null,
  case_id uuid not null,
  case_number text not null,
  party uuid not null,
  fields text[] not null,
  purpose text not null,
  reason text not null,
  constraint reveals_pk primary key (city, id),
  constraint reveals_actor_kind check (actor_kind in ('staff', 'system')),
  constraint reveals_fields check (cardinality(fields) > 0),
  constraint reveals_reason check (length(reason) between 1 and 500)
);
comment on table parties.reveals is '身份查看记录 · who saw whose name or number in the clear, of which case, what for';
create index reveals_case on parties.reveals (city, case_id, at);
create index reveals_user on parties.reveals (city, user_id, at) where user_id is not null;

create table parties.read_trail (
  city text not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  user_id uuid,
  user_name text not null,
  org uuid,
  org_name text not null,
  purpose text not null,
  case_id uuid,
  parties uuid[] not null,
  constraint read_trail_pk primary key (city, id),
  constraint read_trail_actor_kind check (actor_kind in ('staff', 'resident', 'system')),
  constraint read_trail_purpose check (purpose in ('list', 'match', 'notice', 'original', 'redact', 'trail'))
);
comment on table parties.read_trail is '身份读取流水 · readings that show no full identity to a person: masked lists, number match, notices, original texts';
create index read_trail_case on parties.read_trail (city, case_id, at) where case_id is not null;
create index read_trail_user on parties.read_trail (city, user_id, at) where user_id is not null;

create table parties.budgets (
  city text not null,
  role text not null,
  cases_per_day integer not null,
  constraint budgets_pk primary key (city, role),
  constraint budgets_positive check (cases_per_day >= 0)
);
comment on table parties.budgets is '每日查看额度 · how many cases a day a post may reveal the identity of; city 000000 is the default, role * is everybody else';
insert into parties.budgets (city, role, cases_per_day) values
  ('000000', '*', 20), ('000000', 'agent', 200), ('000000', 'caller-back', 200), ('000000', 'contractor-agent', 100),
  ('000000', 'dispatcher', 60), ('000000', 'officer', 60), ('000000', 'unit-clerk', 60), ('000000', 'village-worker', 30),
  ('000000', 'inspector', 60);

alter table parties.filings enable row level security;
alter table parties.filings force row level security;
create policy filings_city on parties.filings using (city = (select nullif(current_setting('app.city', true), '')));
alter table parties.originals enable row level security;
alter table parties.originals force row level security;
create policy originals_city on parties.originals using (city = (select nullif(current_setting('app.city', true), '')));
alter table parties.reveals enable row level security;
alter table parties.reveals force row level security;
create policy reveals_city on parties.reveals using (city = (select nullif(current_setting('app.city', true), '')));
alter table parties.read_trail enable row level security;
alter table parties.read_trail force row level security;
create policy read_trail_city on parties.read_trail using (city = (select nullif(current_setting('app.city', true), '')));
alter table parties.budgets enable row level security;
alter table parties.budgets force row level security;
create policy budgets_city on parties.budgets
  using (city in ('000000', (select nullif(current_setting('app.city', true), ''))));

grant usage on schema parties to onedoor_app, onedoor_vault, onedoor_audit;
grant insert on parties.filings, parties.originals to onedoor_app;
grant select on all tables in schema parties to onedoor_vault;
grant insert on parties.reveals, parties.read_trail to onedoor_vault;
grant select on parties.reveals, parties.read_trail to onedoor_audit;
