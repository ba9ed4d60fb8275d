-- What residents and staff find matters by (事项检索). One row per version that is offered or suspended; the body stays with the version.
create schema if not exists matters;

create table matters.search (
  city text not null,
  version uuid not null,
  matter uuid not null,
  place text not null,
  base_code text not null,
  task_code text not null,
  org uuid not null,
  type text not null,
  state text not null,
  name_zh text not null,
  name_en text not null,
  keywords text[] not null,
  subjects text[] not null,
  themes text[] not null,
  channels text[] not null,
  handling text not null,
  promise integer not null,
  trips integer not null,
  sounds text not null,
  initials text not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk primary key (city, version),
  constraint search_state check (state in ('live', 'suspended')),
  constraint search_days check (promise >= 0 and trips >= 0)
);
comment on table matters.search is '事项检索 · words, sounds and first letters of the versions in force, for search and for browsing';
comment on column matters.search.sounds is '读音 · the name and each keyword as sounds, a space between sounds, a bar between names';
comment on column matters.search.initials is '首字母 · the name and each keyword as first letters, with a bar between them';
create index search_words on matters.search using gin (words) with (fastupdate = off);
create index search_matter on matters.search (city, matter);
create index search_task on matters.search (city, task_code);
create index search_letters on matters.search (city, initials);
create index search_org on matters.search (city, org);
create index search_themes on matters.search using gin (themes);

alter table matters.search enable row level security;
alter table matters.search force row level security;
create policy search_city on matters.search using (city = (select nullif(current_setting('app.city', true), '')));

grant usage on schema matters to onedoor_app;
grant select, insert, update, delete on matters.search to onedoor_app;
