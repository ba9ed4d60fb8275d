-- Live consultation (在线应询): a question about a matter reaches the officer on duty, and goes on when nobody answers.
create schema if not exists consult;
comment on schema consult is '在线应询 · questions about a matter, routed to the officer on duty, with a clock and three fallbacks';

create table consult.questions (
  city text not null,
  id uuid not null,
  matter uuid not null,
  version uuid not null,
  matter_name text not null,
  task_code text not null,
  place text not null,
  -- The holder who asked, when signed in; else whoever has the secret.
  holder uuid,
  secret_hash bytea not null,
  locale text not null,
  text text not null,
  state text not null,
  step text not null,
  org uuid not null,
  roles text[] not null,
  assignee uuid,
  asked_at timestamptz not null,
  due_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_org uuid,
  entry uuid,
  helpful boolean,
  constraint questions_pk primary key (city, id),
  constraint questions_state check (state in ('asked', 'answered', 'withdrawn')),
  constraint questions_step check (step in ('officer', 'deputy', 'window', 'hotline')),
  constraint questions_answer check ((state = 'answered') = (answer is not null))
);
comment on table consult.questions is '在线咨询 · one question about one matter version; its text is free of phone and identity numbers';
comment on column consult.questions.due_at is '本步应答时限 · when it goes on to the next step; null when it is answered or has reached the last';
comment on column consult.questions.entry is '知识草稿 · the draft entry its answer became';
create index questions_due on consult.questions (city, due_at) where due_at is not null;
create index questions_open on consult.questions (city, org, asked_at) where state = 'asked';
create index questions_answered on consult.questions (city, answered_org, answered_at desc) where state = 'answered';
create index questions_holder on consult.questions (city, holder, asked_at desc) where holder is not null;

create table consult.turns (
  city text not null,
  question uuid not null,
  no integer not null,
  step text not null,
  org uuid not null,
  assignee uuid,
  at timestamptz not null,
  reason text not null,
  constraint turns_pk primary key (city, question, no),
  constraint turns_reason check (reason in ('asked', 'nobody-on-duty', 'no-answer', 'handed-on')),
  constraint turns_question foreign key (city, question) references consult.questions (city, id)
);
comment on table consult.turns is '应询流转 · where a question has been: officer on duty, deputy, hall desk, hotline';

create table consult.settings (
  city text not null,
  step text not null,
  minutes integer not null,
  constraint settings_pk primary key (city, step),
  constraint settings_minutes check (minutes between 1 and 2880)
);
comment on table consult.settings is '应答时限 · working minutes before a question goes on; city 000000 is the default';
insert into consult.settings (city, step, minutes) values
  ('000000', 'officer', 15), ('000000', 'deputy', 15), ('000000', 'window', 30), ('000000', 'hotline', 120);

alter table consult.questions enable row level security;
alter table consult.questions force row level security;
create policy questions_city on consult.questions using (city = (select nullif(current_setting('app.city', true), '')));
alter table consult.turns enable row level security;
alter table consult.turns force row level security;
create policy turns_city on consult.turns using (city = (select nullif(current_setting('app.city', true), '')));
alter table consult.settings enable row level security;
alter table consult.settings force row level security;
create policy settings_city on consult.settings
  using (city in ('000000', (select nullif(current_setting('app.city', true), ''))));

grant usage on schema consult to onedoor_app;
grant select, insert, update on consult.questions to onedoor_app;
grant select, insert on consult.turns to onedoor_app;
grant select on consult.settings to onedoor_app;
