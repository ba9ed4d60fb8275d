-- Support (附议): residents say of a public request that it concerns them too. Who said so is a keyed hash that differs from request to
-- request, so that not even two supports of one person can be told to be his; only the number leaves this schema.
create table hotline.supports (
  city text not null,
  case_id uuid not null,
  supporter bytea not null,
  constraint supports_pk primary key (city, case_id, supporter),
  constraint supports_hash check (length(supporter) = 32)
);
comment on table hotline.supports is '附议 · one row for each person who supports a request; no time, no name, no account';
comment on column hotline.supports.supporter is '附议人 · keyed hash of request and account; the key is not in the database';

create table hotline.support_counts (
  city text not null,
  case_id uuid not null,
  supporters integer not null,
  changed_at timestamptz not null,
  constraint support_counts_pk primary key (city, case_id),
  constraint support_counts_whole check (supporters >= 0)
);
comment on table hotline.support_counts is '附议人数 · how many people support a request, and when that changed last';
create index support_counts_changed on hotline.support_counts (city, changed_at, case_id);

alter table hotline.supports enable row level security;
alter table hotline.supports force row level security;
create policy supports_city on hotline.supports using (city = (select nullif(current_setting('app.city', true), '')));
alter table hotline.support_counts enable row level security;
alter table hotline.support_counts force row level security;
create policy support_counts_city on hotline.support_counts using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update, delete on hotline.supports to onedoor_app;
grant select, insert, update on hotline.support_counts to onedoor_app;
