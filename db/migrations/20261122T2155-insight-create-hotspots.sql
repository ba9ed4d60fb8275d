-- Hot spots (热点): requests about one matter, put together as they come; what the city has heard, to know which words are rare.
create table insight.hotspots (
  city text not null,
  id uuid not null,
  title text,
  class_code text,
  place text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  members integer not null,
  named integer not null,
  people integer not null,
  heat double precision not null,
  parts jsonb not null,
  words text[] not null,
  sum jsonb not null,
  touched boolean not null,
  heated_at timestamptz not null,
  state text not null,
  note text,
  constraint hotspots_pk primary key (city, id),
  constraint hotspots_state check (state in ('open', 'watched', 'closed')),
  constraint hotspots_members check (members >= 0 and named between 0 and members)
);
comment on table insight.hotspots is '热点 · requests about one matter at one place; a request that is alone is one too, until another joins';
comment on column insight.hotspots.title is '标题 · from open members only; null where there is none';
comment on column insight.hotspots.parts is '热度构成 · what the heat is made of';
comment on column insight.hotspots.sum is '词权重 · sum of the members'' word weights; never shown, for it holds words of every member';
comment on column insight.hotspots.words is '关键词 · words of open members';
comment on column insight.hotspots.touched is '待整理 · members came since the last upkeep';
create index hotspots_heat on insight.hotspots (city, heat desc, id) where members > 1;
create index hotspots_touched on insight.hotspots (city, last_at) where touched;
create index hotspots_heated on insight.hotspots (city, heated_at) where members > 1;

create table insight.hotspot_members (
  city text not null,
  case_id uuid not null,
  hotspot uuid not null,
  at timestamptz not null,
  place text,
  class_code text,
  lon double precision,
  lat double precision,
  secrecy text not null,
  subject text,
  person text not null,
  votes integer not null,
  grave boolean not null,
  vector jsonb not null,
  constraint hotspot_members_pk primary key (city, case_id),
  constraint hotspot_members_subject check (secrecy = 'open' or subject is null),
  constraint hotspot_members_hotspot foreign key (city, hotspot) references insight.hotspots (city, id)
);
comment on table insight.hotspot_members is '热点成员 · requests of a hot spot; the subject is kept of open ones only';
comment on column insight.hotspot_members.person is '诉求人 · opaque mark that tells two senders apart; not a person''s id';
create index hotspot_members_hotspot on insight.hotspot_members (city, hotspot, at);

create table insight.hotspot_terms (
  city text not null,
  term text not null,
  hotspot uuid not null,
  times integer not null,
  constraint hotspot_terms_pk primary key (city, term, hotspot)
);
comment on table insight.hotspot_terms is '热点索引 · the telling words of each hot spot; a message is compared with those that share one';
create index hotspot_terms_hotspot on insight.hotspot_terms (city, hotspot);

create table insight.hotspot_seen (
  city text not null,
  term text not null,
  messages integer not null,
  constraint hotspot_seen_pk primary key (city, term)
);
comment on table insight.hotspot_seen is '词频 · in how many messages a word was heard; the empty word counts the messages';

alter table insight.hotspots enable row level security;
alter table insight.hotspots force row level security;
create policy hotspots_city on insight.hotspots using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.hotspot_members enable row level security;
alter table insight.hotspot_members force row level security;
create policy hotspot_members_city on insight.hotspot_members using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.hotspot_terms enable row level security;
alter table insight.hotspot_terms force row level security;
create policy hotspot_terms_city on insight.hotspot_terms using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.hotspot_seen enable row level security;
alter table insight.hotspot_seen force row level security;
create policy hotspot_seen_city on insight.hotspot_seen using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update, delete on insight.hotspots to onedoor_app;
grant select, insert, update, delete on insight.hotspot_members to onedoor_app;
grant select, insert, update, delete on insight.hotspot_terms to onedoor_app;
grant select, insert, update on insight.hotspot_seen to onedoor_app;
