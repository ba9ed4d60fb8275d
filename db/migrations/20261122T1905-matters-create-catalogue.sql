-- The catalogue of matters (事项): identities, immutable versions per place and period, to-dos between the levels, redirects.
create schema if not exists matters;
comment on schema matters is '政务服务事项 · catalogue of matters: versions, levels, to-dos, redirects';

create table matters.matters (
  city text not null,
  id uuid not null,
  base_code text not null,
  local_code text,
  parent uuid,
  state text not null default 'active',
  created_at timestamptz not null,
  constraint matters_pk primary key (city, id),
  constraint matters_base_code_key unique (city, base_code),
  constraint matters_base_code check (base_code ~ '^[0-9]{12}$'),
  constraint matters_state check (state in ('active', 'ended'))
);
comment on table matters.matters is '事项 · the stable identity behind versions: base code of 12 digits (基本编码), local catalogue code, main item above it';
create index matters_local_code on matters.matters (city, local_code) where local_code is not null;

create table matters.versions (
  city text not null,
  id uuid not null,
  matter uuid not null,
  base_code text not null,
  task_code text not null,
  local_task_code text,
  place text not null,
  org uuid not null,
  base uuid,
  no integer not null,
  valid_from date,
  valid_to date,
  state text not null,
  body jsonb not null,
  hash text not null,
  name text not null,
  type text not null,
  gaps integer not null,
  revision integer not null default 1,
  note text,
  author uuid,
  approver uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  constraint versions_pk primary key (city, id),
  constraint versions_no_key unique (city, matter, place, no),
  constraint versions_state check (state in ('draft', 'submitted', 'scheduled', 'live', 'suspended', 'retired', 'cancelled')),
  constraint versions_task_code check (task_code ~ '^[0-9A-Z]{18}[1-6][0-9]{12}$'),
  constraint versions_place check (place ~ '^[0-9]{12}$'),
  constraint versions_second_person check (approver is null or approver <> author),
  constraint versions_dates check (valid_to is null or valid_to >= valid_from),
  constraint versions_published check (state not in ('scheduled', 'live', 'suspended', 'retired') or valid_from is not null)
);
comment on table matters.versions is '事项版本 (实施清单) · one immutable body per place and period once it is published; valid_to is the first day on which it no longer holds';
comment on column matters.versions.gaps is '缺项数 · how many faults keep it from being published, as of the last save';
comment on column matters.versions.revision is '修订号 · grows with every save of a draft';
-- At most one version of a matter holds in a place, one waits for its day, one is being written.
create unique index versions_live on matters.versions (city, matter, place) where state in ('live', 'suspended');
create unique index versions_scheduled on matters.versions (city, matter, place) where state = 'scheduled';
create unique index versions_draft on matters.versions (city, matter, place) where state in ('draft', 'submitted');
create index versions_task on matters.versions (city, task_code, valid_from);
create index versions_local_task on matters.versions (city, local_task_code) where local_task_code is not null;
create index versions_list on matters.versions (city, state, name, id);
create index versions_due on matters.versions (city, valid_from) where state = 'scheduled';
create index versions_base on matters.versions (city, base) where base is not null;

create table matters.redirects (
  city text not null,
  matter uuid not null,
  target uuid not null,
  kind text not null,
  note text not null,
  created_at timestamptz not null,
  constraint redirects_pk primary key (city, matter, target),
  constraint redirects_kind check (kind in ('split', 'merge', 'cancel')),
  constraint redirects_other check (matter <> target)
);
comment on table matters.redirects is '事项去向 · where a matter went when it was split, merged or cancelled';

create table matters.todos (
  city text not null,
  id uuid not null,
  local uuid not null,
  matter uuid not null,
  place text not null,
  org uuid not null,
  upper uuid not null,
  differences jsonb not null,
  heavier integer not null,
  state text not null,
  answer text,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  constraint todos_pk primary key (city, id),
  constraint todos_once unique (city, local, upper),
  constraint todos_state check (state in ('open', 'followed', 'kept', 'overtaken'))
);
comment on table matters.todos is '上级变更待办 · a change one level up, told to the editors of each local version with the difference';
create index todos_open on matters.todos (city, org, created_at) where state = 'open';

create table matters.bodies (
  city text not null,
  org uuid not null,
  credit_code text not null,
  constraint bodies_pk primary key (city, org),
  constraint bodies_credit_code check (credit_code ~ '^[0-9A-Z]{18}$')
);
comment on table matters.bodies is '实施主体 · unified social credit code of an organisation, the first 18 characters of its implementation codes';

do $$
declare
  made text;
begin
  foreach made in array array['matters', 'versions', 'redirects', 'todos', 'bodies'] loop
    execute format('alter table matters.%I enable row level security', made);
    execute format('alter table matters.%I force row level security', made);
    execute format('create policy %I on matters.%I using (city = (select nullif(current_setting(''app.city'', true), '''')))', made || '_city', made);
  end loop;
end
$$;

grant usage on schema matters to onedoor_app;
grant select, insert, update on matters.matters, matters.versions, matters.todos, matters.bodies to onedoor_app;
grant select, insert on matters.redirects to onedoor_app;
-- A draft may be thrown away; what was published stays for good.
grant delete on matters.versions to onedoor_app;
create policy versions_drop on matters.versions as restrictive for delete using (state = 'draft');
