-- Checks of replies (答复检查): what a unit sees before it sends, the centre afterwards. No text of a reply is kept here.
create table insight.reply_words (
  city text not null,
  word text not null,
  level text not null,
  reason text not null,
  set_at timestamptz not null,
  set_by uuid,
  constraint reply_words_pk primary key (city, word),
  constraint reply_words_level check (level in ('block', 'warn', 'hint', 'off')),
  constraint reply_words_reason check (reason in ('shifting', 'harsh', 'overpromise', 'other'))
);
comment on table insight.reply_words is '答复用语 · words that replies of this city do not use, beside those delivered; off: a delivered one it allows';

create table insight.reply_rules (
  city text not null,
  code text not null,
  level text not null,
  weight integer not null,
  set_at timestamptz not null,
  set_by uuid,
  constraint reply_rules_pk primary key (city, code),
  constraint reply_rules_level check (level in ('block', 'warn', 'hint', 'off')),
  constraint reply_rules_weight check (weight between 0 and 100)
);
comment on table insight.reply_rules is '答复检查规则 · rules that this city has set otherwise than delivered: level, and points off the part';

create table insight.reply_reasons (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by uuid,
  codes text[] not null,
  reason text not null,
  constraint reply_reasons_pk primary key (city, id)
);
comment on table insight.reply_reasons is '仍要发送的理由 · why a unit sends a reply although a finding says it must be changed; redacted';
create index reply_reasons_case on insight.reply_reasons (city, case_id, at);

create table insight.reply_checks (
  city text not null,
  case_id uuid not null,
  org uuid not null,
  org_path text not null,
  round integer not null,
  asked_at timestamptz not null,
  replied_at timestamptz not null,
  days double precision not null,
  in_time boolean not null,
  characters integer not null,
  grade text not null,
  points integer not null,
  answered integer not null,
  scores jsonb not null,
  findings jsonb not null,
  codes text[] not null,
  copy_of uuid,
  sketch integer[],
  reason text,
  constraint reply_checks_pk primary key (city, case_id, replied_at),
  constraint reply_checks_grade check (grade in ('easy', 'fair', 'hard', 'heavy')),
  constraint reply_checks_points check (answered between 0 and points)
);
comment on table insight.reply_checks is '答复检查 · what was found in each reply that was sent: kinds and stretches of findings, times, never a text';
comment on column insight.reply_checks.sketch is '比对摘要 · hashes of its runs of signs, to find near-copies; no text can be read from it';
comment on column insight.reply_checks.copy_of is '雷同于 · the case whose reply says nearly the same';
create index reply_checks_org on insight.reply_checks (city, org, replied_at);
create index reply_checks_time on insight.reply_checks (city, replied_at);

alter table insight.reply_words enable row level security;
alter table insight.reply_words force row level security;
create policy reply_words_city on insight.reply_words using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.reply_rules enable row level security;
alter table insight.reply_rules force row level security;
create policy reply_rules_city on insight.reply_rules using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.reply_reasons enable row level security;
alter table insight.reply_reasons force row level security;
create policy reply_reasons_city on insight.reply_reasons using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.reply_checks enable row level security;
alter table insight.reply_checks force row level security;
create policy reply_checks_city on insight.reply_checks using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update on insight.reply_words to onedoor_app;
grant select, insert, update on insight.reply_rules to onedoor_app;
grant select, insert on insight.reply_reasons to onedoor_app;
grant select, insert, update on insight.reply_checks to onedoor_app;
