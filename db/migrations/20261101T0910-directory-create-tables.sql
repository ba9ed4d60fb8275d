-- Who works where, as what, and from when to when. Reference data of every other domain.
create schema if not exists directory;
comment on schema directory is '机构人员 · places, organisations, users, posts and duties';

create table directory.versions (
  city text not null,
  stamp uuid not null,
  constraint versions_pk primary key (city)
);
comment on table directory.versions is '版本 · a new stamp with every edit; processes keep what they read under it';

create table directory.sites (
  city text not null,
  host text not null,
  name text not null,
  constraint sites_pk primary key (city, host)
);
comment on table directory.sites is '站点 · which host name shows which city';
create index sites_host on directory.sites (host);

create table directory.places (
  city text not null,
  code text not null,
  name text not null,
  level text not null,
  parent text,
  valid_from date not null,
  valid_to date,
  succeeded_by text,
  constraint places_pk primary key (city, code),
  constraint places_code check (code ~ '^[1-9][0-9]{11}$'),
  constraint places_level check (level in ('province', 'city', 'district', 'street', 'village')),
  constraint places_period check (valid_to is null or valid_to > valid_from),
  constraint places_parent foreign key (city, parent) references directory.places (city, code),
  constraint places_successor foreign key (city, succeeded_by) references directory.places (city, code)
);
comment on table directory.places is '区划 · 12-digit places (GB/T 2260, GB/T 10114, statistical code), five levels, with validity and successor';

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
  valid_from timestamptz not null,
  valid_to timestamptz,
  succeeded_by uuid,
  version integer not null default 1,
  constraint orgs_pk primary key (city, id),
  constraint orgs_code unique (city, code),
  constraint orgs_path unique (city, path),
  constraint orgs_path_form check (path ~ '^(/[0-9]{4})+/$'),
  constraint orgs_kind check (kind in ('city-government', 'centre', 'city-unit', 'district', 'district-centre', 'street', 'town',
    'village', 'community', 'utility', 'contractor', 'party-body', 'discipline-body', 'grid')),
  constraint orgs_parent foreign key (city, parent) references directory.orgs (city, id),
  constraint orgs_successor foreign key (city, succeeded_by) references directory.orgs (city, id),
  constraint orgs_place foreign key (city, place) references directory.places (city, code)
);
comment on table directory.orgs is '机构 · organisations as a tree by materialised path';
comment on column directory.orgs.sign_off is '审签 · whether replies of this unit need the signature of its head';
comment on column directory.orgs.phone is '公开咨询电话 · the public number of the unit';
create index orgs_tree on directory.orgs (city, path text_pattern_ops);

create table directory.sections (
  city text not null,
  id uuid not null,
  org uuid not null,
  name text not null,
  active boolean not null default true,
  constraint sections_pk primary key (city, id),
  constraint sections_name unique (city, org, name),
  constraint sections_org foreign key (city, org) references directory.orgs (city, id)
);
comment on table directory.sections is '科室 · sections inside a unit';

create table directory.users (
  city text not null,
  id uuid not null,
  account text not null,
  name text not null,
  org uuid not null,
  section uuid,
  phone text,
  mail text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  version integer not null default 1,
  constraint users_pk primary key (city, id),
  constraint users_account unique (city, account),
  constraint users_account_form check (account ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  constraint users_org foreign key (city, org) references directory.orgs (city, id),
  constraint users_section foreign key (city, section) references directory.sections (city, id)
);
comment on table directory.users is '工作人员 · staff; phone and mail are those of the work place, for to-do notices';
create index users_org on directory.users (city, org);

create table directory.credentials (
  city text not null,
  user_id uuid not null,
  password_hash text not null,
  password_at timestamptz not null,
  must_change boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  constraint credentials_pk primary key (city, user_id),
  constraint credentials_user foreign key (city, user_id) references directory.users (city, id)
);
comment on table directory.credentials is '登录凭据 · Argon2 hash of the password, sealed secret of the second factor';

create table directory.duties (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  org uuid not null,
  role text not null,
  width text,
  skills text[] not null default '{}',
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint duties_pk primary key (city, id),
  constraint duties_width check (width in ('city', 'tree', 'org')),
  constraint duties_period check (valid_to is null or valid_to >= valid_from),
  constraint duties_user foreign key (city, user_id) references directory.users (city, id),
  constraint duties_org foreign key (city, org) references directory.orgs (city, id)
);
comment on table directory.duties is '岗位职责 · a post held: role, organisation, width, skills, from and to';
create index duties_user on directory.duties (city, user_id);
create index duties_org on directory.duties (city, org, role);

create table directory.rosters (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  constraint rosters_pk primary key (city, id),
  constraint rosters_kind check (kind in ('shift', 'leave')),
  constraint rosters_period check (valid_to > valid_from),
  constraint rosters_user foreign key (city, user_id) references directory.users (city, id)
);
comment on table directory.rosters is '值班表 · shifts and leave';
create index rosters_user on directory.rosters (city, user_id, valid_from);

create table directory.stand_ins (
  city text not null,
  id uuid not null,
  absent uuid not null,
  stand_in uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint stand_ins_pk primary key (city, id),
  constraint stand_ins_two check (absent <> stand_in),
  constraint stand_ins_period check (valid_to is null or valid_to >= valid_from),
  constraint stand_ins_absent foreign key (city, absent) references directory.users (city, id),
  constraint stand_ins_stand_in foreign key (city, stand_in) references directory.users (city, id)
);
comment on table directory.stand_ins is '顶岗（AB角） · who does the work of an absent colleague, from and to';
create index stand_ins_absent on directory.stand_ins (city, absent);
create index stand_ins_stand_in on directory.stand_ins (city, stand_in);

create table directory.recusals (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  target text not null,
  reason text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint recusals_pk primary key (city, id),
  constraint recusals_kind check (kind in ('org', 'place', 'class', 'case')),
  constraint recusals_user foreign key (city, user_id) references directory.users (city, id)
);
comment on table directory.recusals is '回避登记 · interests declared by or ordered for a person';
create index recusals_user on directory.recusals (city, user_id);

do $$
declare t text;
begin
  foreach t in array array['versions', 'places', 'orgs', 'sections', 'users', 'credentials', 'duties', 'rosters', 'stand_ins', 'recusals', 'sites'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('create policy %I on directory.%I using (city = (select nullif(current_setting(''app.city'', true), '''')))', t || '_city', t);
  end loop;
end $$;
-- Before a city is known, the host name must tell it.
create policy sites_any on directory.sites for select using (true);

grant usage on schema directory to onedoor_app, onedoor_vault;
grant select, insert, update on all tables in schema directory to onedoor_app;
grant delete on directory.rosters, directory.sites to onedoor_app;
-- A reveal names who asked and from which unit; nothing else of the directory is the vault's business.
grant select on directory.users, directory.orgs to onedoor_vault;
