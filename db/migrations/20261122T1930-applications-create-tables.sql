-- Applications (申办): what was sent in and when, the sealed form, what is being typed, who opened a form, what was paid, and the
-- typed facts of cases that figures are made of. The cases themselves (办件) are in casework.
create schema if not exists applications;
comment on schema applications is '一网通办 · applications, sealed forms, drafts, payments, facts for figures';

create table applications.applications (
  city text not null,
  id uuid not null,
  number text not null,
  holder uuid not null,
  agent uuid,
  mandate uuid,
  channel text not null,
  bundle text,
  bundle_version text,
  title_zh text not null,
  title_en text not null,
  place text not null,
  plan jsonb not null,
  delivery text not null,
  cases integer not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  receipt_hash text not null,
  hashes jsonb not null,
  constraint applications_pk primary key (city, id),
  constraint applications_number unique (city, number),
  constraint applications_cases check (cases > 0),
  constraint applications_delivery check (delivery in ('download', 'post', 'counter')),
  constraint applications_submitted_by check (submitted_by in ('applicant', 'window', 'house')),
  constraint applications_place check (place ~ '^[0-9]{12}$')
);
comment on table applications.applications is '申办 · one submission of one holder, for one matter or a bundle; the plan is frozen as it was sent';
comment on column applications.applications.holder is '申请人 · id in accounts.holders';
comment on column applications.applications.agent is '代办人 · the holder id of the person who applied for somebody else';
comment on column applications.applications.hashes is '回执摘要 · SHA-256 of the form and of each file, as the receipt shows them';
create index applications_holder on applications.applications (city, holder, submitted_at desc);

create table applications.forms (
  city text not null,
  application uuid not null,
  no integer not null,
  data_key bytea not null,
  key_id text not null,
  sealed bytea not null,
  hash text not null,
  written_at timestamptz not null,
  constraint forms_pk primary key (city, application, no),
  constraint forms_application foreign key (city, application) references applications.applications (city, id),
  constraint forms_no check (no > 0)
);
comment on table applications.forms is '表单（密封） · the answers of an application, sealed under a key of their own; a correction writes the next number';

create table applications.form_reads (
  city text not null,
  id uuid not null,
  application uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  user_id uuid,
  user_name text not null,
  org uuid not null,
  org_name text not null,
  purpose text not null,
  terms text[] not null,
  constraint form_reads_pk primary key (city, id),
  constraint form_reads_application foreign key (city, application) references applications.applications (city, id),
  constraint form_reads_purpose check (purpose in ('review', 'acceptance', 'window', 'supervision', 'assist'))
);
comment on table applications.form_reads is '表单查阅记录 · who opened which items of a form and what for; shown to the applicant by unit';
create index form_reads_application on applications.form_reads (city, application, at desc);

create table applications.drafts (
  city text not null,
  id uuid not null,
  account uuid,
  holder uuid,
  visitor_hash bytea,
  kind text not null,
  code text not null,
  title jsonb not null,
  place text not null,
  versions uuid[] not null,
  aim jsonb not null,
  data_key bytea not null,
  key_id text not null,
  sealed bytea not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  constraint drafts_pk primary key (city, id),
  constraint drafts_kind check (kind in ('matter', 'bundle')),
  constraint drafts_owner check ((account is null) = (visitor_hash is not null)),
  constraint drafts_place check (place ~ '^[0-9]{12}$')
);
comment on table applications.drafts is '申请草稿（密封） · what is being filled in, found by the account, or by the browser it was begun in; versions are pinned';
create index drafts_account on applications.drafts (city, account, updated_at desc) where account is not null;
create index drafts_visitor on applications.drafts (city, visitor_hash, updated_at desc) where visitor_hash is not null;
create index drafts_expiry on applications.drafts (city, expires_at);

create table applications.case_facts (
  city text not null,
  case_id uuid not null,
  number text not null,
  application uuid not null,
  version uuid not null,
  base_code text not null,
  bundle text,
  holder uuid not null,
  org uuid not null,
  org_path text not null,
  channel text not null,
  online boolean not null,
  state text not null,
  mode text,
  pledge text,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  decided_at timestamptz,
  outcome text,
  due_at timestamptz,
  legal_due_at timestamptz,
  handed_at timestamptz,
  closed_at timestamptz,
  within_promise boolean,
  corrections integer not null,
  off_list integer not null,
  extended boolean not null,
  stops integer not null,
  items integer not null,
  items_wallet integer not null,
  items_fetched integer not null,
  items_inherited integer not null,
  items_pledged integer not null,
  fields integer not null,
  fields_filled integer not null,
  trips integer not null,
  rating integer,
  yellow_cards integer not null,
  red_cards integer not null,
  constraint case_facts_pk primary key (city, case_id),
  constraint case_facts_number unique (city, number),
  constraint case_facts_application foreign key (city, application) references applications.applications (city, id),
  constraint case_facts_pledge check (pledge in ('open', 'kept', 'broken', 'repaired')),
  constraint case_facts_outcome check (outcome in ('granted', 'refused')),
  constraint case_facts_rating check (rating between 1 and 5)
);
comment on table applications.case_facts is '办件统计事实 · typed facts of application cases for figures; no text, no identity';
comment on column applications.case_facts.off_list is '清单外补正 · corrections that ask for what the pinned version does not ask';
comment on column applications.case_facts.fields_filled is '免填字段 · fields that were filled in for the applicant';
create index case_facts_application on applications.case_facts (city, application);
create index case_facts_org on applications.case_facts (city, org, submitted_at);
create index case_facts_matter on applications.case_facts (city, base_code, submitted_at);
create index case_facts_bundle on applications.case_facts (city, bundle, submitted_at) where bundle is not null;
create index case_facts_broken on applications.case_facts (city, holder) where pledge = 'broken';
create index case_facts_open on applications.case_facts (city, org, due_at) where closed_at is null;

create table applications.payments (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  charge text not null,
  holder uuid not null,
  name_zh text not null,
  name_en text not null,
  amount integer not null,
  state text not null,
  back text not null,
  provider_ref text,
  receipt_no text,
  refund_ref text,
  refund_reason text,
  created_at timestamptz not null,
  paid_at timestamptz,
  refunded_at timestamptz,
  constraint payments_pk primary key (city, id),
  constraint payments_amount check (amount > 0),
  constraint payments_state check (state in ('open', 'paid', 'failed', 'refunding', 'refunded')),
  constraint payments_paid check ((state in ('open', 'failed')) = (paid_at is null))
);
comment on table applications.payments is '缴费 · one order at the payment service for one charge of a case; amounts in fen';
create index payments_case on applications.payments (city, case_id);
create unique index payments_live on applications.payments (city, case_id, charge) where state in ('open', 'paid', 'refunding');
create unique index payments_provider on applications.payments (city, provider_ref) where provider_ref is not null;
create index payments_waiting on applications.payments (city, created_at) where state in ('open', 'refunding');

create table applications.recomputes (
  city text not null,
  id uuid not null,
  from_date date not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  constraint recomputes_pk primary key (city, id)
);
comment on table applications.recomputes is '时限重算 · the calendar was changed: dates of open cases are computed again';
create index recomputes_waiting on applications.recomputes (city, asked_at) where done_at is null;

do $$
declare t text;
begin
  foreach t in array array['applications', 'forms', 'form_reads', 'drafts', 'case_facts', 'payments', 'recomputes'] loop
    execute format('alter table applications.%I enable row level security', t);
    execute format('alter table applications.%I force row level security', t);
    execute format($p$create policy %I on applications.%I
      using (city = (select nullif(current_setting('app.city', true), '')))$p$, t || '_city', t);
  end loop;
  foreach t in array array['drafts', 'case_facts', 'payments', 'recomputes'] loop
    execute format('grant select, insert, update on applications.%I to onedoor_app', t);
  end loop;
  foreach t in array array['applications', 'forms', 'form_reads'] loop
    execute format('grant select, insert on applications.%I to onedoor_app', t);
  end loop;
  -- Two holders that turn out to be one are put together.
  grant update (holder, agent) on applications.applications to onedoor_app;
  grant delete on applications.drafts to onedoor_app;
end $$;
grant usage on schema applications to onedoor_app;
