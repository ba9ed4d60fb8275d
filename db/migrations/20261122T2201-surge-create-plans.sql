-- Emergency plans (应急预案): the library, plans in force, their members, journal and hourly briefs.
create table surge.templates (
  city text not null,
  id uuid not null,
  name text not null,
  content jsonb not null,
  active boolean not null,
  edited_by uuid,
  edited_at timestamptz not null,
  constraint templates_pk primary key (city, id),
  constraint templates_name unique (city, name)
);
comment on table surge.templates is '预案库 · prepared plans: topic, announcement, script, reply to reporters, joint group, short form';

create table surge.plans (
  city text not null,
  id uuid not null,
  name text not null,
  state text not null,
  alarm uuid,
  template uuid,
  content jsonb not null,
  parent uuid,
  parent_number text,
  owner uuid not null,
  owner_name text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  brief_due timestamptz,
  ended_at timestamptz,
  ending jsonb,
  review jsonb,
  reviewed_by uuid,
  closed_by uuid,
  version integer not null,
  constraint plans_pk primary key (city, id),
  constraint plans_state check (state in ('prepared', 'running', 'ended', 'reviewed', 'closed', 'dropped')),
  constraint plans_started check (state in ('prepared', 'dropped') or started_at is not null),
  constraint plans_ended check ((state in ('ended', 'reviewed', 'closed')) = (ended_at is not null)),
  constraint plans_brief check ((state = 'running') = (brief_due is not null)),
  constraint plans_second_person check (closed_by is null or closed_by <> reviewed_by)
);
comment on table surge.plans is '应急处置 · a plan in force, from its preparation to the review that a second person confirms';
comment on column surge.plans.brief_due is '下期时报 · when the next hourly brief is made; only while it runs';
create index plans_state on surge.plans (city, state, created_at);
create index plans_brief on surge.plans (city, brief_due) where brief_due is not null;

create table surge.plan_members (
  city text not null,
  plan uuid not null,
  case_id uuid not null,
  number text not null,
  at timestamptz not null,
  district text not null,
  open boolean not null,
  state text not null,
  why text,
  told_at timestamptz,
  constraint plan_members_pk primary key (city, plan, case_id),
  constraint plan_members_state check (state in ('found', 'merged', 'alone', 'left'))
);
comment on table surge.plan_members is '关联诉求 · requests about the matter of a plan; merged under its parent after a person said so';
comment on column surge.plan_members.told_at is '已自动答复 · when the reporter was told, once only';
create index plan_members_at on surge.plan_members (city, plan, at);
create index plan_members_case on surge.plan_members (city, case_id);

create table surge.plan_steps (
  city text not null,
  plan uuid not null,
  no integer not null,
  at timestamptz not null,
  by_user uuid,
  by_name text not null,
  what text not null,
  data jsonb not null,
  constraint plan_steps_pk primary key (city, plan, no)
);
comment on table surge.plan_steps is '处置日志 · who did what and when, minute by minute; only ever added to';

create table surge.plan_briefs (
  city text not null,
  plan uuid not null,
  no integer not null,
  at timestamptz not null,
  figures jsonb not null,
  constraint plan_briefs_pk primary key (city, plan, no)
);
comment on table surge.plan_briefs is '时报 · what an hour of a plan was like, in numbers';

alter table surge.templates enable row level security;
alter table surge.templates force row level security;
create policy templates_city on surge.templates using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.plans enable row level security;
alter table surge.plans force row level security;
create policy plans_city on surge.plans using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.plan_members enable row level security;
alter table surge.plan_members force row level security;
create policy plan_members_city on surge.plan_members using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.plan_steps enable row level security;
alter table surge.plan_steps force row level security;
create policy plan_steps_city on surge.plan_steps using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.plan_briefs enable row level security;
alter table surge.plan_briefs force row level security;
create policy plan_briefs_city on surge.plan_briefs using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update on surge.templates, surge.plans, surge.plan_members to onedoor_app;
grant select, insert on surge.plan_steps, surge.plan_briefs to onedoor_app;
