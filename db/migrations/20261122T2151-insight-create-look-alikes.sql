-- Look-alikes (相似件): what is kept of each message to find others like it, the rules of the city, and the candidates with people's word on them.
create table insight.signatures (
  city text not null,
  case_id uuid not null,
  at timestamptz not null,
  class_code text,
  place text,
  lon double precision,
  lat double precision,
  sketch integer[] not null,
  words integer[] not null,
  constraint signatures_pk primary key (city, case_id)
);
comment on table insight.signatures is '文本指纹 · hashes of a message, its class, place and time; no text can be read from it and nobody is named';
comment on column insight.signatures.sketch is '指纹 · smallest hashes of the runs of three characters, in ascending order';
comment on column insight.signatures.words is '词 · hashes of the words that say what it is about, in ascending order';
create index signatures_class on insight.signatures (city, class_code, at desc, case_id);

create table insight.bands (
  city text not null,
  band integer not null,
  at timestamptz not null,
  case_id uuid not null,
  constraint bands_pk primary key (city, band, at, case_id)
);
comment on table insight.bands is '指纹分段 · messages that share a key share much of their text; kept as long as the longest window';
create index bands_case on insight.bands (city, case_id);
create index bands_at on insight.bands (city, at);

create table insight.look_alike_rules (
  city text not null,
  class_code text not null,
  radius integer not null,
  days integer not null,
  at_least double precision not null,
  constraint look_alike_rules_pk primary key (city, class_code),
  constraint look_alike_rules_radius check (radius between 10 and 50000),
  constraint look_alike_rules_days check (days between 1 and 730),
  constraint look_alike_rules_at_least check (at_least between 0.1 and 1)
);
comment on table insight.look_alike_rules is '相似件规则 · radius in metres, window in days and least score for a class; the empty code stands for all classes';

create table insight.look_alikes (
  city text not null,
  case_id uuid not null,
  other uuid not null,
  score double precision not null,
  text double precision not null,
  near text not null,
  metres integer,
  days integer not null,
  same_class boolean not null,
  found_at timestamptz not null,
  refused_by uuid,
  refused_at timestamptz,
  constraint look_alikes_pk primary key (city, case_id, other),
  constraint look_alikes_order check (case_id <> other),
  constraint look_alikes_near check (near in ('spot', 'village', 'street', 'district', 'unknown', 'apart')),
  constraint look_alikes_refused check ((refused_by is null) = (refused_at is null))
);
comment on table insight.look_alikes is '相似件 · earlier messages that may be about the same matter; merging is a person''s act, and a refused pair is not shown again';
create index look_alikes_other on insight.look_alikes (city, other, case_id);

alter table insight.signatures enable row level security;
alter table insight.signatures force row level security;
create policy signatures_city on insight.signatures using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.bands enable row level security;
alter table insight.bands force row level security;
create policy bands_city on insight.bands using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.look_alike_rules enable row level security;
alter table insight.look_alike_rules force row level security;
create policy look_alike_rules_city on insight.look_alike_rules using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.look_alikes enable row level security;
alter table insight.look_alikes force row level security;
create policy look_alikes_city on insight.look_alikes using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update, delete on insight.signatures to onedoor_app;
grant select, insert, update, delete on insight.bands to onedoor_app;
grant select, insert, update, delete on insight.look_alike_rules to onedoor_app;
grant select, insert, update, delete on insight.look_alikes to onedoor_app;
