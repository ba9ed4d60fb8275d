-- One-thing bundles (高效办成一件事): goals with a promise, in versions; and links to the map of a firm.
create schema if not exists bundles;
comment on schema bundles is '一件事 · bundles as goals, and links to the map of a firm';

create table bundles.versions (
  city text not null,
  id uuid not null,
  code text not null,
  no integer not null,
  state text not null,
  body jsonb not null,
  revision integer not null default 1,
  note text,
  author uuid,
  approver uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  ended_at timestamptz,
  constraint versions_pk primary key (city, id),
  constraint versions_no_key unique (city, code, no),
  constraint versions_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint versions_state check (state in ('draft', 'submitted', 'live', 'suspended', 'retired')),
  constraint versions_second_person check (approver is null or approver <> author),
  constraint versions_published check (state not in ('live', 'suspended', 'retired') or published_at is not null)
);
comment on table bundles.versions is '一件事版本 · goals, questions, promise and stages of a bundle; immutable once it is published';
comment on column bundles.versions.revision is '修订号 · grows with every save of a draft';
comment on column bundles.versions.note is '退回或暂停的原因 · why it was given back or suspended';
-- At most one version of a bundle is offered, and one is being written.
create unique index versions_live on bundles.versions (city, code) where state in ('live', 'suspended');
create unique index versions_draft on bundles.versions (city, code) where state in ('draft', 'submitted');

create table bundles.shares (
  city text not null,
  id uuid not null,
  holder uuid not null,
  made_by uuid not null,
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  uses integer not null default 0,
  last_used_at timestamptz,
  constraint shares_pk primary key (city, id),
  constraint shares_dates check (expires_at > created_at)
);
comment on table bundles.shares is '一企一图分享 · a link by which an agent sees the map of a firm; signed, with an end, counted at each opening';
comment on column bundles.shares.holder is '企业 · accounts.holders.id';
comment on column bundles.shares.made_by is '分享人账户 · account that made the link';
create index shares_holder on bundles.shares (city, holder, created_at);

alter table bundles.versions enable row level security;
alter table bundles.versions force row level security;
create policy versions_city on bundles.versions using (city = (select nullif(current_setting('app.city', true), '')));
alter table bundles.shares enable row level security;
alter table bundles.shares force row level security;
create policy shares_city on bundles.shares using (city = (select nullif(current_setting('app.city', true), '')));

grant usage on schema bundles to onedoor_app;
grant select, insert, update on bundles.versions, bundles.shares to onedoor_app;
grant delete on bundles.versions to onedoor_app;
