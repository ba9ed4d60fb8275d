-- The tables as the migrations make them. Written by "onedoor migrate --snapshot"; a test compares it.

create schema casework;
comment on schema casework is '案件 · cases, tasks, journal, contacts, attachments, messages of cases, outbox';
grant usage on schema casework to onedoor_app;
grant usage on schema casework to onedoor_vault;

create schema deadlines;
comment on schema deadlines is '时限 · working calendar, clock arithmetic, time-limit profiles';
grant usage on schema deadlines to onedoor_app;
grant usage on schema deadlines to onedoor_audit;

create schema directory;
comment on schema directory is '机构人员 · places, organisations, users, posts and duties';
grant usage on schema directory to onedoor_app;
grant usage on schema directory to onedoor_vault;

create schema hotline;
comment on schema hotline is '12345 热线 · class tree, dispatch catalogue, intake outcomes, drafts, facts for reports';
grant usage on schema hotline to onedoor_app;

create schema knowledge;
comment on schema knowledge is '知识库 · reviewed answers with owner, validity and review date';
grant usage on schema knowledge to onedoor_app;

create schema notices;
comment on schema notices is '通知 · messages to residents and staff, templates, delivery';
grant usage on schema notices to onedoor_app;

create schema parties;
comment on schema parties is '身份保险库 · who a complainant is, apart from the cases; encrypted, every reading recorded';
grant usage on schema parties to onedoor_app;
grant usage on schema parties to onedoor_audit;
grant usage on schema parties to onedoor_vault;

create schema platform;
comment on schema platform is '平台 · what every domain stands on';
grant usage on schema platform to onedoor_app;
grant usage on schema platform to onedoor_audit;
grant usage on schema platform to onedoor_vault;

CREATE OR REPLACE FUNCTION casework.search_hits(query tsquery, most integer)
 RETURNS TABLE(case_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select s.case_id from casework.search s
  where s.city = nullif(current_setting('app.city', true), '') and s.words @@ query
  limit most
$function$
;

create table casework.attachments (
  city text not null,
  id uuid not null,
  case_id uuid,
  draft text,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  audience text not null,
  purpose text not null,
  added_by text not null,
  added_user uuid,
  added_org uuid,
  created_at timestamp with time zone not null,
  constraint attachments_pk PRIMARY KEY (city, id),
  constraint attachments_added_by CHECK ((added_by = ANY (ARRAY['resident'::text, 'staff'::text, 'system'::text]))),
  constraint attachments_audience CHECK ((audience = ANY (ARRAY['all'::text, 'centre'::text, 'resident'::text])))
);
CREATE INDEX attachments_case ON casework.attachments USING btree (city, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX attachments_draft ON casework.attachments USING btree (city, draft) WHERE (draft IS NOT NULL);
alter table casework.attachments enable row level security, force row level security;
create policy attachments_city on casework.attachments for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = attachments.city) AND (x.case_id = attachments.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.attachments is '附件 · files by content address; images re-encoded without location data';
grant insert, select, update on casework.attachments to onedoor_app;

create table casework.cases (
  city text not null,
  id uuid not null,
  number text not null,
  kind text not null,
  state text not null,
  stage text not null,
  subject text not null,
  demand text,
  class_code text,
  urgency text not null,
  place text,
  address text,
  lon double precision,
  lat double precision,
  lead_org uuid,
  lead_path text,
  secrecy text not null,
  party uuid,
  channel text not null,
  opened_at timestamp with time zone not null,
  registered_at timestamp with time zone,
  due_at timestamp with time zone,
  due_provisional boolean not null,
  closed_at timestamp with time zone,
  archived_at timestamp with time zone,
  next_step text not null,
  merged_into uuid,
  wake_at timestamp with time zone,
  query_code_hash bytea,
  facts jsonb not null,
  events integer not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint cases_pk PRIMARY KEY (city, id),
  constraint cases_number UNIQUE (city, number),
  constraint cases_kind CHECK ((kind = ANY (ARRAY['request'::text, 'application'::text]))),
  constraint cases_secrecy CHECK ((secrecy = ANY (ARRAY['open'::text, 'protected'::text, 'anonymous'::text, 'clue'::text]))),
  constraint cases_stage CHECK ((stage = ANY (ARRAY['open'::text, 'closed'::text, 'archived'::text])))
);
CREATE INDEX cases_lead ON casework.cases USING btree (city, lead_org, opened_at DESC, id DESC);
CREATE INDEX cases_open_class ON casework.cases USING btree (city, class_code, place) WHERE (stage = 'open'::text);
CREATE INDEX cases_open_due ON casework.cases USING btree (city, due_at, id) WHERE (stage = 'open'::text);
CREATE INDEX cases_opened ON casework.cases USING btree (city, opened_at DESC, id DESC);
CREATE INDEX cases_party ON casework.cases USING btree (city, party) WHERE (party IS NOT NULL);
CREATE INDEX cases_updated ON casework.cases USING btree (city, updated_at);
CREATE INDEX cases_wake ON casework.cases USING btree (city, wake_at) WHERE (wake_at IS NOT NULL);
alter table casework.cases enable row level security, force row level security;
create policy cases_city on casework.cases for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = cases.city) AND (x.case_id = cases.id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))));
comment on table casework.cases is '件（诉求工单、办件） · the header of a case and its folded state (facts); identity is not here';
comment on column casework.cases.party is '身份引用 · opaque reference into the vault';
comment on column casework.cases.due_at is '对群众承诺时限 · the promise to the resident';
comment on column casework.cases.wake_at is '唤醒时刻 · the next instant at which something falls due';
comment on column casework.cases.facts is '折叠状态 · fold of the journal; replay gives the same value';
grant insert, select, update on casework.cases to onedoor_app;

create table casework.contacts (
  city text not null,
  id uuid not null,
  case_id uuid,
  channel text not null,
  direction text not null,
  outcome text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  user_id uuid,
  org uuid,
  note text not null,
  recording text,
  party uuid,
  constraint contacts_pk PRIMARY KEY (city, id),
  constraint contacts_direction CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);
CREATE INDEX contacts_case ON casework.contacts USING btree (city, case_id, started_at);
alter table casework.contacts enable row level security, force row level security;
create policy contacts_city on casework.contacts for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = contacts.city) AND (x.case_id = contacts.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.contacts is '联系记录 · every attempt at contact: who, when, by which channel, reached or not';
grant insert, select on casework.contacts to onedoor_app;

create table casework.events (
  city text not null,
  case_id uuid not null,
  no integer not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_org uuid,
  actor jsonb not null,
  type text not null,
  data jsonb not null,
  constraint events_pk PRIMARY KEY (city, case_id, no),
  constraint events_case FOREIGN KEY (city, case_id) REFERENCES casework.cases(city, id),
  constraint events_no CHECK ((no > 0))
);
CREATE INDEX events_time ON casework.events USING btree (city, at, case_id, no);
alter table casework.events enable row level security, force row level security;
create policy events_city on casework.events for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = events.city) AND (x.case_id = events.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.events is '流转记录 · the journal: append-only; the fold of it is the state of the case';
grant insert, select on casework.events to onedoor_app;

create table casework.exclusions (
  city text not null,
  case_id uuid not null,
  org_path text not null,
  constraint exclusions_pk PRIMARY KEY (city, case_id, org_path)
);
alter table casework.exclusions enable row level security, force row level security;
create policy exclusions_city on casework.exclusions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.exclusions is '回避 · organisations (by path, with all below) that must not see a case';
grant delete, insert, select on casework.exclusions to onedoor_app;

create table casework.outbox (
  city text not null,
  id uuid not null,
  subscriber text not null,
  case_id uuid not null,
  event_no integer not null,
  type text not null,
  created_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  attempts integer not null default 0,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  last_error text,
  constraint outbox_pk PRIMARY KEY (city, id)
);
CREATE INDEX outbox_waiting ON casework.outbox USING btree (city, next_at, id) WHERE ((done_at IS NULL) AND (dead_at IS NULL));
alter table casework.outbox enable row level security, force row level security;
create policy outbox_city on casework.outbox for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.outbox is '发件箱 · one row per subscriber of an event; at least once';
grant delete, insert, select, update on casework.outbox to onedoor_app;

create table casework.search (
  city text not null,
  case_id uuid not null,
  opened_at timestamp with time zone not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk PRIMARY KEY (city, case_id)
);
CREATE INDEX search_words ON casework.search USING gin (words) WITH (fastupdate=off);
alter table casework.search enable row level security, force row level security;
create policy search_city on casework.search for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = search.city) AND (x.case_id = search.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.search is '全文检索 · words segmented by the application, redacted text only';
grant insert, select, update on casework.search to onedoor_app;

create table casework.tasks (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  side text not null,
  org uuid not null,
  org_path text not null,
  section uuid,
  assignee uuid,
  pool text,
  parent uuid,
  state text not null,
  opened_at timestamp with time zone not null,
  started_at timestamp with time zone,
  due_at timestamp with time zone,
  due_provisional boolean not null,
  urgent_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  warnings text[] not null,
  stops_clock text,
  result text,
  case_number text not null,
  case_kind text not null,
  case_subject text not null,
  case_class text,
  case_place text,
  case_urgency text not null,
  case_demand text,
  constraint tasks_pk PRIMARY KEY (city, id),
  constraint tasks_case FOREIGN KEY (city, case_id) REFERENCES casework.cases(city, id),
  constraint tasks_side CHECK ((side = ANY (ARRAY['officer'::text, 'applicant'::text, 'third'::text]))),
  constraint tasks_state CHECK ((state = ANY (ARRAY['blocked'::text, 'ready'::text, 'doing'::text, 'done'::text, 'late-done'::text, 'void'::text])))
);
CREATE INDEX tasks_case ON casework.tasks USING btree (city, case_id);
CREATE INDEX tasks_inbox_org ON casework.tasks USING btree (city, org, urgent_at, id) WHERE ((state = ANY (ARRAY['ready'::text, 'doing'::text])) AND (assignee IS NULL) AND (pool IS NULL));
CREATE INDEX tasks_inbox_person ON casework.tasks USING btree (city, assignee, urgent_at, id) WHERE ((state = ANY (ARRAY['ready'::text, 'doing'::text])) AND (assignee IS NOT NULL));
CREATE INDEX tasks_open_path ON casework.tasks USING btree (city, org_path text_pattern_ops, urgent_at, id) WHERE (state = ANY (ARRAY['ready'::text, 'doing'::text]));
CREATE INDEX tasks_pool ON casework.tasks USING btree (city, pool, org, urgent_at, id) WHERE ((state = 'ready'::text) AND (pool IS NOT NULL) AND (assignee IS NULL));
alter table casework.tasks enable row level security, force row level security;
create policy tasks_city on casework.tasks for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = tasks.city) AND (x.case_id = tasks.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.tasks is '待办 · everything anybody must do; dispatch legs, internal work, pools';
grant insert, select, update on casework.tasks to onedoor_app;

create table deadlines.calendar_days (
  city text not null,
  date date not null,
  version integer not null,
  kind text not null,
  name text,
  source text not null,
  constraint calendar_days_pk PRIMARY KEY (city, date, version),
  constraint calendar_days_version FOREIGN KEY (city, version) REFERENCES deadlines.calendars(city, version),
  constraint calendar_days_kind CHECK ((kind = ANY (ARRAY['working'::text, 'off'::text, 'normal'::text]))),
  constraint calendar_days_name CHECK (((kind = 'normal'::text) OR (name IS NOT NULL)))
);
CREATE INDEX calendar_days_by_version ON deadlines.calendar_days USING btree (city, version);
alter table deadlines.calendar_days enable row level security, force row level security;
create policy calendar_days_read on deadlines.calendar_days for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy calendar_days_write on deadlines.calendar_days for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.calendar_days is '放假与调休 · listed days; the row of the highest version counts; normal: by the day of the week again';
grant insert, select on deadlines.calendar_days to onedoor_app;
grant select on deadlines.calendar_days to onedoor_audit;

create table deadlines.calendars (
  city text not null,
  version integer not null,
  confirmed_from date,
  confirmed_until date,
  hours jsonb,
  note text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint calendars_pk PRIMARY KEY (city, version),
  constraint calendars_national CHECK (((city <> '000000'::text) OR ((confirmed_from IS NOT NULL) AND (confirmed_until IS NOT NULL) AND (hours IS NOT NULL)))),
  constraint calendars_version CHECK ((version > 0))
);
alter table deadlines.calendars enable row level security, force row level security;
create policy calendars_read on deadlines.calendars for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy calendars_write on deadlines.calendars for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.calendars is '工作日历版本 · one row per edit; the last one is in force; a city''s null means: as the national calendar';
comment on column deadlines.calendars.confirmed_until is '已确认至 · beyond this date every computed deadline is provisional';
grant insert, select on deadlines.calendars to onedoor_app;
grant select on deadlines.calendars to onedoor_audit;

create table deadlines.choices (
  city text not null,
  profile text not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid,
  constraint choices_pk PRIMARY KEY (city)
);
alter table deadlines.choices enable row level security, force row level security;
create policy choices_city on deadlines.choices for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.choices is '采用方案 · the profile a city has chosen; no row: the default';
grant insert, select, update on deadlines.choices to onedoor_app;
grant select on deadlines.choices to onedoor_audit;

create table deadlines.profile_lines (
  city text not null,
  code text not null,
  version integer not null,
  line integer not null,
  step text not null,
  demand text not null,
  urgency text not null,
  amount double precision not null,
  unit text not null,
  on_any_day boolean not null,
  max_extensions integer,
  approver text,
  basis_document text not null,
  basis_article text,
  tag text not null,
  constraint profile_lines_pk PRIMARY KEY (city, code, version, line),
  constraint profile_lines_once UNIQUE (city, code, version, step, demand, urgency),
  constraint profile_lines_profile FOREIGN KEY (city, code, version) REFERENCES deadlines.profiles(city, code, version),
  constraint profile_lines_amount CHECK ((amount >= (0)::double precision)),
  constraint profile_lines_approver CHECK ((approver = ANY (ARRAY['unit-head'::text, 'centre'::text, 'both'::text]))),
  constraint profile_lines_step CHECK ((step = ANY (ARRAY['close'::text, 'sign'::text, 'first-contact'::text, 'return-window'::text, 'extension'::text, 'redo'::text, 'review'::text, 'supervision-answer'::text, 'call-back'::text]))),
  constraint profile_lines_tag CHECK ((tag = ANY (ARRAY['T'::text, 'S'::text, 'M'::text, 'U'::text, 'house'::text]))),
  constraint profile_lines_unit CHECK ((unit = ANY (ARRAY['natural-hour'::text, 'natural-day'::text, 'working-hour'::text, 'working-day'::text, 'month'::text])))
);
alter table deadlines.profile_lines enable row level security, force row level security;
create policy profile_lines_read on deadlines.profile_lines for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy profile_lines_write on deadlines.profile_lines for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.profile_lines is '时限条目 · one time limit with its document, article and confidence; house: our default, no law';
grant insert, select on deadlines.profile_lines to onedoor_app;
grant select on deadlines.profile_lines to onedoor_audit;

create table deadlines.profiles (
  city text not null,
  code text not null,
  version integer not null,
  name_zh text not null,
  name_en text not null,
  basis_document text not null,
  warn_shares double precision[] not null,
  yellow_at_working_days_left integer not null,
  yellow_only_above_working_days integer not null,
  max_returns integer not null,
  call_back_attempts integer not null,
  call_back_hours_between double precision not null,
  archive_after_amount double precision not null,
  archive_after_unit text not null,
  archive_on_any_day boolean not null,
  meets text not null,
  ends_at_closing_time boolean not null,
  second_person_for text[] not null,
  settings_tag text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint profiles_pk PRIMARY KEY (city, code, version),
  constraint profiles_archive_unit CHECK ((archive_after_unit = ANY (ARRAY['natural-hour'::text, 'natural-day'::text, 'working-hour'::text, 'working-day'::text, 'month'::text]))),
  constraint profiles_code CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint profiles_counts CHECK (((yellow_at_working_days_left >= 0) AND (yellow_only_above_working_days >= 0) AND (max_returns >= 0) AND (call_back_attempts >= 0) AND (call_back_hours_between >= (0)::double precision) AND (archive_after_amount >= (0)::double precision))),
  constraint profiles_meets CHECK ((meets = ANY (ARRAY['reply-and-feedback'::text, 'reply'::text]))),
  constraint profiles_tag CHECK ((settings_tag = ANY (ARRAY['T'::text, 'S'::text, 'M'::text, 'U'::text, 'house'::text])))
);
alter table deadlines.profiles enable row level security, force row level security;
create policy profiles_read on deadlines.profiles for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy profiles_write on deadlines.profiles for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.profiles is '时限方案 · time-limit profiles by version; the highest one is in force, a city''s own before the national one';
grant insert, select on deadlines.profiles to onedoor_app;
grant select on deadlines.profiles to onedoor_audit;

create table deadlines.versions (
  city text not null,
  stamp uuid not null,
  constraint versions_pk PRIMARY KEY (city)
);
alter table deadlines.versions enable row level security, force row level security;
create policy versions_read on deadlines.versions for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy versions_write on deadlines.versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.versions is '版本 · a new stamp with every edit of calendar, profiles or choice; what was read under it may be kept';
grant insert, select, update on deadlines.versions to onedoor_app;
grant select on deadlines.versions to onedoor_audit;

create table directory.credentials (
  city text not null,
  user_id uuid not null,
  password_hash text not null,
  password_at timestamp with time zone not null,
  must_change boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  constraint credentials_pk PRIMARY KEY (city, user_id),
  constraint credentials_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id)
);
alter table directory.credentials enable row level security, force row level security;
create policy credentials_city on directory.credentials for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.credentials is '登录凭据 · Argon2 hash of the password, sealed secret of the second factor';
grant insert, select, update on directory.credentials to onedoor_app;

create table directory.duties (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  org uuid not null,
  role text not null,
  width text,
  skills text[] not null default '{}'::text[],
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint duties_pk PRIMARY KEY (city, id),
  constraint duties_org FOREIGN KEY (city, org) REFERENCES directory.orgs(city, id),
  constraint duties_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id),
  constraint duties_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint duties_width CHECK ((width = ANY (ARRAY['city'::text, 'tree'::text, 'org'::text])))
);
CREATE INDEX duties_org ON directory.duties USING btree (city, org, role);
CREATE INDEX duties_user ON directory.duties USING btree (city, user_id);
alter table directory.duties enable row level security, force row level security;
create policy duties_city on directory.duties for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.duties is '岗位职责 · a post held: role, organisation, width, skills, from and to';
grant insert, select, update on directory.duties to onedoor_app;

create table directory.orgs (
  city text not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent uuid,
  path text not null,
  place text not null,
  phone text,
  sign_off boolean not null default true,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  succeeded_by uuid,
  version integer not null default 1,
  constraint orgs_pk PRIMARY KEY (city, id),
  constraint orgs_code UNIQUE (city, code),
  constraint orgs_path UNIQUE (city, path),
  constraint orgs_parent FOREIGN KEY (city, parent) REFERENCES directory.orgs(city, id),
  constraint orgs_place FOREIGN KEY (city, place) REFERENCES directory.places(city, code),
  constraint orgs_successor FOREIGN KEY (city, succeeded_by) REFERENCES directory.orgs(city, id),
  constraint orgs_kind CHECK ((kind = ANY (ARRAY['city-government'::text, 'centre'::text, 'city-unit'::text, 'district'::text, 'district-centre'::text, 'street'::text, 'town'::text, 'village'::text, 'community'::text, 'utility'::text, 'contractor'::text, 'party-body'::text, 'discipline-body'::text, 'grid'::text]))),
  constraint orgs_path_form CHECK ((path ~ '^(/[0-9]{4})+/$'::text))
);
CREATE INDEX orgs_tree ON directory.orgs USING btree (city, path text_pattern_ops);
alter table directory.orgs enable row level security, force row level security;
create policy orgs_city on directory.orgs for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.orgs is '机构 · organisations as a tree by materialised path';
comment on column directory.orgs.phone is '公开咨询电话 · the public number of the unit';
comment on column directory.orgs.sign_off is '审签 · whether replies of this unit need the signature of its head';
grant insert, select, update on directory.orgs to onedoor_app;
grant select on directory.orgs to onedoor_vault;

create table directory.places (
  city text not null,
  code text not null,
  name text not null,
  level text not null,
  parent text,
  valid_from date not null,
  valid_to date,
  succeeded_by text,
  constraint places_pk PRIMARY KEY (city, code),
  constraint places_parent FOREIGN KEY (city, parent) REFERENCES directory.places(city, code),
  constraint places_successor FOREIGN KEY (city, succeeded_by) REFERENCES directory.places(city, code),
  constraint places_code CHECK ((code ~ '^[1-9][0-9]{11}$'::text)),
  constraint places_level CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'district'::text, 'street'::text, 'village'::text]))),
  constraint places_period CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);
alter table directory.places enable row level security, force row level security;
create policy places_city on directory.places for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.places is '区划 · 12-digit places (GB/T 2260, GB/T 10114, statistical code), five levels, with validity and successor';
grant insert, select, update on directory.places to onedoor_app;

create table directory.recusals (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  target text not null,
  reason text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint recusals_pk PRIMARY KEY (city, id),
  constraint recusals_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id),
  constraint recusals_kind CHECK ((kind = ANY (ARRAY['org'::text, 'place'::text, 'class'::text, 'case'::text])))
);
CREATE INDEX recusals_user ON directory.recusals USING btree (city, user_id);
alter table directory.recusals enable row level security, force row level security;
create policy recusals_city on directory.recusals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.recusals is '回避登记 · interests declared by or ordered for a person';
grant insert, select, update on directory.recusals to onedoor_app;

create table directory.rosters (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null,
  constraint rosters_pk PRIMARY KEY (city, id),
  constraint rosters_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id),
  constraint rosters_kind CHECK ((kind = ANY (ARRAY['shift'::text, 'leave'::text]))),
  constraint rosters_period CHECK ((valid_to > valid_from))
);
CREATE INDEX rosters_user ON directory.rosters USING btree (city, user_id, valid_from);
alter table directory.rosters enable row level security, force row level security;
create policy rosters_city on directory.rosters for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.rosters is '值班表 · shifts and leave';
grant delete, insert, select, update on directory.rosters to onedoor_app;

create table directory.sections (
  city text not null,
  id uuid not null,
  org uuid not null,
  name text not null,
  active boolean not null default true,
  constraint sections_pk PRIMARY KEY (city, id),
  constraint sections_name UNIQUE (city, org, name),
  constraint sections_org FOREIGN KEY (city, org) REFERENCES directory.orgs(city, id)
);
alter table directory.sections enable row level security, force row level security;
create policy sections_city on directory.sections for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.sections is '科室 · sections inside a unit';
grant insert, select, update on directory.sections to onedoor_app;

create table directory.sites (
  city text not null,
  host text not null,
  name text not null,
  constraint sites_pk PRIMARY KEY (city, host)
);
CREATE INDEX sites_host ON directory.sites USING btree (host);
alter table directory.sites enable row level security, force row level security;
create policy sites_any on directory.sites for select to public
  using (true);
create policy sites_city on directory.sites for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.sites is '站点 · which host name shows which city';
grant delete, insert, select, update on directory.sites to onedoor_app;

create table directory.stand_ins (
  city text not null,
  id uuid not null,
  absent uuid not null,
  stand_in uuid not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint stand_ins_pk PRIMARY KEY (city, id),
  constraint stand_ins_absent FOREIGN KEY (city, absent) REFERENCES directory.users(city, id),
  constraint stand_ins_stand_in FOREIGN KEY (city, stand_in) REFERENCES directory.users(city, id),
  constraint stand_ins_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint stand_ins_two CHECK ((absent <> stand_in))
);
CREATE INDEX stand_ins_absent ON directory.stand_ins USING btree (city, absent);
CREATE INDEX stand_ins_stand_in ON directory.stand_ins USING btree (city, stand_in);
alter table directory.stand_ins enable row level security, force row level security;
create policy stand_ins_city on directory.stand_ins for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.stand_ins is '顶岗（AB角） · who does the work of an absent colleague, from and to';
grant insert, select, update on directory.stand_ins to onedoor_app;

create table directory.users (
  city text not null,
  id uuid not null,
  account text not null,
  name text not null,
  org uuid not null,
  section uuid,
  phone text,
  mail text,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  version integer not null default 1,
  constraint users_pk PRIMARY KEY (city, id),
  constraint users_account UNIQUE (city, account),
  constraint users_org FOREIGN KEY (city, org) REFERENCES directory.orgs(city, id),
  constraint users_section FOREIGN KEY (city, section) REFERENCES directory.sections(city, id),
  constraint users_account_form CHECK ((account ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text))
);
CREATE INDEX users_org ON directory.users USING btree (city, org);
alter table directory.users enable row level security, force row level security;
create policy users_city on directory.users for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.users is '工作人员 · staff; phone and mail are those of the work place, for to-do notices';
grant insert, select, update on directory.users to onedoor_app;
grant select on directory.users to onedoor_vault;

create table directory.versions (
  city text not null,
  stamp uuid not null,
  constraint versions_pk PRIMARY KEY (city)
);
alter table directory.versions enable row level security, force row level security;
create policy versions_city on directory.versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.versions is '版本 · a new stamp with every edit; processes keep what they read under it';
grant insert, select, update on directory.versions to onedoor_app;

create table hotline.catalogue_rows (
  city text not null,
  version uuid not null,
  id uuid not null,
  class_code text not null,
  place text not null,
  org uuid not null,
  clause text not null,
  constraint catalogue_rows_pk PRIMARY KEY (city, version, id),
  constraint catalogue_rows_once UNIQUE (city, version, class_code, place),
  constraint catalogue_rows_class FOREIGN KEY (city, class_code) REFERENCES hotline.classes(city, code),
  constraint catalogue_rows_version FOREIGN KEY (city, version) REFERENCES hotline.catalogue_versions(city, id),
  constraint catalogue_rows_place CHECK ((place ~ '^[0-9]{0,12}$'::text))
);
alter table hotline.catalogue_rows enable row level security, force row level security;
create policy catalogue_rows_city on hotline.catalogue_rows for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.catalogue_rows is '派单目录 · class × place prefix → unit, with the clause it rests on';
grant delete, insert, select, update on hotline.catalogue_rows to onedoor_app;

create table hotline.catalogue_versions (
  city text not null,
  id uuid not null,
  no integer not null,
  note text not null,
  starts_at timestamp with time zone,
  published_at timestamp with time zone,
  published_by text,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint catalogue_versions_pk PRIMARY KEY (city, id),
  constraint catalogue_versions_no UNIQUE (city, no),
  constraint catalogue_versions_published CHECK (((published_at IS NULL) = (starts_at IS NULL)))
);
alter table hotline.catalogue_versions enable row level security, force row level security;
create policy catalogue_versions_city on hotline.catalogue_versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.catalogue_versions is '派单目录版本 · a published version never changes; the last one started is in force';
grant delete, insert, select, update on hotline.catalogue_versions to onedoor_app;

create table hotline.classes (
  city text not null,
  code text not null,
  parent text,
  level integer not null,
  name_zh text not null,
  name_en text not null,
  keywords text[] not null,
  demand text,
  urgency text,
  evidence_kinds text[] not null,
  utility boolean not null,
  conduct boolean not null,
  active boolean not null,
  sort integer not null,
  updated_at timestamp with time zone not null,
  constraint classes_pk PRIMARY KEY (city, code),
  constraint classes_parent FOREIGN KEY (city, parent) REFERENCES hotline.classes(city, code),
  constraint classes_demand CHECK ((demand = ANY (ARRAY['consult'::text, 'help'::text, 'complaint'::text, 'report'::text, 'suggestion'::text, 'praise'::text]))),
  constraint classes_level CHECK ((((level >= 1) AND (level <= 3)) AND ((level = 1) = (parent IS NULL)))),
  constraint classes_urgency CHECK ((urgency = ANY (ARRAY['ordinary'::text, 'major'::text, 'urgent'::text, 'utility'::text, 'life'::text])))
);
CREATE INDEX classes_parent ON hotline.classes USING btree (city, parent);
alter table hotline.classes enable row level security, force row level security;
create policy classes_city on hotline.classes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.classes is '诉求分类 · the three-level class tree, with words that help the person who classifies';
comment on column hotline.classes.conduct is '作风投诉 · complaints about the conduct of officials: protected in any case';
grant insert, select, update on hotline.classes to onedoor_app;

create table hotline.drafts (
  city text not null,
  key_hash bytea not null,
  kind text not null,
  user_id uuid,
  sealed bytea not null,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint drafts_pk PRIMARY KEY (city, key_hash),
  constraint drafts_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'resident'::text]))),
  constraint drafts_owner CHECK (((kind = 'staff'::text) = (user_id IS NOT NULL)))
);
CREATE INDEX drafts_expiry ON hotline.drafts USING btree (city, expires_at);
CREATE INDEX drafts_user ON hotline.drafts USING btree (city, user_id, updated_at DESC) WHERE (user_id IS NOT NULL);
alter table hotline.drafts enable row level security, force row level security;
create policy drafts_city on hotline.drafts for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.drafts is '草稿 · what is being typed, sealed; found only by who holds its key';
grant delete, insert, select, update on hotline.drafts to onedoor_app;

create table hotline.emergency_words (
  city text not null,
  word text not null,
  service text not null,
  told_zh text not null,
  told_en text not null,
  active boolean not null,
  updated_at timestamp with time zone not null,
  constraint emergency_words_pk PRIMARY KEY (city, word),
  constraint emergency_words_service CHECK ((service = ANY (ARRAY['110'::text, '119'::text, '120'::text, '122'::text, 'gas'::text, 'power'::text, 'water'::text, 'heat'::text, 'care'::text])))
);
alter table hotline.emergency_words enable row level security, force row level security;
create policy emergency_words_city on hotline.emergency_words for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.emergency_words is '紧急词 · words that send a request to the urgent lane, and what the resident is told at once';
grant delete, insert, select, update on hotline.emergency_words to onedoor_app;

create table hotline.legs (
  city text not null,
  task uuid not null,
  case_id uuid not null,
  kind text not null,
  org uuid not null,
  org_path text not null,
  round integer not null,
  dispatched_at timestamp with time zone not null,
  due_at timestamp with time zone,
  signed_at timestamp with time zone,
  finished_at timestamp with time zone,
  result text,
  warnings text[] not null,
  constraint legs_pk PRIMARY KEY (city, task),
  constraint legs_request FOREIGN KEY (city, case_id) REFERENCES hotline.requests(city, case_id),
  constraint legs_kind CHECK ((kind = ANY (ARRAY['handle'::text, 'assist'::text, 'supervise'::text])))
);
CREATE INDEX legs_case ON hotline.legs USING btree (city, case_id);
CREATE INDEX legs_dispatched ON hotline.legs USING btree (city, dispatched_at, org);
CREATE INDEX legs_finished ON hotline.legs USING btree (city, finished_at, org) WHERE (finished_at IS NOT NULL);
CREATE INDEX legs_open ON hotline.legs USING btree (city, org, due_at) WHERE (finished_at IS NULL);
alter table hotline.legs enable row level security, force row level security;
create policy legs_city on hotline.legs for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.legs is '派单腿统计事实 · every dispatch leg with its dates, for the reports by unit';
grant insert, select, update on hotline.legs to onedoor_app;

create table hotline.phone_proofs (
  city text not null,
  phone_hash bytea not null,
  draft_hash bytea not null,
  code_hash bytea not null,
  attempts integer not null,
  expires_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  constraint phone_proofs_pk PRIMARY KEY (city, phone_hash, draft_hash)
);
CREATE INDEX phone_proofs_expiry ON hotline.phone_proofs USING btree (city, expires_at);
alter table hotline.phone_proofs enable row level security, force row level security;
create policy phone_proofs_city on hotline.phone_proofs for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.phone_proofs is '手机验证 · six digits sent to a phone for one draft; real time, keyed hashes';
grant delete, insert, select, update on hotline.phone_proofs to onedoor_app;

create table hotline.phone_sends (
  city text not null,
  phone_hash bytea not null,
  sends integer not null,
  window_from timestamp with time zone not null,
  not_before timestamp with time zone not null,
  constraint phone_sends_pk PRIMARY KEY (city, phone_hash)
);
alter table hotline.phone_sends enable row level security, force row level security;
create policy phone_sends_city on hotline.phone_sends for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.phone_sends is '验证码发送 · growing delay per phone; real time, keyed hashes';
grant delete, insert, select, update on hotline.phone_sends to onedoor_app;

create table hotline.query_limits (
  city text not null,
  subject bytea not null,
  failures integer not null,
  window_from timestamp with time zone not null,
  constraint query_limits_pk PRIMARY KEY (city, subject)
);
CREATE INDEX query_limits_window ON hotline.query_limits USING btree (city, window_from);
alter table hotline.query_limits enable row level security, force row level security;
create policy query_limits_city on hotline.query_limits for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.query_limits is '查询错误次数 · wrong query codes per case and per address; real time, keyed hashes';
grant delete, insert, select, update on hotline.query_limits to onedoor_app;

create table hotline.recomputes (
  city text not null,
  id uuid not null,
  from_date date not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint recomputes_pk PRIMARY KEY (city, id)
);
CREATE INDEX recomputes_waiting ON hotline.recomputes USING btree (city, asked_at) WHERE (done_at IS NULL);
alter table hotline.recomputes enable row level security, force row level security;
create policy recomputes_city on hotline.recomputes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.recomputes is '时限重算 · the calendar was changed: dates of open requests that reach this day are computed again';
grant insert, select, update on hotline.recomputes to onedoor_app;

create table hotline.requests (
  city text not null,
  case_id uuid not null,
  number text not null,
  received_at timestamp with time zone not null,
  channel text not null,
  demand text not null,
  class_code text,
  urgency text not null,
  place text,
  state text not null,
  lead_org uuid,
  due_at timestamp with time zone,
  dispatched_at timestamp with time zone,
  replied_at timestamp with time zone,
  reply_in_time boolean,
  ended_at timestamp with time zone,
  ending text,
  solved boolean,
  satisfied boolean,
  redo_round integer not null,
  returns integer not null,
  excluded boolean not null,
  parent uuid,
  source text,
  external_number text,
  taken_lead uuid,
  taken_ended_at timestamp with time zone,
  constraint requests_pk PRIMARY KEY (city, case_id),
  constraint requests_number UNIQUE (city, number)
);
CREATE INDEX requests_children ON hotline.requests USING btree (city, parent) WHERE (parent IS NOT NULL);
CREATE INDEX requests_ended ON hotline.requests USING btree (city, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX requests_received ON hotline.requests USING btree (city, received_at, class_code);
CREATE UNIQUE INDEX requests_external ON hotline.requests USING btree (city, source, external_number) WHERE (source IS NOT NULL);
alter table hotline.requests enable row level security, force row level security;
create policy requests_city on hotline.requests for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.requests is '诉求统计事实 · typed facts of requests for boards and reports; no text, no identity';
grant insert, select, update on hotline.requests to onedoor_app;

create table hotline.settings (
  city text not null,
  stamp uuid not null,
  agent_sample double precision not null,
  city_mark text not null,
  constraint settings_pk PRIMARY KEY (city),
  constraint settings_mark CHECK ((city_mark ~ '^[A-HJ-NP-Z]{2}$'::text)),
  constraint settings_sample CHECK (((agent_sample >= (0)::double precision) AND (agent_sample <= (1)::double precision)))
);
alter table hotline.settings enable row level security, force row level security;
create policy settings_city on hotline.settings for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.settings is '热线设置 · settings of the city and a new stamp with every edit; processes keep what they read under it';
comment on column hotline.settings.agent_sample is '人工回访抽样 · share of call-backs that an agent makes although a message would do';
comment on column hotline.settings.city_mark is '城市代号 · the two letters of the city in public numbers';
grant insert, select, update on hotline.settings to onedoor_app;

create table hotline.street_duties (
  city text not null,
  org uuid not null,
  class_code text not null,
  basis text not null,
  constraint street_duties_pk PRIMARY KEY (city, org, class_code),
  constraint street_duties_class FOREIGN KEY (city, class_code) REFERENCES hotline.classes(city, code)
);
alter table hotline.street_duties enable row level security, force row level security;
create policy street_duties_city on hotline.street_duties for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.street_duties is '街道乡镇履职事项清单 · what may be dispatched to a street, town or village';
grant delete, insert, select, update on hotline.street_duties to onedoor_app;

create table knowledge.entries (
  city text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  title text not null,
  summary text not null,
  body text not null,
  keywords text[] not null,
  class_code text,
  owner_org uuid not null,
  source_document text,
  valid_from date not null,
  valid_to date,
  review_due date not null,
  written_by uuid,
  reviewed_by uuid,
  created_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint entries_pk PRIMARY KEY (city, id, version),
  constraint entries_second_person CHECK (((reviewed_by IS NULL) OR (reviewed_by <> written_by))),
  constraint entries_state CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'published'::text, 'superseded'::text, 'withdrawn'::text])))
);
CREATE INDEX entries_review ON knowledge.entries USING btree (city, review_due) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX entries_published ON knowledge.entries USING btree (city, id) WHERE (state = 'published'::text);
alter table knowledge.entries enable row level security, force row level security;
create policy entries_city on knowledge.entries for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table knowledge.entries is '知识条目 · one row per version; at most one version is published';
grant insert, select, update on knowledge.entries to onedoor_app;

create table knowledge.search (
  city text not null,
  id uuid not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk PRIMARY KEY (city, id)
);
CREATE INDEX search_words ON knowledge.search USING gin (words) WITH (fastupdate=off);
alter table knowledge.search enable row level security, force row level security;
create policy search_city on knowledge.search for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table knowledge.search is '知识检索 · words of the published version';
grant delete, insert, select, update on knowledge.search to onedoor_app;

create table knowledge.uses (
  city text not null,
  id uuid not null,
  day date not null,
  kind text not null,
  count integer not null,
  constraint uses_pk PRIMARY KEY (city, id, day, kind),
  constraint uses_kind CHECK ((kind = ANY (ARRAY['read'::text, 'cited'::text, 'wrong'::text])))
);
alter table knowledge.uses enable row level security, force row level security;
create policy uses_city on knowledge.uses for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table knowledge.uses is '知识使用 · how often an entry was read, cited in an answer, reported wrong; by day';
grant insert, select, update on knowledge.uses to onedoor_app;

create table notices.messages (
  city text not null,
  id uuid not null,
  key text not null,
  case_id uuid,
  template text not null,
  channel text not null,
  locale text not null,
  party uuid,
  user_id uuid,
  facts jsonb not null,
  state text not null,
  not_before timestamp with time zone not null,
  retry_at timestamp with time zone not null,
  attempts integer not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  read_at timestamp with time zone,
  provider_ref text,
  last_error text,
  constraint messages_pk PRIMARY KEY (city, id),
  constraint messages_once UNIQUE (city, key),
  constraint messages_channel CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text, 'in-app'::text]))),
  constraint messages_one_recipient CHECK (((party IS NULL) <> (user_id IS NULL))),
  constraint messages_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'uncertain'::text, 'dropped'::text])))
);
CREATE INDEX messages_case ON notices.messages USING btree (city, case_id, created_at) WHERE (case_id IS NOT NULL);
CREATE INDEX messages_queue ON notices.messages USING btree (city, not_before, id) WHERE (state = 'queued'::text);
CREATE INDEX messages_user ON notices.messages USING btree (city, user_id, created_at DESC) WHERE (user_id IS NOT NULL);
alter table notices.messages enable row level security, force row level security;
create policy messages_city on notices.messages for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table notices.messages is '通知消息 · one row per message; key makes it once; the recipient is a reference, never a number';
grant insert, select, update on notices.messages to onedoor_app;

create table notices.quiet_hours (
  city text not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  constraint quiet_hours_pk PRIMARY KEY (city)
);
alter table notices.quiet_hours enable row level security, force row level security;
create policy quiet_hours_city on notices.quiet_hours for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table notices.quiet_hours is '静默时段 · residents get no message between these times of the day, unless it is urgent';
grant insert, select, update on notices.quiet_hours to onedoor_app;

create table notices.templates (
  city text not null,
  code text not null,
  channel text not null,
  locale text not null,
  version integer not null,
  subject text not null,
  body text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint templates_pk PRIMARY KEY (city, code, channel, locale, version),
  constraint templates_channel CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text, 'in-app'::text]))),
  constraint templates_locale CHECK ((locale = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table notices.templates enable row level security, force row level security;
create policy templates_city on notices.templates for all to public
  using ((city = ANY (ARRAY[( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif"), '000000'::text])));
comment on table notices.templates is '通知模板 · texts as data; the highest version is in force; city 000000 ships with the product';
grant insert, select on notices.templates to onedoor_app;

create table parties.budgets (
  city text not null,
  role text not null,
  cases_per_day integer not null,
  constraint budgets_pk PRIMARY KEY (city, role),
  constraint budgets_positive CHECK ((cases_per_day >= 0))
);
alter table parties.budgets enable row level security, force row level security;
create policy budgets_city on parties.budgets for all to public
  using ((city = ANY (ARRAY['000000'::text, ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")])));
comment on table parties.budgets is '每日查看额度 · how many cases a day a post may reveal the identity of; city 000000 is the default, role * is everybody else';
grant select on parties.budgets to onedoor_vault;

create table parties.filings (
  city text not null,
  id uuid not null,
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
  created_at timestamp with time zone not null,
  constraint filings_pk PRIMARY KEY (city, id),
  constraint filings_amends FOREIGN KEY (city, amends) REFERENCES parties.filings(city, id)
);
CREATE INDEX filings_amends_lookup ON parties.filings USING btree (city, amends) WHERE (amends IS NOT NULL);
CREATE INDEX filings_id_number ON parties.filings USING btree (city, id_index) WHERE (id_index IS NOT NULL);
CREATE INDEX filings_name ON parties.filings USING btree (city, name_index) WHERE (name_index IS NOT NULL);
CREATE INDEX filings_phone ON parties.filings USING btree (city, phone_index, created_at DESC) WHERE (phone_index IS NOT NULL);
alter table parties.filings enable row level security, force row level security;
create policy filings_city on parties.filings for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.filings is '身份登记 · one row for each time somebody gives name or contact; encrypted with a key of its own';
comment on column parties.filings.data_key is '数据密钥 · the key of this row, wrapped by the master key, which is not in the database';
comment on column parties.filings.phone_index is '盲索引 · keyed hash; equal numbers of one city share it';
comment on column parties.filings.consent_contact is '同意联系 · whether the handling person may contact the resident';
grant insert on parties.filings to onedoor_app;
grant select on parties.filings to onedoor_vault;

create table parties.originals (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  party uuid,
  kind text not null,
  data_key bytea not null,
  key_id text not null,
  text_enc bytea not null,
  created_at timestamp with time zone not null,
  constraint originals_pk PRIMARY KEY (city, id),
  constraint originals_kind CHECK ((kind = ANY (ARRAY['request'::text, 'reply'::text, 'message'::text])))
);
CREATE INDEX originals_case ON parties.originals USING btree (city, case_id, created_at);
alter table parties.originals enable row level security, force row level security;
create policy originals_city on parties.originals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.originals is '原文 · texts as they were written, before phone numbers, identity numbers and names were taken out';
grant insert on parties.originals to onedoor_app;
grant select on parties.originals to onedoor_vault;

create table parties.read_trail (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  user_id uuid,
  user_name text not null,
  org uuid,
  org_name text not null,
  purpose text not null,
  case_id uuid,
  parties uuid[] not null,
  constraint read_trail_pk PRIMARY KEY (city, id),
  constraint read_trail_actor_kind CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint read_trail_purpose CHECK ((purpose = ANY (ARRAY['list'::text, 'match'::text, 'notice'::text, 'original'::text, 'redact'::text, 'trail'::text])))
);
CREATE INDEX read_trail_case ON parties.read_trail USING btree (city, case_id, at) WHERE (case_id IS NOT NULL);
CREATE INDEX read_trail_user ON parties.read_trail USING btree (city, user_id, at) WHERE (user_id IS NOT NULL);
alter table parties.read_trail enable row level security, force row level security;
create policy read_trail_city on parties.read_trail for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.read_trail is '身份读取流水 · readings that show no full identity to a person: masked lists, number match, notices, original texts';
grant insert, select on parties.read_trail to onedoor_vault;
grant select on parties.read_trail to onedoor_audit;

create table parties.reveals (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
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
  constraint reveals_pk PRIMARY KEY (city, id),
  constraint reveals_actor_kind CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint reveals_fields CHECK ((cardinality(fields) > 0)),
  constraint reveals_reason CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
CREATE INDEX reveals_case ON parties.reveals USING btree (city, case_id, at);
CREATE INDEX reveals_user ON parties.reveals USING btree (city, user_id, at) WHERE (user_id IS NOT NULL);
alter table parties.reveals enable row level security, force row level security;
create policy reveals_city on parties.reveals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.reveals is '身份查看记录 · who saw whose name or number in the clear, of which case, what for';
grant insert, select on parties.reveals to onedoor_vault;
grant select on parties.reveals to onedoor_audit;

create table platform.audit (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  org uuid,
  action text not null,
  object_kind text not null,
  object_id text,
  result text not null,
  facts jsonb not null default '{}'::jsonb,
  request_id text,
  constraint audit_pk PRIMARY KEY (city, id),
  constraint audit_actor_kind CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint audit_result CHECK ((result = ANY (ARRAY['done'::text, 'denied'::text, 'failed'::text])))
);
CREATE INDEX audit_actor ON platform.audit USING btree (city, actor_id, at DESC) WHERE (actor_id IS NOT NULL);
CREATE INDEX audit_time ON platform.audit USING btree (city, at DESC, id DESC);
alter table platform.audit enable row level security, force row level security;
create policy audit_city on platform.audit for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.audit is '审计记录 · sign-ins, denials, edits of directory and settings, reads of personal data; append-only';
grant insert on platform.audit to onedoor_app;
grant insert on platform.audit to onedoor_vault;
grant insert, select on platform.audit to onedoor_audit;

create table platform.failed_sign_ins (
  subject text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint failed_sign_ins_pk PRIMARY KEY (subject)
);
comment on table platform.failed_sign_ins is '登录失败 · growing delay per account and per address (keyed hashes), real time';
grant delete, insert, select, update on platform.failed_sign_ins to onedoor_app;

create table platform.idempotency (
  city text not null,
  key text not null,
  scope text not null,
  request_hash bytea not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_pk PRIMARY KEY (city, scope, key),
  constraint idempotency_key_length CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);
CREATE INDEX idempotency_created ON platform.idempotency USING btree (created_at);
alter table platform.idempotency enable row level security, force row level security;
create policy idempotency_city on platform.idempotency for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.idempotency is '幂等键 · the first answer of every creating call; a repeat gets it again';
grant delete, insert, select on platform.idempotency to onedoor_app;

create table platform.installation (
  id uuid not null,
  created_at timestamp with time zone not null,
  fenced_before timestamp with time zone,
  constraint installation_pk PRIMARY KEY (id)
);
comment on table platform.installation is '安装实例 · this installation; a restored copy gets a new id and a fence';
grant select on platform.installation to onedoor_app;
grant select on platform.installation to onedoor_audit;
grant select on platform.installation to onedoor_vault;

create table platform.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null,
  constraint migrations_pk PRIMARY KEY (name)
);
comment on table platform.migrations is '已执行的数据库变更 Migrations applied, with the checksum of each file';

create table platform.probe (
  only_row boolean not null default true,
  at timestamp with time zone not null,
  constraint probe_pk PRIMARY KEY (only_row),
  constraint probe_one CHECK (only_row)
);
comment on table platform.probe is '就绪探针 · written by every readiness check: a full disk must show';
grant insert, select, update on platform.probe to onedoor_app;

create table platform.sessions (
  city text not null,
  token_hash bytea not null,
  user_id uuid not null,
  kind text not null,
  form_token text not null,
  second_factor boolean not null default false,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_pk PRIMARY KEY (city, token_hash),
  constraint sessions_kind CHECK ((kind = ANY (ARRAY['cookie'::text, 'bearer'::text])))
);
CREATE INDEX sessions_user ON platform.sessions USING btree (city, user_id) WHERE (revoked_at IS NULL);
alter table platform.sessions enable row level security, force row level security;
create policy sessions_city on platform.sessions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.sessions is '会话 · staff sessions; only the hash of the token is stored; real time, not the test clock';
grant delete, insert, select, update on platform.sessions to onedoor_app;

create table platform.test_clock (
  only_row boolean not null default true,
  at timestamp with time zone not null,
  constraint test_clock_pk PRIMARY KEY (only_row),
  constraint test_clock_one CHECK (only_row)
);
comment on table platform.test_clock is '测试时钟 · the clock under ONEDOOR_TEST_CLOCK; it only goes forward';
grant select on platform.test_clock to onedoor_app;
grant select on platform.test_clock to onedoor_audit;
grant select on platform.test_clock to onedoor_vault;
