-- The city's own place names (地名库) beside the places of the directory, and the place found in each request that came without one.
create table insight.gazetteer (
  city text not null,
  id uuid not null,
  name text not null,
  aliases text[] not null,
  kind text not null,
  place text not null,
  lon double precision,
  lat double precision,
  source text not null,
  active boolean not null,
  changed_at timestamptz not null,
  constraint gazetteer_pk primary key (city, id),
  constraint gazetteer_kind check (kind in
    ('district', 'street', 'community', 'village', 'road', 'estate', 'park', 'school', 'hospital', 'station', 'other')),
  constraint gazetteer_place check (place ~ '^[0-9]{12}$'),
  constraint gazetteer_point check ((lon is null) = (lat is null) and lon between -180 and 180 and lat between -90 and 90)
);
comment on table insight.gazetteer is '地名库 · roads, estates, schools and other names of a city, each with the place it lies in and, where known, a point';
comment on column insight.gazetteer.aliases is '别名 · other names that people use for it';
comment on column insight.gazetteer.place is '所在地 · 12-digit code of the narrowest place it lies in';
comment on column insight.gazetteer.source is '来源 · editor, import or demo';
comment on column insight.gazetteer.active is '有效 · a retired name is no longer looked for';
create index gazetteer_names on insight.gazetteer (city, name, id);

create table insight.gazetteer_versions (
  city text not null,
  stamp uuid not null,
  constraint gazetteer_versions_pk primary key (city)
);
comment on table insight.gazetteer_versions is '地名库版本 · changes with every edit, so that processes read the names anew';

create table insight.found_places (
  city text not null,
  case_id uuid not null,
  place text not null,
  name text not null,
  kind text not null,
  confidence double precision not null,
  lon double precision,
  lat double precision,
  found_at timestamptz not null,
  constraint found_places_pk primary key (city, case_id),
  constraint found_places_confidence check (confidence between 0 and 1)
);
comment on table insight.found_places is '识别地点 · what the text of a request says of its place; a suggestion, never written into the case by itself';
comment on column insight.found_places.name is '地名 · name from the gazetteer, never words of the resident';

alter table insight.gazetteer enable row level security;
alter table insight.gazetteer force row level security;
create policy gazetteer_city on insight.gazetteer using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.gazetteer_versions enable row level security;
alter table insight.gazetteer_versions force row level security;
create policy gazetteer_versions_city on insight.gazetteer_versions using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.found_places enable row level security;
alter table insight.found_places force row level security;
create policy found_places_city on insight.found_places using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update on insight.gazetteer to onedoor_app;
grant select, insert, update on insight.gazetteer_versions to onedoor_app;
grant select, insert, update, delete on insight.found_places to onedoor_app;
