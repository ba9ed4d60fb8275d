-- What every domain stands on: idempotency, audit, outbox, sessions, test clock. No business data.
create schema if not exists platform;
comment on schema platform is '平台 · what every domain stands on';

create table platform.installation (
  id uuid not null,
  created_at timestamptz not null,
  -- Set by restore: messages queued before this instant are never sent again from the restored copy.
  fenced_before timestamptz,
  constraint installation_pk primary key (id)
);
comment on table platform.installation is '安装实例 · this installation; a restored copy gets a new id and a fence';

create table platform.test_clock (
  only_row boolean not null default true,
  at timestamptz not null,
  constraint test_clock_pk primary key (only_row),
  constraint test_clock_one check (only_row)
);
comment on table platform.test_clock is '测试时钟 · the clock under ONEDOOR_TEST_CLOCK; it only goes forward';

create table platform.idempotency (
  city text not null,
  key text not null,
  scope text not null,
  request_hash bytea not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_pk primary key (city, scope, key),
  constraint idempotency_key_length check (length(key) between 1 and 200)
);
comment on table platform.idempotency is '幂等键 · the first answer of every creating call; a repeat gets it again';
create index idempotency_created on platform.idempotency (created_at);

create table platform.audit (
  city text not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  org uuid,
  action text not null,
  object_kind text not null,
  object_id text,
  result text not null,
  facts jsonb not null default '{}',
  request_id text,
  constraint audit_pk primary key (city, id),
  constraint audit_actor_kind check (actor_kind in ('staff', 'resident', 'system')),
  constraint audit_result check (result in ('done', 'denied', 'failed'))
);
comment on table platform.audit is '审计记录 · sign-ins, denials, edits of directory and settings, reads of personal data; append-only';
create index audit_time on platform.audit (city, at desc, id desc);
create index audit_actor on platform.audit (city, actor_id, at desc) where actor_id is not null;

create table platform.sessions (
  city text not null,
  token_hash bytea not null,
  user_id uuid not null,
  kind text not null,
  form_token text not null,
  second_factor boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint sessions_pk primary key (city, token_hash),
  constraint sessions_kind check (kind in ('cookie', 'bearer'))
);
comment on table platform.sessions is '会话 · staff sessions; only the hash of the token is stored; real time, not the test clock';
create index sessions_user on platform.sessions (city, user_id) where revoked_at is null;

create table platform.failed_sign_ins (
  subject text not null,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  constraint failed_sign_ins_pk primary key (subject)
);
comment on table platform.failed_sign_ins is '登录失败 · growing delay per account and per address (keyed hashes), real time';

create table platform.probe (
  only_row boolean not null default true,
  at timestamptz not null,
  constraint probe_pk primary key (only_row),
  constraint probe_one check (only_row)
);
comment on table platform.probe is '就绪探针 · written by every readiness check: a full disk must show';

alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy idempotency_city on platform.idempotency
  using (city = (select nullif(current_setting('app.city', true), '')));
alter table platform.audit enable row level security;
alter table platform.audit force row level security;
create policy audit_city on platform.audit
  using (city = (select nullif(current_setting('app.city', true), '')));

alter table platform.sessions enable row level security;
alter table platform.sessions force row level security;
create policy sessions_city on platform.sessions
  using (city = (select nullif(current_setting('app.city', true), '')));

grant usage on schema platform to onedoor_app, onedoor_vault, onedoor_audit;
grant select on platform.installation, platform.test_clock to onedoor_app, onedoor_vault, onedoor_audit;
grant select, insert, delete on platform.idempotency to onedoor_app;
grant select, insert, update on platform.probe to onedoor_app;
grant insert on platform.audit to onedoor_app, onedoor_vault;
grant select, insert on platform.audit to onedoor_audit;
grant select, insert, update, delete on platform.sessions, platform.failed_sign_ins to onedoor_app;
