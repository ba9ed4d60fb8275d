-- Models of class and unit, what they suggested for each request, what people made of it, and from which confidence on the house
-- dispatches by itself (分类与派单).
create table insight.models (
  city text not null,
  id uuid not null,
  no integer not null,
  kind text not null,
  state text not null,
  cause text not null,
  trained_at timestamptz not null,
  trained_by uuid,
  live_at timestamptz,
  live_by uuid,
  learnt integer not null,
  labels integer not null,
  left_out integer not null,
  from_at timestamptz,
  until_at timestamptz,
  seconds double precision not null,
  bytes integer not null,
  weights bytea,
  figures jsonb,
  report jsonb,
  failure text,
  constraint models_pk primary key (city, id),
  constraint models_no unique (city, kind, no),
  constraint models_kind check (kind in ('class', 'unit')),
  constraint models_state check (state in ('training', 'trained', 'live', 'retired', 'failed')),
  constraint models_cause check (cause in ('person', 'schedule', 'overrulings')),
  constraint models_learnt check (state in ('training', 'failed') or (weights is not null and figures is not null and report is not null)),
  constraint models_failure check ((state = 'failed') = (failure is not null))
);
comment on table insight.models is '模型 · versions of what was learnt from the history of this city; at most one of a kind is in force';
comment on column insight.models.report is '评估 · figures on the newest fifth of the history, by class, and the comparison with the version in force then';
create unique index models_live on insight.models (city, kind) where state = 'live';
create unique index models_training on insight.models (city, kind) where state = 'training';

create table insight.thresholds (
  city text not null,
  class_code text not null,
  wanted double precision not null,
  auto boolean not null,
  set_at timestamptz not null,
  set_by uuid,
  constraint thresholds_pk primary key (city, class_code),
  constraint thresholds_wanted check (wanted between 0.5 and 0.999)
);
comment on table insight.thresholds is '自动派单阈值 · the accuracy wanted by class; the confidence that reaches it is read from the curve of the model in force';

create table insight.suggestions (
  city text not null,
  case_id uuid not null,
  kind text not null,
  at timestamptz not null,
  model uuid,
  ranked jsonb not null,
  confidence double precision not null,
  known double precision not null,
  automatic boolean not null default false,
  kept_back text,
  became text,
  became_at timestamptz,
  overruled boolean not null default false,
  constraint suggestions_pk primary key (city, case_id, kind),
  constraint suggestions_kind check (kind in ('class', 'unit')),
  constraint suggestions_became check ((became is null) = (became_at is null))
);
comment on table insight.suggestions is '建议 · what was suggested for a request at its intake, and the class or unit it came to have';
comment on column insight.suggestions.model is '模型 · null: the words of the class tree, because no model was in force';
comment on column insight.suggestions.kept_back is '未自动派单的原因 · why the house did not dispatch it by itself';
create index suggestions_time on insight.suggestions (city, kind, at);

create table insight.overrulings (
  city text not null,
  case_id uuid not null,
  kind text not null,
  event_no integer not null,
  at timestamptz not null,
  model uuid,
  suggested text not null,
  chosen text not null,
  confidence double precision not null,
  automatic boolean not null,
  constraint overrulings_pk primary key (city, case_id, kind, event_no),
  constraint overrulings_differ check (suggested <> chosen)
);
comment on table insight.overrulings is '人工更正 · a person chose something else than was suggested; the next training learns from it';
create index overrulings_time on insight.overrulings (city, kind, at);

create table insight.answers (
  city text not null,
  case_id uuid not null,
  class_code text not null,
  received_at timestamptz not null,
  days double precision not null,
  returns integer not null,
  constraint answers_pk primary key (city, case_id),
  constraint answers_days check (days >= 0)
);
comment on table insight.answers is '答复用时 · calendar days from receipt to the first answer, and how often the request was sent back before';
create index answers_class on insight.answers (city, class_code);

alter table insight.models enable row level security;
alter table insight.models force row level security;
create policy models_city on insight.models using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.thresholds enable row level security;
alter table insight.thresholds force row level security;
create policy thresholds_city on insight.thresholds using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.suggestions enable row level security;
alter table insight.suggestions force row level security;
create policy suggestions_city on insight.suggestions using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.overrulings enable row level security;
alter table insight.overrulings force row level security;
create policy overrulings_city on insight.overrulings using (city = (select nullif(current_setting('app.city', true), '')));
alter table insight.answers enable row level security;
alter table insight.answers force row level security;
create policy answers_city on insight.answers using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update on insight.models to onedoor_app;
grant select, insert, update on insight.thresholds to onedoor_app;
grant select, insert, update on insight.suggestions to onedoor_app;
grant select, insert on insight.overrulings to onedoor_app;
grant select, insert, update on insight.answers to onedoor_app;
