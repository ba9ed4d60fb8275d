-- Time-limit profiles: how long each step may take, and the document that says so.
create table deadlines.profiles (
  city text not null,
  code text not null,
  version integer not null,
  name_zh text not null,
  name_en text not null,
  basis_document text not null,
  warn_shares double precision[] not null,
  yellow_at_working_days_left integer not null,
  yellow_only_above_working_days integer not null,
  max_returns integer not null,
  call_back_attempts integer not null,
  call_back_hours_between double precision not null,
  archive_after_amount double precision not null,
  archive_after_unit text not null,
  archive_on_any_day boolean not null,
  meets text not null,
  ends_at_closing_time boolean not null,
  second_person_for text[] not null,
  settings_tag text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint profiles_pk primary key (city, code, version),
  constraint profiles_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint profiles_meets check (meets in ('reply-and-feedback', 'reply')),
  constraint profiles_archive_unit check (archive_after_unit in ('natural-hour', 'natural-day', 'working-hour', 'working-day', 'month')),
  constraint profiles_tag check (settings_tag in ('T', 'S', 'M', 'U', 'house')),
  constraint profiles_counts check (yellow_at_working_days_left >= 0 and yellow_only_above_working_days >= 0 and max_returns >= 0
    and call_back_attempts >= 0 and call_back_hours_between >= 0 and archive_after_amount >= 0)
);
comment on table deadlines.profiles is '时限方案 · time-limit profiles by version; the highest one is in force, a city''s own before the national one';

create table deadlines.profile_lines (
  city text not null,
  code text not null,
  version integer not null,
  line integer not null,
  step text not null,
  demand text not null,
  urgency text not null,
  amount double precision not null,
  unit text not null,
  on_any_day boolean not null,
  max_extensions integer,
  approver text,
  basis_document text not null,
  basis_article text,
  tag text not null,
  constraint profile_lines_pk primary key (city, code, version, line),
  constraint profile_lines_once unique (city, code, version, step, demand, urgency),
  constraint profile_lines_profile foreign key (city, code, version) references deadlines.profiles (city, code, version),
  constraint profile_lines_step check (step in ('close', 'sign', 'first-contact', 'return-window', 'extension', 'redo', 'review',
    'supervision-answer', 'call-back')),
  constraint profile_lines_unit check (unit in ('natural-hour', 'natural-day', 'working-hour', 'working-day', 'month')),
  constraint profile_lines_approver check (approver in ('unit-head', 'centre', 'both')),
  constraint profile_lines_tag check (tag in ('T', 'S', 'M', 'U', 'house')),
  constraint profile_lines_amount check (amount >= 0)
);
comment on table deadlines.profile_lines is '时限条目 · one time limit with its document, article and confidence; house: our default, no law';

create table deadlines.choices (
  city text not null,
  profile text not null,
  chosen_at timestamptz not null,
  chosen_by uuid,
  constraint choices_pk primary key (city)
);
comment on table deadlines.choices is '采用方案 · the profile a city has chosen; no row: the default';

alter table deadlines.profiles enable row level security;
alter table deadlines.profiles force row level security;
create policy profiles_read on deadlines.profiles for select
  using (city = (select nullif(current_setting('app.city', true), '')) or city = '000000');
create policy profiles_write on deadlines.profiles
  using (city = (select nullif(current_setting('app.city', true), '')));
alter table deadlines.profile_lines enable row level security;
alter table deadlines.profile_lines force row level security;
create policy profile_lines_read on deadlines.profile_lines for select
  using (city = (select nullif(current_setting('app.city', true), '')) or city = '000000');
create policy profile_lines_write on deadlines.profile_lines
  using (city = (select nullif(current_setting('app.city', true), '')));
alter table deadlines.choices enable row level security;
alter table deadlines.choices force row level security;
create policy choices_city on deadlines.choices
  using (city = (select nullif(current_setting('app.city', true), '')));

grant select, insert on deadlines.profiles, deadlines.profile_lines to onedoor_app;
grant select, insert, update on deadlines.choices to onedoor_app;
grant select on deadlines.profiles, deadlines.profile_lines, deadlines.choices to onedoor_audit;
