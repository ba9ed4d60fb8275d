-- The 12345 hotline: what is configured (classes, catalogue, street duties, emergency words), what is being typed, and the
-- typed facts of requests that reports are made of. Requests themselves are cases (casework).
create schema if not exists hotline;
comment on schema hotline is '12345 热线 · class tree, dispatch catalogue, intake outcomes, drafts, facts for reports';

create table hotline.settings (
  city text not null,
  stamp uuid not null,
  agent_sample double precision not null,
  city_mark text not null,
  constraint settings_pk primary key (city),
  constraint settings_sample check (agent_sample between 0 and 1),
  constraint settings_mark check (city_mark ~ '^[A-HJ-NP-Z]{2}$')
);
comment on table hotline.settings is '热线设置 · settings of the city and a new stamp with every edit; processes keep what they read under it';
comment on column hotline.settings.city_mark is '城市代号 · the two letters of the city in public numbers';
comment on column hotline.settings.agent_sample is '人工回访抽样 · share of call-backs that an agent makes although a message would do';

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
  updated_at timestamptz not null,
  constraint classes_pk primary key (city, code),
  constraint classes_parent foreign key (city, parent) references hotline.classes (city, code),
  constraint classes_level check (level between 1 and 3 and (level = 1) = (parent is null)),
  constraint classes_demand check (demand in ('consult', 'help', 'complaint', 'report', 'suggestion', 'praise')),
  constraint classes_urgency check (urgency in ('ordinary', 'major', 'urgent', 'utility', 'life'))
);
comment on table hotline.classes is '诉求分类 · the three-level class tree, with words that help the person who classifies';
comment on column hotline.classes.conduct is '作风投诉 · complaints about the conduct of officials: protected in any case';
create index classes_parent on hotline.classes (city, parent);

create table hotline.catalogue_versions (
  city text not null,
  id uuid not null,
  no integer not null,
  note text not null,
  starts_at timestamptz,
  published_at timestamptz,
  published_by text,
  created_at timestamptz not null,
  created_by text not null,
  constraint catalogue_versions_pk primary key (city, id),
  constraint catalogue_versions_no unique (city, no),
  constraint catalogue_versions_published check ((published_at is null) = (starts_at is null))
);
comment on table hotline.catalogue_versions is '派单目录版本 · a published version never changes; the last one started is in force';

create table hotline.catalogue_rows (
  city text not null,
  version uuid not null,
  id uuid not null,
  class_code text not null,
  place text not null,
  org uuid not null,
  clause text not null,
  constraint catalogue_rows_pk primary key (city, version, id),
  constraint catalogue_rows_once unique (city, version, class_code, place),
  constraint catalogue_rows_version foreign key (city, version) references hotline.catalogue_versions (city, id),
  constraint catalogue_rows_class foreign key (city, class_code) references hotline.classes (city, code),
  constraint catalogue_rows_place check (place ~ '^[0-9]{0,12}$')
);
comment on table hotline.catalogue_rows is '派单目录 · class × place prefix → unit, with the clause it rests on';

create table hotline.street_duties (
  city text not null,
  org uuid not null,
  class_code text not null,
  basis text not null,
  constraint street_duties_pk primary key (city, org, class_code),
  constraint street_duties_class foreign key (city, class_code) references hotline.classes (city, code)
);
comment on table hotline.street_duties is '街道乡镇履职事项清单 · what may be dispatched to a street, town or village';

create table hotline.emergency_words (
  city text not null,
  word text not null,
  service text not null,
  told_zh text not null,
  told_en text not null,
  active boolean not null,
  updated_at timestamptz not null,
  constraint emergency_words_pk primary key (city, word),
  constraint emergency_words_service check (service in ('110', '119', '120', '122', 'gas', 'power', 'water', 'heat', 'care'))
);
comment on table hotline.emergency_words is '紧急词 · words that send a request to the urgent lane, and what the resident is told at once';

create table hotline.drafts (
  city text not null,
  key_hash bytea not null,
  kind text not null,
  user_id uuid,
  sealed bytea not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  constraint drafts_pk primary key (city, key_hash),
  constraint drafts_kind check (kind in ('staff', 'resident')),
  constraint drafts_owner check ((kind = 'staff') = (user_id is not null))
);
comment on table hotline.drafts is '草稿 · what is being typed, sealed; found only by who holds its key';
create index drafts_expiry on hotline.drafts (city, expires_at);
create index drafts_user on hotline.drafts (city, user_id, updated_at desc) where user_id is not null;

create table hotline.phone_sends (
  city text not null,
  phone_hash bytea not null,
  sends integer not null,
  window_from timestamptz not null,
  not_before timestamptz not null,
  constraint phone_sends_pk primary key (city, phone_hash)
);
comment on table hotline.phone_sends is '验证码发送 · growing delay per phone; real time, keyed hashes';

create table hotline.phone_proofs (
  city text not null,
  phone_hash bytea not null,
  draft_hash bytea not null,
  code_hash bytea not null,
  attempts integer not null,
  expires_at timestamptz not null,
  proved_at timestamptz,
  constraint phone_proofs_pk primary key (city, phone_hash, draft_hash)
);
comment on table hotline.phone_proofs is '手机验证 · six digits sent to a phone for one draft; real time, keyed hashes';
create index phone_proofs_expiry on hotline.phone_proofs (city, expires_at);

create table hotline.query_limits (
  city text not null,
  subject bytea not null,
  failures integer not null,
  window_from timestamptz not null,
  constraint query_limits_pk primary key (city, subject)
);
comment on table hotline.query_limits is '查询错误次数 · wrong query codes per case and per address; real time, keyed hashes';
create index query_limits_window on hotline.query_limits (city, window_from);

create table hotline.requests (
  city text not null,
  case_id uuid not null,
  number text not null,
  received_at timestamptz not null,
  channel text not null,
  demand text not null,
  class_code text,
  urgency text not null,
  place text,
  state text not null,
  lead_org uuid,
  due_at timestamptz,
  dispatched_at timestamptz,
  replied_at timestamptz,
  reply_in_time boolean,
  ended_at timestamptz,
  ending text,
  solved boolean,
  satisfied boolean,
  redo_round integer not null,
  returns integer not null,
  excluded boolean not null,
  parent uuid,
  source text,
  external_number text,
  -- Of closed orders of an earlier system: who had it, and when it ended there.
  taken_lead uuid,
  taken_ended_at timestamptz,
  constraint requests_pk primary key (city, case_id),
  constraint requests_number unique (city, number)
);
comment on table hotline.requests is '诉求统计事实 · typed facts of requests for boards and reports; no text, no identity';
create index requests_received on hotline.requests (city, received_at, class_code);
create index requests_ended on hotline.requests (city, ended_at) where ended_at is not null;
create index requests_children on hotline.requests (city, parent) where parent is not null;
create unique index requests_external on hotline.requests (city, source, external_number) where source is not null;

create table hotline.legs (
  city text not null,
  task uuid not null,
  case_id uuid not null,
  kind text not null,
  org uuid not null,
  org_path text not null,
  round integer not null,
  dispatched_at timestamptz not null,
  due_at timestamptz,
  signed_at timestamptz,
  finished_at timestamptz,
  result text,
  warnings text[] not null,
  constraint legs_pk primary key (city, task),
  constraint legs_kind check (kind in ('handle', 'assist', 'supervise')),
  constraint legs_request foreign key (city, case_id) references hotline.requests (city, case_id)
);
comment on table hotline.legs is '派单腿统计事实 · every dispatch leg with its dates, for the reports by unit';
create index legs_dispatched on hotline.legs (city, dispatched_at, org);
create index legs_finished on hotline.legs (city, finished_at, org) where finished_at is not null;
create index legs_case on hotline.legs (city, case_id);
create index legs_open on hotline.legs (city, org, due_at) where finished_at is null;

create table hotline.recomputes (
  city text not null,
  id uuid not null,
  from_date date not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  constraint recomputes_pk primary key (city, id)
);
comment on table hotline.recomputes is '时限重算 · the calendar was changed: dates of open requests that reach this day are computed again';
create index recomputes_waiting on hotline.recomputes (city, asked_at) where done_at is null;

do $$
declare t text;
begin
  foreach t in array array['settings', 'classes', 'catalogue_versions', 'catalogue_rows', 'street_duties',
    'emergency_words', 'drafts', 'phone_sends', 'phone_proofs', 'query_limits', 'requests', 'legs', 'recomputes'] loop
    execute format('alter table hotline.%I enable row level security', t);
    execute format('alter table hotline.%I force row level security', t);
    execute format($p$create policy %I on hotline.%I
      using (city = (select nullif(current_setting('app.city', true), '')))$p$, t || '_city', t);
    execute format('grant select, insert, update on hotline.%I to onedoor_app', t);
  end loop;
  foreach t in array array['catalogue_rows', 'catalogue_versions', 'street_duties', 'emergency_words', 'drafts',
    'phone_sends', 'phone_proofs', 'query_limits'] loop
    execute format('grant delete on hotline.%I to onedoor_app', t);
  end loop;
end $$;
grant usage on schema hotline to onedoor_app;
