-- What the surge detector counts, what it takes for usual, and the alarms it raises.
create table surge.arrivals (
  city text not null,
  case_id uuid not null,
  at timestamptz not null,
  district text not null,
  class_code text,
  words text[] not null,
  print text not null,
  constraint arrivals_pk primary key (city, case_id),
  constraint arrivals_district check (district ~ '^([0-9]{6})?$')
);
comment on table surge.arrivals is '来件 · one row per request as the detector counts it, kept three days; words only of open requests, never a text';
comment on column surge.arrivals.district is '区县 · first six digits of the place, empty where it is unknown';
comment on column surge.arrivals.print is '文本指纹 · the same for texts of the same words';
create index arrivals_at on surge.arrivals (city, at);

create table surge.baselines (
  city text not null,
  season integer not null,
  topic text not null,
  place text not null,
  sums double precision[] not null,
  constraint baselines_pk primary key (city, season, topic, place),
  constraint baselines_season check (season between 0 and 3),
  constraint baselines_sums check (cardinality(sums) = 168)
);
comment on table surge.baselines is '基线 · arrivals by hour of the week per season, topic and place, older weeks with less weight; topic hours: how often each hour was watched';

create table surge.word_shares (
  city text not null,
  word text not null,
  n double precision not null,
  constraint word_shares_pk primary key (city, word)
);
comment on table surge.word_shares is '词频 · in how many open requests a word occurred, older days with less weight; the empty word: how many requests there were';

create table surge.learnt_days (
  city text not null,
  day date not null,
  arrivals integer not null,
  constraint learnt_days_pk primary key (city, day)
);
comment on table surge.learnt_days is '已学习日 · days whose arrivals are in the baseline, each once';

create table surge.alarms (
  city text not null,
  id uuid not null,
  at timestamptz not null,
  topic text not null,
  place text not null,
  words text[] not null,
  evidence jsonb not null,
  state text not null,
  quiet_until timestamptz,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  note text,
  plan uuid,
  constraint alarms_pk primary key (city, id),
  constraint alarms_state check (state in ('raised', 'confirmed', 'dismissed', 'planned')),
  constraint alarms_decided check ((state = 'raised') = (decided_at is null)),
  constraint alarms_planned check ((state = 'planned') = (plan is not null))
);
comment on table surge.alarms is '预警 · an abnormal rise of one matter, with its evidence in numbers, and what a person made of it';
comment on column surge.alarms.quiet_until is '静默至 · until when a dismissed alarm is not raised again';
create index alarms_at on surge.alarms (city, at);

alter table surge.arrivals enable row level security;
alter table surge.arrivals force row level security;
create policy arrivals_city on surge.arrivals using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.baselines enable row level security;
alter table surge.baselines force row level security;
create policy baselines_city on surge.baselines using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.word_shares enable row level security;
alter table surge.word_shares force row level security;
create policy word_shares_city on surge.word_shares using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.learnt_days enable row level security;
alter table surge.learnt_days force row level security;
create policy learnt_days_city on surge.learnt_days using (city = (select nullif(current_setting('app.city', true), '')));
alter table surge.alarms enable row level security;
alter table surge.alarms force row level security;
create policy alarms_city on surge.alarms using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, delete on surge.arrivals to onedoor_app;
grant select, insert, update, delete on surge.baselines, surge.word_shares to onedoor_app;
grant select, insert on surge.learnt_days to onedoor_app;
grant select, insert, update on surge.alarms to onedoor_app;
