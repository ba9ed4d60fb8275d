-- No second entry (避免二次录入): one outbox per department system, in four modes. A row names the case; what leaves the house is
-- put together when it leaves and is not kept.
create schema if not exists exchange;
comment on schema exchange is '部门系统对接 · which systems there are, and what is to reach them';

create table exchange.systems (
  city text not null,
  code text not null,
  org uuid not null,
  org_path text not null,
  name text not null,
  mode text not null,
  address text,
  events text[] not null,
  active boolean not null,
  changed_at timestamptz not null,
  constraint systems_pk primary key (city, code),
  constraint systems_mode check (mode in ('push', 'pull', 'file', 'assist')),
  constraint systems_address check ((mode = 'push') = (address is not null))
);
comment on table exchange.systems is '部门业务系统 · push: we send; pull: it fetches; file: files in a folder; assist: a clerk types with the panel beside';
create index systems_org on exchange.systems (city, org) where active;

create table exchange.deliveries (
  city text not null,
  id uuid not null,
  system text not null,
  org uuid not null,
  org_path text not null,
  case_id uuid not null,
  case_number text not null,
  matter_name text not null,
  event_no integer not null,
  type text not null,
  state text not null,
  attempts integer not null,
  next_at timestamptz not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  remote_ref text,
  last_error text,
  seconds integer,
  confirmed_by uuid,
  constraint deliveries_pk primary key (city, id),
  constraint deliveries_once unique (city, system, case_id, event_no),
  constraint deliveries_state check (state in ('waiting', 'sent', 'confirmed', 'dead')),
  constraint deliveries_seconds check (seconds is null or seconds >= 0)
);
comment on table exchange.deliveries is '对接发件 · one row per system and step; confirmed once by the other side, or by the clerk who typed it';
comment on column exchange.deliveries.seconds is '二次录入用时 · seconds a clerk needed with the assist panel; what an interface would save';
create index deliveries_due on exchange.deliveries (city, next_at, id) where state = 'waiting';
create index deliveries_system on exchange.deliveries (city, system, state, created_at, id);

alter table exchange.systems enable row level security;
alter table exchange.systems force row level security;
create policy systems_city on exchange.systems using (city = (select nullif(current_setting('app.city', true), '')));
alter table exchange.deliveries enable row level security;
alter table exchange.deliveries force row level security;
create policy deliveries_city on exchange.deliveries using (city = (select nullif(current_setting('app.city', true), '')));
grant usage on schema exchange to onedoor_app;
grant select, insert, update on exchange.systems, exchange.deliveries to onedoor_app;
