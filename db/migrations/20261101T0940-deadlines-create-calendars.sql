-- The working calendar: what a day is, and who said so. Rows under city 000000 are national and read by every city.
create schema if not exists deadlines;
comment on schema deadlines is '时限 · working calendar, clock arithmetic, time-limit profiles';

create table deadlines.versions (
  city text not null,
  stamp uuid not null,
  constraint versions_pk primary key (city)
);
comment on table deadlines.versions is '版本 · a new stamp with every edit of calendar, profiles or choice; what was read under it may be kept';

create table deadlines.calendars (
  city text not null,
  version integer not null,
  confirmed_from date,
  confirmed_until date,
  -- [{"from": "09:00", "to": "12:00"}, …]; null: the national ones.
  hours jsonb,
  note text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint calendars_pk primary key (city, version),
  constraint calendars_version check (version > 0),
  constraint calendars_national check (city <> '000000' or (confirmed_from is not null and confirmed_until is not null and hours is not null))
);
comment on table deadlines.calendars is '工作日历版本 · one row per edit; the last one is in force; a city''s null means: as the national calendar';
comment on column deadlines.calendars.confirmed_until is '已确认至 · beyond this date every computed deadline is provisional';

create table deadlines.calendar_days (
  city text not null,
  date date not null,
  version integer not null,
  kind text not null,
  name text,
  source text not null,
  constraint calendar_days_pk primary key (city, date, version),
  constraint calendar_days_kind check (kind in ('working', 'off', 'normal')),
  constraint calendar_days_name check (kind = 'normal' or name is not null),
  constraint calendar_days_version foreign key (city, version) references deadlines.calendars (city, version)
);
comment on table deadlines.calendar_days is '放假与调休 · listed days; the row of the highest version counts; normal: by the day of the week again';
create index calendar_days_by_version on deadlines.calendar_days (city, version);

alter table deadlines.versions enable row level security;
alter table deadlines.versions force row level security;
create policy versions_read on deadlines.versions for select
  using (city = (select nullif(current_setting('app.city', true), '')) or city = '000000');
create policy versions_write on deadlines.versions
  using (city = (select nullif(current_setting('app.city', true), '')));
alter table deadlines.calendars enable row level security;
alter table deadlines.calendars force row level security;
create policy calendars_read on deadlines.calendars for select
  using (city = (select nullif(current_setting('app.city', true), '')) or city = '000000');
create policy calendars_write on deadlines.calendars
  using (city = (select nullif(current_setting('app.city', true), '')));
alter table deadlines.calendar_days enable row level security;
alter table deadlines.calendar_days force row level security;
create policy calendar_days_read on deadlines.calendar_days for select
  using (city = (select nullif(current_setting('app.city', true), '')) or city = '000000');
create policy calendar_days_write on deadlines.calendar_days
  using (city = (select nullif(current_setting('app.city', true), '')));

grant usage on schema deadlines to onedoor_app, onedoor_audit;
grant select, insert, update on deadlines.versions to onedoor_app;
grant select, insert on deadlines.calendars, deadlines.calendar_days to onedoor_app;
grant select on deadlines.versions, deadlines.calendars, deadlines.calendar_days to onedoor_audit;
