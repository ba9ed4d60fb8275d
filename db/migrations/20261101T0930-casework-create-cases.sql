-- The engine room: one table of cases for every kind, one inbox of tasks, one journal.
create schema if not exists casework;
comment on schema casework is '案件 · cases, tasks, journal, contacts, attachments, messages of cases, outbox';

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
  opened_at timestamptz not null,
  registered_at timestamptz,
  due_at timestamptz,
  due_provisional boolean not null,
  closed_at timestamptz,
  archived_at timestamptz,
  next_step text not null,
  merged_into uuid,
  wake_at timestamptz,
  query_code_hash bytea,
  facts jsonb not null,
  events integer not null,
  version integer not null,
  updated_at timestamptz not null,
  constraint cases_pk primary key (city, id),
  constraint cases_number unique (city, number),
  constraint cases_kind check (kind in ('request', 'application')),
  constraint cases_stage check (stage in ('open', 'closed', 'archived')),
  constraint cases_secrecy check (secrecy in ('open', 'protected', 'anonymous', 'clue'))
);
comment on table casework.cases is '件（诉求工单、办件） · the header of a case and its folded state (facts); identity is not here';
comment on column casework.cases.party is '身份引用 · opaque reference into the vault';
comment on column casework.cases.due_at is '对群众承诺时限 · the promise to the resident';
comment on column casework.cases.wake_at is '唤醒时刻 · the next instant at which something falls due';
comment on column casework.cases.facts is '折叠状态 · fold of the journal; replay gives the same value';
create index cases_wake on casework.cases (city, wake_at) where wake_at is not null;
create index cases_lead on casework.cases (city, lead_org, opened_at desc, id desc);
create index cases_opened on casework.cases (city, opened_at desc, id desc);
create index cases_open_due on casework.cases (city, due_at, id) where stage = 'open';
create index cases_open_class on casework.cases (city, class_code, place) where stage = 'open';
create index cases_party on casework.cases (city, party) where party is not null;
create index cases_updated on casework.cases (city, updated_at);

create table casework.exclusions (
  city text not null,
  case_id uuid not null,
  org_path text not null,
  constraint exclusions_pk primary key (city, case_id, org_path)
);
comment on table casework.exclusions is '回避 · organisations (by path, with all below) that must not see a case';

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
  opened_at timestamptz not null,
  started_at timestamptz,
  due_at timestamptz,
  due_provisional boolean not null,
  -- due_at, or the end of time: the one order of the inbox.
  urgent_at timestamptz not null,
  finished_at timestamptz,
  warnings text[] not null,
  stops_clock text,
  result text,
  -- Copied from the case in the same transaction, so that the inbox reads one table.
  case_number text not null,
  case_kind text not null,
  case_subject text not null,
  case_class text,
  case_place text,
  case_urgency text not null,
  case_demand text,
  constraint tasks_pk primary key (city, id),
  constraint tasks_side check (side in ('officer', 'applicant', 'third')),
  constraint tasks_state check (state in ('blocked', 'ready', 'doing', 'done', 'late-done', 'void')),
  constraint tasks_case foreign key (city, case_id) references casework.cases (city, id)
);
comment on table casework.tasks is '待办 · everything anybody must do; dispatch legs, internal work, pools';
create index tasks_case on casework.tasks (city, case_id);
create index tasks_inbox_org on casework.tasks (city, org, urgent_at, id) where state in ('ready', 'doing') and assignee is null and pool is null;
create index tasks_inbox_person on casework.tasks (city, assignee, urgent_at, id) where state in ('ready', 'doing') and assignee is not null;
create index tasks_pool on casework.tasks (city, pool, org, urgent_at, id) where state = 'ready' and pool is not null and assignee is null;
create index tasks_open_path on casework.tasks (city, org_path text_pattern_ops, urgent_at, id) where state in ('ready', 'doing');

create table casework.events (
  city text not null,
  case_id uuid not null,
  no integer not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_org uuid,
  actor jsonb not null,
  type text not null,
  data jsonb not null,
  constraint events_pk primary key (city, case_id, no),
  constraint events_no check (no > 0),
  constraint events_case foreign key (city, case_id) references casework.cases (city, id)
);
comment on table casework.events is '流转记录 · the journal: append-only; the fold of it is the state of the case';
create index events_time on casework.events (city, at, case_id, no);

create table casework.search (
  city text not null,
  case_id uuid not null,
  opened_at timestamptz not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk primary key (city, case_id)
);
comment on table casework.search is '全文检索 · words segmented by the application, redacted text only';
create index search_words on casework.search using gin (words) with (fastupdate = off);

create table casework.contacts (
  city text not null,
  id uuid not null,
  case_id uuid,
  channel text not null,
  direction text not null,
  outcome text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  user_id uuid,
  org uuid,
  note text not null,
  recording text,
  party uuid,
  constraint contacts_pk primary key (city, id),
  constraint contacts_direction check (direction in ('in', 'out'))
);
comment on table casework.contacts is '联系记录 · every attempt at contact: who, when, by which channel, reached or not';
create index contacts_case on casework.contacts (city, case_id, started_at);

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
  created_at timestamptz not null,
  constraint attachments_pk primary key (city, id),
  constraint attachments_audience check (audience in ('all', 'centre', 'resident')),
  constraint attachments_added_by check (added_by in ('resident', 'staff', 'system'))
);
comment on table casework.attachments is '附件 · files by content address; images re-encoded without location data';
create index attachments_case on casework.attachments (city, case_id) where case_id is not null;
create index attachments_draft on casework.attachments (city, draft) where draft is not null;

create table casework.outbox (
  city text not null,
  id uuid not null,
  subscriber text not null,
  case_id uuid not null,
  event_no integer not null,
  type text not null,
  created_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text,
  constraint outbox_pk primary key (city, id)
);
comment on table casework.outbox is '发件箱 · one row per subscriber of an event; at least once';
create index outbox_waiting on casework.outbox (city, next_at, id) where done_at is null and dead_at is null;

do $$
declare t text;
begin
  foreach t in array array['cases', 'exclusions', 'tasks', 'events', 'search', 'contacts', 'attachments', 'outbox'] loop
    execute format('alter table casework.%I enable row level security', t);
    execute format('alter table casework.%I force row level security', t);
  end loop;
end $$;

-- First wall: the tenant. Second: an organisation that a case is about never reads it, whatever a query forgets.
create policy cases_city on casework.cases
  using (city = (select nullif(current_setting('app.city', true), ''))
    and ((select coalesce(current_setting('app.org_path', true), '')) = '' or not exists (
      select 1 from casework.exclusions x where x.city = cases.city and x.case_id = cases.id
        and starts_with((select current_setting('app.org_path', true)), x.org_path))));
create policy exclusions_city on casework.exclusions using (city = (select nullif(current_setting('app.city', true), '')));
create policy outbox_city on casework.outbox using (city = (select nullif(current_setting('app.city', true), '')));
do $$
declare t text;
begin
  foreach t in array array['tasks', 'events', 'search', 'contacts', 'attachments'] loop
    execute format($p$create policy %I on casework.%I
      using (city = (select nullif(current_setting('app.city', true), ''))
        and ((select coalesce(current_setting('app.org_path', true), '')) = '' or case_id is null or not exists (
          select 1 from casework.exclusions x where x.city = %I.city and x.case_id = %I.case_id
            and starts_with((select current_setting('app.org_path', true)), x.org_path))))
      with check (city = (select nullif(current_setting('app.city', true), '')))$p$, t || '_city', t, t, t);
  end loop;
end $$;

grant usage on schema casework to onedoor_app, onedoor_vault;
grant select, insert, update on casework.cases, casework.tasks, casework.search, casework.outbox, casework.attachments to onedoor_app;
grant select, insert, delete on casework.exclusions to onedoor_app;
grant select, insert on casework.events, casework.contacts to onedoor_app;
grant delete on casework.outbox to onedoor_app;
