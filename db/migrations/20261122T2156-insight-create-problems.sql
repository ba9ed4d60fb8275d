-- The four kinds of problem (季节性、老大难、整改类、突击类) with their handling lists, and the monthly topic (每月一题).
create table insight.problems (
  city text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  class_code text not null,
  place text,
  why jsonb not null,
  state text not null,
  proposed_at timestamptz not null,
  org uuid,
  org_path text,
  due_on date,
  decided_user uuid,
  decided_at timestamptz,
  result text,
  closed_user uuid,
  closed_at timestamptz,
  constraint problems_pk primary key (city, id),
  constraint problems_kind check (kind in ('seasonal', 'chronic', 'rectification', 'campaign')),
  constraint problems_state check (state in ('proposed', 'in-hand', 'dropped', 'done')),
  constraint problems_owner check (state not in ('in-hand', 'done') or (org is not null and due_on is not null)),
  constraint problems_result check ((state = 'done') = (result is not null))
);
comment on table insight.problems is '四类问题 · proposed by figures, decided by a person, handled by a unit with a list';
comment on column insight.problems.why is '依据 · the figures it was proposed by, or the order a person named';
create unique index problems_open on insight.problems (city, kind, class_code, coalesce(place, '')) where state in ('proposed', 'in-hand');
create index problems_board on insight.problems (city, state, due_on);

create table insight.problem_steps (
  city text not null,
  problem uuid not null,
  no integer not null,
  measure text not null,
  due_on date not null,
  done_on date,
  result text,
  constraint problem_steps_pk primary key (city, problem, no),
  constraint problem_steps_done check ((done_on is null) = (result is null)),
  constraint problem_steps_problem foreign key (city, problem) references insight.problems (city, id)
);
comment on table insight.problem_steps is '处理清单 · measures with a date, and what came of them';

create table insight.topics (
  city text not null,
  id uuid not null,
  month text not null,
  title text not null,
  class_codes text[] not null,
  place text,
  goal text not null,
  org uuid not null,
  org_path text not null,
  co_orgs uuid[] not null,
  state text not null,
  proposed_user uuid,
  proposed_at timestamptz not null,
  set_user uuid,
  set_at timestamptz,
  report text,
  reported_user uuid,
  reported_at timestamptz,
  review text,
  reviewed_user uuid,
  reviewed_at timestamptz,
  result jsonb,
  constraint topics_pk primary key (city, id),
  constraint topics_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  constraint topics_state check (state in ('proposed', 'in-hand', 'reported', 'reviewed', 'dropped')),
  constraint topics_second_set check (set_user is null or set_user <> proposed_user),
  constraint topics_second_review check (reviewed_user is null or reviewed_user <> reported_user)
);
comment on table insight.topics is '每月一题 · one matter of the month with owner, measures and the result of the year';
comment on column insight.topics.result is '年度成效 · volume, solved and satisfied before and after, as reviewed';
create index topics_month_index on insight.topics (city, month desc, id);

create table insight.topic_measures (
  city text not null,
  topic uuid not null,
  no integer not null,
  measure text not null,
  due_on date not null,
  done_on date,
  evidence text,
  constraint topic_measures_pk primary key (city, topic, no),
  constraint topic_measures_done check ((done_on is null) = (evidence is null)),
  constraint topic_measures_topic foreign key (city, topic) references insight.topics (city, id)
);
comment on table insight.topic_measures is '题目措施 · what the owner does until when, and what shows that it is done';

alter table insight.problems enable row level security;
alter table insight.problems force row level security;
create policy problems_city on insight.problems using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.problem_steps enable row level security;
alter table insight.problem_steps force row level security;
create policy problem_steps_city on insight.problem_steps using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.topics enable row level security;
alter table insight.topics force row level security;
create policy topics_city on insight.topics using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.topic_measures enable row level security;
alter table insight.topic_measures force row level security;
create policy topic_measures_city on insight.topic_measures using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update on insight.problems to onedoor_app;
grant select, insert, update on insight.problem_steps to onedoor_app;
grant select, insert, update on insight.topics to onedoor_app;
grant select, insert, update on insight.topic_measures to onedoor_app;
