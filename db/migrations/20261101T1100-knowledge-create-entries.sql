-- Reviewed answers (知识库). Every entry has an owner, a validity and a review date; a changed text is a new version.
create schema if not exists knowledge;
comment on schema knowledge is '知识库 · reviewed answers with owner, validity and review date';

create table knowledge.entries (
  city text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  title text not null,
  summary text not null,
  body text not null,
  keywords text[] not null,
  class_code text,
  owner_org uuid not null,
  source_document text,
  valid_from date not null,
  valid_to date,
  review_due date not null,
  written_by uuid,
  reviewed_by uuid,
  created_at timestamptz not null,
  published_at timestamptz,
  constraint entries_pk primary key (city, id, version),
  constraint entries_state check (state in ('draft', 'in-review', 'published', 'superseded', 'withdrawn')),
  constraint entries_second_person check (reviewed_by is null or reviewed_by <> written_by)
);
comment on table knowledge.entries is '知识条目 · one row per version; at most one version is published';
create unique index entries_published on knowledge.entries (city, id) where state = 'published';
create index entries_review on knowledge.entries (city, review_due) where state = 'published';

create table knowledge.search (
  city text not null,
  id uuid not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk primary key (city, id)
);
comment on table knowledge.search is '知识检索 · words of the published version';
create index search_words on knowledge.search using gin (words) with (fastupdate = off);

create table knowledge.uses (
  city text not null,
  id uuid not null,
  day date not null,
  kind text not null,
  count integer not null,
  constraint uses_pk primary key (city, id, day, kind),
  constraint uses_kind check (kind in ('read', 'cited', 'wrong'))
);
comment on table knowledge.uses is '知识使用 · how often an entry was read, cited in an answer, reported wrong; by day';

alter table knowledge.entries enable row level security;
alter table knowledge.entries force row level security;
create policy entries_city on knowledge.entries using (city = (select nullif(current_setting('app.city', true), '')));
alter table knowledge.search enable row level security;
alter table knowledge.search force row level security;
create policy search_city on knowledge.search using (city = (select nullif(current_setting('app.city', true), '')));
alter table knowledge.uses enable row level security;
alter table knowledge.uses force row level security;
create policy uses_city on knowledge.uses using (city = (select nullif(current_setting('app.city', true), '')));

grant usage on schema knowledge to onedoor_app;
grant select, insert, update on knowledge.entries, knowledge.search, knowledge.uses to onedoor_app;
grant delete on knowledge.search to onedoor_app;
