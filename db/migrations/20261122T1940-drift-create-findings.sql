-- The drift board (标准偏离看板): where practice departs from the published standard, found by versions, by behaviour and by people.
create schema if not exists drift;
comment on schema drift is '标准偏离 · findings with evidence and owner, closed by a fix, a lawful basis or a change of the standard';

create table drift.findings (
  city text not null,
  id uuid not null,
  detector text not null,
  matter uuid not null,
  matter_name text not null,
  task_code text not null,
  place text not null,
  org uuid not null,
  org_path text not null,
  element text not null,
  facts jsonb not null,
  state text not null,
  count integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  closed_by text,
  closing text,
  basis text,
  closed_user uuid,
  closed_at timestamptz,
  ruled_user uuid,
  ruled_at timestamptz,
  constraint findings_pk primary key (city, id),
  constraint findings_detector check (detector in ('static', 'behaviour', 'people')),
  constraint findings_state check (state in ('open', 'closed', 'confirmed')),
  constraint findings_closed_by check (closed_by in ('fix', 'basis', 'standard', 'not-drift')),
  constraint findings_closing check ((state = 'open') = (closed_by is null)),
  constraint findings_basis check (closed_by <> 'basis' or basis is not null),
  constraint findings_second_person check (ruled_user is null or ruled_user <> closed_user)
);
comment on table drift.findings is '偏离 · one row per matter, place, body and element while it is open; what is seen again adds evidence';
comment on column drift.findings.element is '要素 · element of the matter body, such as needs/lease, or off-list, slow, asked-for-more';
create unique index findings_open on drift.findings (city, matter, place, org, detector, element) where state = 'open';
create index findings_board on drift.findings (city, state, first_at, id);

create table drift.evidence (
  city text not null,
  finding uuid not null,
  key text not null,
  at timestamptz not null,
  kind text not null,
  ref text,
  text text,
  constraint evidence_pk primary key (city, finding, key),
  constraint evidence_kind check (kind in ('version', 'case', 'rating', 'told', 'figure')),
  constraint evidence_finding foreign key (city, finding) references drift.findings (city, id)
);
comment on table drift.evidence is '证据 · what a finding rests on: versions, case numbers, ratings, what people told (redacted), figures';

alter table drift.findings enable row level security;
alter table drift.findings force row level security;
create policy findings_city on drift.findings using (city = (select nullif(current_setting('app.city', true), '')));
alter table drift.evidence enable row level security;
alter table drift.evidence force row level security;
create policy evidence_city on drift.evidence using (city = (select nullif(current_setting('app.city', true), '')));
grant usage on schema drift to onedoor_app;
grant select, insert, update on drift.findings to onedoor_app;
grant select, insert on drift.evidence to onedoor_app;
