-- The tables as the migrations make them. Written by "onedoor migrate --snapshot"; a test compares it.

create schema accounts;
comment on schema accounts is '账户 · residents and firms: holders, sign-in, representation, mandates';
grant usage on schema accounts to onedoor_app;

create schema applications;
comment on schema applications is '一网通办 · applications, sealed forms, drafts, payments, facts for figures';
grant usage on schema applications to onedoor_app;

create schema bundles;
comment on schema bundles is '一件事 · bundles as goals, and links to the map of a firm';
grant usage on schema bundles to onedoor_app;

create schema casework;
comment on schema casework is '案件 · cases, tasks, journal, contacts, attachments, messages of cases, outbox';
grant usage on schema casework to onedoor_app;
grant usage on schema casework to onedoor_vault;

create schema consult;
comment on schema consult is '在线应询 · questions about a matter, routed to the officer on duty, with a clock and three fallbacks';
grant usage on schema consult to onedoor_app;

create schema deadlines;
comment on schema deadlines is '时限 · working calendar, clock arithmetic, time-limit profiles';
grant usage on schema deadlines to onedoor_app;
grant usage on schema deadlines to onedoor_audit;

create schema directory;
comment on schema directory is '机构人员 · places, organisations, users, posts and duties';
grant usage on schema directory to onedoor_app;
grant usage on schema directory to onedoor_vault;

create schema documents;
comment on schema documents is '文件与证照 · dictionary, documents of residents and firms, licences, who used them';
grant usage on schema documents to onedoor_app;

create schema drift;
comment on schema drift is '标准偏离 · findings with evidence and owner, closed by a fix, a lawful basis or a change of the standard';
grant usage on schema drift to onedoor_app;

create schema exchange;
comment on schema exchange is '部门系统对接 · which systems there are, and what is to reach them';
grant usage on schema exchange to onedoor_app;

create schema hotline;
comment on schema hotline is '12345 热线 · class tree, dispatch catalogue, intake outcomes, drafts, facts for reports';
grant usage on schema hotline to onedoor_app;

create schema insight;
comment on schema insight is '研判 · models of class and unit, places, look-alikes, hot spots, topics, checks of replies';
grant usage on schema insight to onedoor_app;

create schema knowledge;
comment on schema knowledge is '知识库 · reviewed answers with owner, validity and review date';
grant usage on schema knowledge to onedoor_app;

create schema matters;
comment on schema matters is '政务服务事项 · catalogue of matters: versions, levels, to-dos, redirects';
grant usage on schema matters to onedoor_app;

create schema notices;
comment on schema notices is '通知 · messages to residents and staff, templates, delivery';
grant usage on schema notices to onedoor_app;

create schema parties;
comment on schema parties is '身份保险库 · who a complainant is, apart from the cases; encrypted, every reading recorded';
grant usage on schema parties to onedoor_app;
grant usage on schema parties to onedoor_audit;
grant usage on schema parties to onedoor_vault;

create schema platform;
comment on schema platform is '平台 · what every domain stands on';
grant usage on schema platform to onedoor_app;
grant usage on schema platform to onedoor_audit;
grant usage on schema platform to onedoor_vault;

create schema surge;
comment on schema surge is '应急 · alarms on arrival rates, emergency plans and their members';
grant usage on schema surge to onedoor_app;

CREATE OR REPLACE FUNCTION casework.search_hits(query tsquery, most integer)
 RETURNS TABLE(case_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select s.case_id from casework.search s
  where s.city = nullif(current_setting('app.city', true), '') and s.words @@ query
  limit most
$function$
;

create table accounts.accounts (
  city text not null,
  id uuid not null,
  holder uuid not null,
  phone_index bytea,
  unified_index bytea,
  opened_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint accounts_pk PRIMARY KEY (city, id),
  constraint accounts_way_in CHECK (((closed_at IS NOT NULL) OR (phone_index IS NOT NULL) OR (unified_index IS NOT NULL)))
);
CREATE INDEX accounts_holder ON accounts.accounts USING btree (city, holder);
CREATE UNIQUE INDEX accounts_phone ON accounts.accounts USING btree (city, phone_index) WHERE ((closed_at IS NULL) AND (phone_index IS NOT NULL));
CREATE UNIQUE INDEX accounts_unified ON accounts.accounts USING btree (city, unified_index) WHERE ((closed_at IS NULL) AND (unified_index IS NOT NULL));
alter table accounts.accounts enable row level security, force row level security;
create policy accounts_city on accounts.accounts for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table accounts.accounts is '账户 · a way in for a person: a phone, a unified identity, or both';
grant insert, select, update on accounts.accounts to onedoor_app;

create table accounts.holders (
  city text not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_index bytea,
  id_index bytea,
  credit_code text,
  level smallint not null,
  party uuid,
  merged_into uuid,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint holders_pk PRIMARY KEY (city, id),
  constraint holders_checked CHECK (((level < 2) OR (id_index IS NOT NULL))),
  constraint holders_firm CHECK (((kind = 'firm'::text) = (credit_code IS NOT NULL))),
  constraint holders_kind CHECK ((kind = ANY (ARRAY['person'::text, 'firm'::text]))),
  constraint holders_level CHECK (((level >= 0) AND (level <= 3)))
);
CREATE INDEX holders_merged ON accounts.holders USING btree (city, merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX holders_identity ON accounts.holders USING btree (city, kind, id_index) WHERE ((level >= 2) AND (merged_into IS NULL) AND (closed_at IS NULL));
alter table accounts.holders enable row level security, force row level security;
create policy holders_city on accounts.holders for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table accounts.holders is '申请人 · a person or a firm that applies and owns documents';
comment on column accounts.holders.name is '名称 · masked for persons (张**), in full for firms, whose names are public';
comment on column accounts.holders.id_index is '盲索引 · keyed hash of citizen number or unified social credit code';
comment on column accounts.holders.level is '实名等级 · 0 phone, 1 name and number given, 2 checked, 3 in person or strong';
comment on column accounts.holders.party is '身份登记 · the filing in the vault';
grant insert, select, update on accounts.holders to onedoor_app;

create table accounts.mandates (
  city text not null,
  id uuid not null,
  giver uuid not null,
  helper uuid,
  invited_phone bytea,
  invited_name bytea,
  helper_name text not null,
  scope jsonb not null,
  valid_from date not null,
  valid_to date not null,
  proof text not null,
  proof_document uuid,
  proof_note text,
  granted_by uuid,
  granted_user uuid,
  created_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  declined_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint mandates_pk PRIMARY KEY (city, id),
  constraint mandates_accepted CHECK (((accepted_at IS NULL) OR (helper IS NOT NULL))),
  constraint mandates_days CHECK ((valid_to >= valid_from)),
  constraint mandates_granter CHECK ((((proof = 'portal'::text) = (granted_by IS NOT NULL)) AND ((proof = 'window'::text) = (granted_user IS NOT NULL)))),
  constraint mandates_helper CHECK (((helper IS NOT NULL) OR ((invited_phone IS NOT NULL) AND (invited_name IS NOT NULL)))),
  constraint mandates_proof CHECK ((proof = ANY (ARRAY['portal'::text, 'window'::text])))
);
CREATE INDEX mandates_giver ON accounts.mandates USING btree (city, giver, created_at DESC);
CREATE INDEX mandates_helper_lookup ON accounts.mandates USING btree (city, helper) WHERE (helper IS NOT NULL);
CREATE INDEX mandates_invited ON accounts.mandates USING btree (city, invited_phone) WHERE (helper IS NULL);
alter table accounts.mandates enable row level security, force row level security;
create policy mandates_city on accounts.mandates for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table accounts.mandates is '授权委托 · somebody may act for a holder: for what, from when to when, on what proof';
comment on column accounts.mandates.helper_name is '受托人 · masked';
comment on column accounts.mandates.scope is '委托范围 · "all", or the codes of matters and bundles';
grant insert, select, update on accounts.mandates to onedoor_app;

create table accounts.representations (
  city text not null,
  id uuid not null,
  person uuid not null,
  firm uuid not null,
  proved text not null,
  proved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint representations_pk PRIMARY KEY (city, id),
  constraint representations_proved CHECK ((proved = ANY (ARRAY['registry'::text, 'unified'::text, 'window'::text])))
);
CREATE INDEX representations_firm ON accounts.representations USING btree (city, firm) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX representations_live ON accounts.representations USING btree (city, person, firm) WHERE (ended_at IS NULL);
alter table accounts.representations enable row level security, force row level security;
create policy representations_city on accounts.representations for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table accounts.representations is '法定代表 · a person represents a firm; how that was proved';
grant insert, select, update on accounts.representations to onedoor_app;

create table accounts.requests (
  city text not null,
  id uuid not null,
  holder uuid not null,
  number_index bytea not null,
  sealed bytea not null,
  data_key bytea not null,
  key_id text not null,
  created_at timestamp with time zone not null,
  constraint requests_pk PRIMARY KEY (city, id),
  constraint requests_once UNIQUE (city, holder, number_index)
);
alter table accounts.requests enable row level security, force row level security;
create policy requests_city on accounts.requests for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table accounts.requests is '收藏的诉求 · number and query code that a resident keeps in his account, sealed: who filed what is not told by this table';
grant delete, insert, select, update on accounts.requests to onedoor_app;

create table accounts.sessions (
  city text not null,
  token_hash bytea not null,
  id uuid not null,
  account uuid not null,
  acting uuid,
  proof text not null,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_pk PRIMARY KEY (city, token_hash),
  constraint sessions_proof CHECK ((proof = ANY (ARRAY['phone'::text, 'unified'::text])))
);
CREATE INDEX sessions_account ON accounts.sessions USING btree (city, account, created_at DESC);
CREATE INDEX sessions_expiry ON accounts.sessions USING btree (city, expires_at);
alter table accounts.sessions enable row level security, force row level security;
create policy sessions_city on accounts.sessions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table accounts.sessions is '登录设备 · only the hash of the token is stored; real time, not the test clock';
comment on column accounts.sessions.acting is '代办对象 · the holder for whom the person acts in this session; null: for himself';
grant delete, insert, select, update on accounts.sessions to onedoor_app;

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
  submitted_at timestamp with time zone not null,
  submitted_by text not null,
  receipt_hash text not null,
  hashes jsonb not null,
  constraint applications_pk PRIMARY KEY (city, id),
  constraint applications_number UNIQUE (city, number),
  constraint applications_cases CHECK ((cases > 0)),
  constraint applications_delivery CHECK ((delivery = ANY (ARRAY['download'::text, 'post'::text, 'counter'::text]))),
  constraint applications_place CHECK ((place ~ '^[0-9]{12}$'::text)),
  constraint applications_submitted_by CHECK ((submitted_by = ANY (ARRAY['applicant'::text, 'window'::text, 'house'::text])))
);
CREATE INDEX applications_holder ON applications.applications USING btree (city, holder, submitted_at DESC);
alter table applications.applications enable row level security, force row level security;
create policy applications_city on applications.applications for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.applications is '申办 · one submission of one holder, for one matter or a bundle; the plan is frozen as it was sent';
comment on column applications.applications.holder is '申请人 · id in accounts.holders';
comment on column applications.applications.agent is '代办人 · the holder id of the person who applied for somebody else';
comment on column applications.applications.hashes is '回执摘要 · SHA-256 of the form and of each file, as the receipt shows them';
grant insert, select on applications.applications to onedoor_app;
grant update (agent, holder) on applications.applications to onedoor_app;

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
  submitted_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  decided_at timestamp with time zone,
  outcome text,
  due_at timestamp with time zone,
  legal_due_at timestamp with time zone,
  handed_at timestamp with time zone,
  closed_at timestamp with time zone,
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
  constraint case_facts_pk PRIMARY KEY (city, case_id),
  constraint case_facts_number UNIQUE (city, number),
  constraint case_facts_application FOREIGN KEY (city, application) REFERENCES applications.applications(city, id),
  constraint case_facts_outcome CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text]))),
  constraint case_facts_pledge CHECK ((pledge = ANY (ARRAY['open'::text, 'kept'::text, 'broken'::text, 'repaired'::text]))),
  constraint case_facts_rating CHECK (((rating >= 1) AND (rating <= 5)))
);
CREATE INDEX case_facts_application ON applications.case_facts USING btree (city, application);
CREATE INDEX case_facts_broken ON applications.case_facts USING btree (city, holder) WHERE (pledge = 'broken'::text);
CREATE INDEX case_facts_bundle ON applications.case_facts USING btree (city, bundle, submitted_at) WHERE (bundle IS NOT NULL);
CREATE INDEX case_facts_matter ON applications.case_facts USING btree (city, base_code, submitted_at);
CREATE INDEX case_facts_open ON applications.case_facts USING btree (city, org, due_at) WHERE (closed_at IS NULL);
CREATE INDEX case_facts_org ON applications.case_facts USING btree (city, org, submitted_at);
alter table applications.case_facts enable row level security, force row level security;
create policy case_facts_city on applications.case_facts for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.case_facts is '办件统计事实 · typed facts of application cases for figures; no text, no identity';
comment on column applications.case_facts.off_list is '清单外补正 · corrections that ask for what the pinned version does not ask';
comment on column applications.case_facts.fields_filled is '免填字段 · fields that were filled in for the applicant';
grant insert, select, update on applications.case_facts to onedoor_app;

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
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint drafts_pk PRIMARY KEY (city, id),
  constraint drafts_kind CHECK ((kind = ANY (ARRAY['matter'::text, 'bundle'::text]))),
  constraint drafts_owner CHECK (((account IS NULL) = (visitor_hash IS NOT NULL))),
  constraint drafts_place CHECK ((place ~ '^[0-9]{12}$'::text))
);
CREATE INDEX drafts_account ON applications.drafts USING btree (city, account, updated_at DESC) WHERE (account IS NOT NULL);
CREATE INDEX drafts_expiry ON applications.drafts USING btree (city, expires_at);
CREATE INDEX drafts_visitor ON applications.drafts USING btree (city, visitor_hash, updated_at DESC) WHERE (visitor_hash IS NOT NULL);
alter table applications.drafts enable row level security, force row level security;
create policy drafts_city on applications.drafts for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.drafts is '申请草稿（密封） · what is being filled in, found by the account, or by the browser it was begun in; versions are pinned';
grant delete, insert, select, update on applications.drafts to onedoor_app;

create table applications.form_reads (
  city text not null,
  id uuid not null,
  application uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  user_id uuid,
  user_name text not null,
  org uuid not null,
  org_name text not null,
  purpose text not null,
  terms text[] not null,
  constraint form_reads_pk PRIMARY KEY (city, id),
  constraint form_reads_application FOREIGN KEY (city, application) REFERENCES applications.applications(city, id),
  constraint form_reads_purpose CHECK ((purpose = ANY (ARRAY['review'::text, 'acceptance'::text, 'window'::text, 'supervision'::text, 'assist'::text])))
);
CREATE INDEX form_reads_application ON applications.form_reads USING btree (city, application, at DESC);
alter table applications.form_reads enable row level security, force row level security;
create policy form_reads_city on applications.form_reads for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.form_reads is '表单查阅记录 · who opened which items of a form and what for; shown to the applicant by unit';
grant insert, select on applications.form_reads to onedoor_app;

create table applications.forms (
  city text not null,
  application uuid not null,
  no integer not null,
  data_key bytea not null,
  key_id text not null,
  sealed bytea not null,
  hash text not null,
  written_at timestamp with time zone not null,
  constraint forms_pk PRIMARY KEY (city, application, no),
  constraint forms_application FOREIGN KEY (city, application) REFERENCES applications.applications(city, id),
  constraint forms_no CHECK ((no > 0))
);
alter table applications.forms enable row level security, force row level security;
create policy forms_city on applications.forms for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.forms is '表单（密封） · the answers of an application, sealed under a key of their own; a correction writes the next number';
grant insert, select on applications.forms to onedoor_app;

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
  created_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  refunded_at timestamp with time zone,
  constraint payments_pk PRIMARY KEY (city, id),
  constraint payments_amount CHECK ((amount > 0)),
  constraint payments_paid CHECK (((state = ANY (ARRAY['open'::text, 'failed'::text])) = (paid_at IS NULL))),
  constraint payments_state CHECK ((state = ANY (ARRAY['open'::text, 'paid'::text, 'failed'::text, 'refunding'::text, 'refunded'::text])))
);
CREATE INDEX payments_case ON applications.payments USING btree (city, case_id);
CREATE INDEX payments_waiting ON applications.payments USING btree (city, created_at) WHERE (state = ANY (ARRAY['open'::text, 'refunding'::text]));
CREATE UNIQUE INDEX payments_live ON applications.payments USING btree (city, case_id, charge) WHERE (state = ANY (ARRAY['open'::text, 'paid'::text, 'refunding'::text]));
CREATE UNIQUE INDEX payments_provider ON applications.payments USING btree (city, provider_ref) WHERE (provider_ref IS NOT NULL);
alter table applications.payments enable row level security, force row level security;
create policy payments_city on applications.payments for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.payments is '缴费 · one order at the payment service for one charge of a case; amounts in fen';
grant insert, select, update on applications.payments to onedoor_app;

create table applications.recomputes (
  city text not null,
  id uuid not null,
  from_date date not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint recomputes_pk PRIMARY KEY (city, id)
);
CREATE INDEX recomputes_waiting ON applications.recomputes USING btree (city, asked_at) WHERE (done_at IS NULL);
alter table applications.recomputes enable row level security, force row level security;
create policy recomputes_city on applications.recomputes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table applications.recomputes is '时限重算 · the calendar was changed: dates of open cases are computed again';
grant insert, select, update on applications.recomputes to onedoor_app;

create table bundles.shares (
  city text not null,
  id uuid not null,
  holder uuid not null,
  made_by uuid not null,
  label text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  uses integer not null default 0,
  last_used_at timestamp with time zone,
  constraint shares_pk PRIMARY KEY (city, id),
  constraint shares_dates CHECK ((expires_at > created_at))
);
CREATE INDEX shares_holder ON bundles.shares USING btree (city, holder, created_at);
alter table bundles.shares enable row level security, force row level security;
create policy shares_city on bundles.shares for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table bundles.shares is '一企一图分享 · a link by which an agent sees the map of a firm; signed, with an end, counted at each opening';
comment on column bundles.shares.holder is '企业 · accounts.holders.id';
comment on column bundles.shares.made_by is '分享人账户 · account that made the link';
grant insert, select, update on bundles.shares to onedoor_app;

create table bundles.versions (
  city text not null,
  id uuid not null,
  code text not null,
  no integer not null,
  state text not null,
  body jsonb not null,
  revision integer not null default 1,
  note text,
  author uuid,
  approver uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint versions_pk PRIMARY KEY (city, id),
  constraint versions_no_key UNIQUE (city, code, no),
  constraint versions_code CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  constraint versions_published CHECK (((state <> ALL (ARRAY['live'::text, 'suspended'::text, 'retired'::text])) OR (published_at IS NOT NULL))),
  constraint versions_second_person CHECK (((approver IS NULL) OR (approver <> author))),
  constraint versions_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'live'::text, 'suspended'::text, 'retired'::text])))
);
CREATE UNIQUE INDEX versions_draft ON bundles.versions USING btree (city, code) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text]));
CREATE UNIQUE INDEX versions_live ON bundles.versions USING btree (city, code) WHERE (state = ANY (ARRAY['live'::text, 'suspended'::text]));
alter table bundles.versions enable row level security, force row level security;
create policy versions_city on bundles.versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table bundles.versions is '一件事版本 · goals, questions, promise and stages of a bundle; immutable once it is published';
comment on column bundles.versions.revision is '修订号 · grows with every save of a draft';
comment on column bundles.versions.note is '退回或暂停的原因 · why it was given back or suspended';
grant delete, insert, select, update on bundles.versions to onedoor_app;

create table casework.attachments (
  city text not null,
  id uuid not null,
  case_id uuid,
  draft text,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  audience text not null,
  purpose text not null,
  added_by text not null,
  added_user uuid,
  added_org uuid,
  created_at timestamp with time zone not null,
  constraint attachments_pk PRIMARY KEY (city, id),
  constraint attachments_added_by CHECK ((added_by = ANY (ARRAY['resident'::text, 'staff'::text, 'system'::text]))),
  constraint attachments_audience CHECK ((audience = ANY (ARRAY['all'::text, 'centre'::text, 'resident'::text])))
);
CREATE INDEX attachments_case ON casework.attachments USING btree (city, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX attachments_draft ON casework.attachments USING btree (city, draft) WHERE (draft IS NOT NULL);
alter table casework.attachments enable row level security, force row level security;
create policy attachments_city on casework.attachments for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = attachments.city) AND (x.case_id = attachments.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.attachments is '附件 · files by content address; images re-encoded without location data';
grant insert, select, update on casework.attachments to onedoor_app;

create table casework.cases (
  city text not null,
  id uuid not null,
  number text not null,
  kind text not null,
  state text not null,
  stage text not null,
  subject text not null,
  demand text,
  class_code text,
  urgency text not null,
  place text,
  address text,
  lon double precision,
  lat double precision,
  lead_org uuid,
  lead_path text,
  secrecy text not null,
  party uuid,
  channel text not null,
  opened_at timestamp with time zone not null,
  registered_at timestamp with time zone,
  due_at timestamp with time zone,
  due_provisional boolean not null,
  closed_at timestamp with time zone,
  archived_at timestamp with time zone,
  next_step text not null,
  merged_into uuid,
  wake_at timestamp with time zone,
  query_code_hash bytea,
  facts jsonb not null,
  events integer not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint cases_pk PRIMARY KEY (city, id),
  constraint cases_number UNIQUE (city, number),
  constraint cases_kind CHECK ((kind = ANY (ARRAY['request'::text, 'application'::text]))),
  constraint cases_secrecy CHECK ((secrecy = ANY (ARRAY['open'::text, 'protected'::text, 'anonymous'::text, 'clue'::text]))),
  constraint cases_stage CHECK ((stage = ANY (ARRAY['open'::text, 'closed'::text, 'archived'::text])))
);
CREATE INDEX cases_lead ON casework.cases USING btree (city, lead_org, opened_at DESC, id DESC);
CREATE INDEX cases_open_class ON casework.cases USING btree (city, class_code, place) WHERE (stage = 'open'::text);
CREATE INDEX cases_open_due ON casework.cases USING btree (city, due_at, id) WHERE (stage = 'open'::text);
CREATE INDEX cases_opened ON casework.cases USING btree (city, opened_at DESC, id DESC);
CREATE INDEX cases_party ON casework.cases USING btree (city, party) WHERE (party IS NOT NULL);
CREATE INDEX cases_updated ON casework.cases USING btree (city, updated_at);
CREATE INDEX cases_wake ON casework.cases USING btree (city, wake_at) WHERE (wake_at IS NOT NULL);
alter table casework.cases enable row level security, force row level security;
create policy cases_city on casework.cases for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = cases.city) AND (x.case_id = cases.id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))));
comment on table casework.cases is '件（诉求工单、办件） · the header of a case and its folded state (facts); identity is not here';
comment on column casework.cases.party is '身份引用 · opaque reference into the vault';
comment on column casework.cases.due_at is '对群众承诺时限 · the promise to the resident';
comment on column casework.cases.wake_at is '唤醒时刻 · the next instant at which something falls due';
comment on column casework.cases.facts is '折叠状态 · fold of the journal; replay gives the same value';
grant insert, select, update on casework.cases to onedoor_app;

create table casework.contacts (
  city text not null,
  id uuid not null,
  case_id uuid,
  channel text not null,
  direction text not null,
  outcome text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  user_id uuid,
  org uuid,
  note text not null,
  recording text,
  party uuid,
  constraint contacts_pk PRIMARY KEY (city, id),
  constraint contacts_direction CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);
CREATE INDEX contacts_case ON casework.contacts USING btree (city, case_id, started_at);
alter table casework.contacts enable row level security, force row level security;
create policy contacts_city on casework.contacts for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = contacts.city) AND (x.case_id = contacts.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.contacts is '联系记录 · every attempt at contact: who, when, by which channel, reached or not';
grant insert, select on casework.contacts to onedoor_app;

create table casework.events (
  city text not null,
  case_id uuid not null,
  no integer not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_org uuid,
  actor jsonb not null,
  type text not null,
  data jsonb not null,
  constraint events_pk PRIMARY KEY (city, case_id, no),
  constraint events_case FOREIGN KEY (city, case_id) REFERENCES casework.cases(city, id),
  constraint events_no CHECK ((no > 0))
);
CREATE INDEX events_time ON casework.events USING btree (city, at, case_id, no);
alter table casework.events enable row level security, force row level security;
create policy events_city on casework.events for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = events.city) AND (x.case_id = events.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.events is '流转记录 · the journal: append-only; the fold of it is the state of the case';
grant insert, select on casework.events to onedoor_app;

create table casework.exclusions (
  city text not null,
  case_id uuid not null,
  org_path text not null,
  constraint exclusions_pk PRIMARY KEY (city, case_id, org_path)
);
alter table casework.exclusions enable row level security, force row level security;
create policy exclusions_city on casework.exclusions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.exclusions is '回避 · organisations (by path, with all below) that must not see a case';
grant delete, insert, select on casework.exclusions to onedoor_app;

create table casework.outbox (
  city text not null,
  id uuid not null,
  subscriber text not null,
  case_id uuid not null,
  event_no integer not null,
  type text not null,
  created_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  attempts integer not null default 0,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  last_error text,
  constraint outbox_pk PRIMARY KEY (city, id)
);
CREATE INDEX outbox_waiting ON casework.outbox USING btree (city, next_at, id) WHERE ((done_at IS NULL) AND (dead_at IS NULL));
alter table casework.outbox enable row level security, force row level security;
create policy outbox_city on casework.outbox for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.outbox is '发件箱 · one row per subscriber of an event; at least once';
grant delete, insert, select, update on casework.outbox to onedoor_app;

create table casework.search (
  city text not null,
  case_id uuid not null,
  opened_at timestamp with time zone not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk PRIMARY KEY (city, case_id)
);
CREATE INDEX search_words ON casework.search USING gin (words) WITH (fastupdate=off);
alter table casework.search enable row level security, force row level security;
create policy search_city on casework.search for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = search.city) AND (x.case_id = search.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.search is '全文检索 · words segmented by the application, redacted text only';
grant insert, select, update on casework.search to onedoor_app;

create table casework.tasks (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  side text not null,
  org uuid not null,
  org_path text not null,
  section uuid,
  assignee uuid,
  pool text,
  parent uuid,
  state text not null,
  opened_at timestamp with time zone not null,
  started_at timestamp with time zone,
  due_at timestamp with time zone,
  due_provisional boolean not null,
  urgent_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  warnings text[] not null,
  stops_clock text,
  result text,
  case_number text not null,
  case_kind text not null,
  case_subject text not null,
  case_class text,
  case_place text,
  case_urgency text not null,
  case_demand text,
  constraint tasks_pk PRIMARY KEY (city, id),
  constraint tasks_case FOREIGN KEY (city, case_id) REFERENCES casework.cases(city, id),
  constraint tasks_side CHECK ((side = ANY (ARRAY['officer'::text, 'applicant'::text, 'third'::text]))),
  constraint tasks_state CHECK ((state = ANY (ARRAY['blocked'::text, 'ready'::text, 'doing'::text, 'done'::text, 'late-done'::text, 'void'::text])))
);
CREATE INDEX tasks_case ON casework.tasks USING btree (city, case_id);
CREATE INDEX tasks_inbox_org ON casework.tasks USING btree (city, org, urgent_at, id) WHERE ((state = ANY (ARRAY['ready'::text, 'doing'::text])) AND (assignee IS NULL) AND (pool IS NULL));
CREATE INDEX tasks_inbox_person ON casework.tasks USING btree (city, assignee, urgent_at, id) WHERE ((state = ANY (ARRAY['ready'::text, 'doing'::text])) AND (assignee IS NOT NULL));
CREATE INDEX tasks_open_path ON casework.tasks USING btree (city, org_path text_pattern_ops, urgent_at, id) WHERE (state = ANY (ARRAY['ready'::text, 'doing'::text]));
CREATE INDEX tasks_pool ON casework.tasks USING btree (city, pool, org, urgent_at, id) WHERE ((state = 'ready'::text) AND (pool IS NOT NULL) AND (assignee IS NULL));
alter table casework.tasks enable row level security, force row level security;
create policy tasks_city on casework.tasks for all to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) AND ((( SELECT COALESCE(current_setting('app.org_path'::text, true), ''::text) AS "coalesce") = ''::text) OR (case_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM casework.exclusions x
  WHERE ((x.city = tasks.city) AND (x.case_id = tasks.case_id) AND starts_with(( SELECT current_setting('app.org_path'::text, true) AS current_setting), x.org_path))))))))
  with check ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table casework.tasks is '待办 · everything anybody must do; dispatch legs, internal work, pools';
grant insert, select, update on casework.tasks to onedoor_app;

create table consult.questions (
  city text not null,
  id uuid not null,
  matter uuid not null,
  version uuid not null,
  matter_name text not null,
  task_code text not null,
  place text not null,
  holder uuid,
  secret_hash bytea not null,
  locale text not null,
  text text not null,
  state text not null,
  step text not null,
  org uuid not null,
  roles text[] not null,
  assignee uuid,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_org uuid,
  entry uuid,
  helpful boolean,
  constraint questions_pk PRIMARY KEY (city, id),
  constraint questions_answer CHECK (((state = 'answered'::text) = (answer IS NOT NULL))),
  constraint questions_state CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'withdrawn'::text]))),
  constraint questions_step CHECK ((step = ANY (ARRAY['officer'::text, 'deputy'::text, 'window'::text, 'hotline'::text])))
);
CREATE INDEX questions_answered ON consult.questions USING btree (city, answered_org, answered_at DESC) WHERE (state = 'answered'::text);
CREATE INDEX questions_due ON consult.questions USING btree (city, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX questions_holder ON consult.questions USING btree (city, holder, asked_at DESC) WHERE (holder IS NOT NULL);
CREATE INDEX questions_open ON consult.questions USING btree (city, org, asked_at) WHERE (state = 'asked'::text);
alter table consult.questions enable row level security, force row level security;
create policy questions_city on consult.questions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table consult.questions is '在线咨询 · one question about one matter version; its text is free of phone and identity numbers';
comment on column consult.questions.due_at is '本步应答时限 · when it goes on to the next step; null when it is answered or has reached the last';
comment on column consult.questions.entry is '知识草稿 · the draft entry its answer became';
grant insert, select, update on consult.questions to onedoor_app;

create table consult.settings (
  city text not null,
  step text not null,
  minutes integer not null,
  constraint settings_pk PRIMARY KEY (city, step),
  constraint settings_minutes CHECK (((minutes >= 1) AND (minutes <= 2880)))
);
alter table consult.settings enable row level security, force row level security;
create policy settings_city on consult.settings for all to public
  using ((city = ANY (ARRAY['000000'::text, ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")])));
comment on table consult.settings is '应答时限 · working minutes before a question goes on; city 000000 is the default';
grant select on consult.settings to onedoor_app;

create table consult.turns (
  city text not null,
  question uuid not null,
  no integer not null,
  step text not null,
  org uuid not null,
  assignee uuid,
  at timestamp with time zone not null,
  reason text not null,
  constraint turns_pk PRIMARY KEY (city, question, no),
  constraint turns_question FOREIGN KEY (city, question) REFERENCES consult.questions(city, id),
  constraint turns_reason CHECK ((reason = ANY (ARRAY['asked'::text, 'nobody-on-duty'::text, 'no-answer'::text, 'handed-on'::text])))
);
alter table consult.turns enable row level security, force row level security;
create policy turns_city on consult.turns for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table consult.turns is '应询流转 · where a question has been: officer on duty, deputy, hall desk, hotline';
grant insert, select on consult.turns to onedoor_app;

create table deadlines.calendar_days (
  city text not null,
  date date not null,
  version integer not null,
  kind text not null,
  name text,
  source text not null,
  constraint calendar_days_pk PRIMARY KEY (city, date, version),
  constraint calendar_days_version FOREIGN KEY (city, version) REFERENCES deadlines.calendars(city, version),
  constraint calendar_days_kind CHECK ((kind = ANY (ARRAY['working'::text, 'off'::text, 'normal'::text]))),
  constraint calendar_days_name CHECK (((kind = 'normal'::text) OR (name IS NOT NULL)))
);
CREATE INDEX calendar_days_by_version ON deadlines.calendar_days USING btree (city, version);
alter table deadlines.calendar_days enable row level security, force row level security;
create policy calendar_days_read on deadlines.calendar_days for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy calendar_days_write on deadlines.calendar_days for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.calendar_days is '放假与调休 · listed days; the row of the highest version counts; normal: by the day of the week again';
grant insert, select on deadlines.calendar_days to onedoor_app;
grant select on deadlines.calendar_days to onedoor_audit;

create table deadlines.calendars (
  city text not null,
  version integer not null,
  confirmed_from date,
  confirmed_until date,
  hours jsonb,
  note text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint calendars_pk PRIMARY KEY (city, version),
  constraint calendars_national CHECK (((city <> '000000'::text) OR ((confirmed_from IS NOT NULL) AND (confirmed_until IS NOT NULL) AND (hours IS NOT NULL)))),
  constraint calendars_version CHECK ((version > 0))
);
alter table deadlines.calendars enable row level security, force row level security;
create policy calendars_read on deadlines.calendars for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy calendars_write on deadlines.calendars for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.calendars is '工作日历版本 · one row per edit; the last one is in force; a city''s null means: as the national calendar';
comment on column deadlines.calendars.confirmed_until is '已确认至 · beyond this date every computed deadline is provisional';
grant insert, select on deadlines.calendars to onedoor_app;
grant select on deadlines.calendars to onedoor_audit;

create table deadlines.choices (
  city text not null,
  profile text not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid,
  constraint choices_pk PRIMARY KEY (city)
);
alter table deadlines.choices enable row level security, force row level security;
create policy choices_city on deadlines.choices for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.choices is '采用方案 · the profile a city has chosen; no row: the default';
grant insert, select, update on deadlines.choices to onedoor_app;
grant select on deadlines.choices to onedoor_audit;

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
  constraint profile_lines_pk PRIMARY KEY (city, code, version, line),
  constraint profile_lines_once UNIQUE (city, code, version, step, demand, urgency),
  constraint profile_lines_profile FOREIGN KEY (city, code, version) REFERENCES deadlines.profiles(city, code, version),
  constraint profile_lines_amount CHECK ((amount >= (0)::double precision)),
  constraint profile_lines_approver CHECK ((approver = ANY (ARRAY['unit-head'::text, 'centre'::text, 'both'::text]))),
  constraint profile_lines_step CHECK ((step = ANY (ARRAY['close'::text, 'sign'::text, 'first-contact'::text, 'return-window'::text, 'extension'::text, 'redo'::text, 'review'::text, 'supervision-answer'::text, 'call-back'::text]))),
  constraint profile_lines_tag CHECK ((tag = ANY (ARRAY['T'::text, 'S'::text, 'M'::text, 'U'::text, 'house'::text]))),
  constraint profile_lines_unit CHECK ((unit = ANY (ARRAY['natural-hour'::text, 'natural-day'::text, 'working-hour'::text, 'working-day'::text, 'month'::text])))
);
alter table deadlines.profile_lines enable row level security, force row level security;
create policy profile_lines_read on deadlines.profile_lines for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy profile_lines_write on deadlines.profile_lines for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.profile_lines is '时限条目 · one time limit with its document, article and confidence; house: our default, no law';
grant insert, select on deadlines.profile_lines to onedoor_app;
grant select on deadlines.profile_lines to onedoor_audit;

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
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint profiles_pk PRIMARY KEY (city, code, version),
  constraint profiles_archive_unit CHECK ((archive_after_unit = ANY (ARRAY['natural-hour'::text, 'natural-day'::text, 'working-hour'::text, 'working-day'::text, 'month'::text]))),
  constraint profiles_code CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint profiles_counts CHECK (((yellow_at_working_days_left >= 0) AND (yellow_only_above_working_days >= 0) AND (max_returns >= 0) AND (call_back_attempts >= 0) AND (call_back_hours_between >= (0)::double precision) AND (archive_after_amount >= (0)::double precision))),
  constraint profiles_meets CHECK ((meets = ANY (ARRAY['reply-and-feedback'::text, 'reply'::text]))),
  constraint profiles_tag CHECK ((settings_tag = ANY (ARRAY['T'::text, 'S'::text, 'M'::text, 'U'::text, 'house'::text])))
);
alter table deadlines.profiles enable row level security, force row level security;
create policy profiles_read on deadlines.profiles for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy profiles_write on deadlines.profiles for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.profiles is '时限方案 · time-limit profiles by version; the highest one is in force, a city''s own before the national one';
grant insert, select on deadlines.profiles to onedoor_app;
grant select on deadlines.profiles to onedoor_audit;

create table deadlines.versions (
  city text not null,
  stamp uuid not null,
  constraint versions_pk PRIMARY KEY (city)
);
alter table deadlines.versions enable row level security, force row level security;
create policy versions_read on deadlines.versions for select to public
  using (((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")) OR (city = '000000'::text)));
create policy versions_write on deadlines.versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table deadlines.versions is '版本 · a new stamp with every edit of calendar, profiles or choice; what was read under it may be kept';
grant insert, select, update on deadlines.versions to onedoor_app;
grant select on deadlines.versions to onedoor_audit;

create table directory.credentials (
  city text not null,
  user_id uuid not null,
  password_hash text not null,
  password_at timestamp with time zone not null,
  must_change boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  constraint credentials_pk PRIMARY KEY (city, user_id),
  constraint credentials_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id)
);
alter table directory.credentials enable row level security, force row level security;
create policy credentials_city on directory.credentials for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.credentials is '登录凭据 · Argon2 hash of the password, sealed secret of the second factor';
grant insert, select, update on directory.credentials to onedoor_app;

create table directory.duties (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  org uuid not null,
  role text not null,
  width text,
  skills text[] not null default '{}'::text[],
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint duties_pk PRIMARY KEY (city, id),
  constraint duties_org FOREIGN KEY (city, org) REFERENCES directory.orgs(city, id),
  constraint duties_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id),
  constraint duties_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint duties_width CHECK ((width = ANY (ARRAY['city'::text, 'tree'::text, 'org'::text])))
);
CREATE INDEX duties_org ON directory.duties USING btree (city, org, role);
CREATE INDEX duties_user ON directory.duties USING btree (city, user_id);
alter table directory.duties enable row level security, force row level security;
create policy duties_city on directory.duties for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.duties is '岗位职责 · a post held: role, organisation, width, skills, from and to';
grant insert, select, update on directory.duties to onedoor_app;

create table directory.orgs (
  city text not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent uuid,
  path text not null,
  place text not null,
  phone text,
  sign_off boolean not null default true,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  succeeded_by uuid,
  version integer not null default 1,
  constraint orgs_pk PRIMARY KEY (city, id),
  constraint orgs_code UNIQUE (city, code),
  constraint orgs_path UNIQUE (city, path),
  constraint orgs_parent FOREIGN KEY (city, parent) REFERENCES directory.orgs(city, id),
  constraint orgs_place FOREIGN KEY (city, place) REFERENCES directory.places(city, code),
  constraint orgs_successor FOREIGN KEY (city, succeeded_by) REFERENCES directory.orgs(city, id),
  constraint orgs_kind CHECK ((kind = ANY (ARRAY['city-government'::text, 'centre'::text, 'city-unit'::text, 'district'::text, 'district-centre'::text, 'street'::text, 'town'::text, 'village'::text, 'community'::text, 'utility'::text, 'contractor'::text, 'party-body'::text, 'discipline-body'::text, 'grid'::text]))),
  constraint orgs_path_form CHECK ((path ~ '^(/[0-9]{4})+/$'::text))
);
CREATE INDEX orgs_tree ON directory.orgs USING btree (city, path text_pattern_ops);
alter table directory.orgs enable row level security, force row level security;
create policy orgs_city on directory.orgs for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.orgs is '机构 · organisations as a tree by materialised path';
comment on column directory.orgs.phone is '公开咨询电话 · the public number of the unit';
comment on column directory.orgs.sign_off is '审签 · whether replies of this unit need the signature of its head';
grant insert, select, update on directory.orgs to onedoor_app;
grant select on directory.orgs to onedoor_vault;

create table directory.places (
  city text not null,
  code text not null,
  name text not null,
  level text not null,
  parent text,
  valid_from date not null,
  valid_to date,
  succeeded_by text,
  constraint places_pk PRIMARY KEY (city, code),
  constraint places_parent FOREIGN KEY (city, parent) REFERENCES directory.places(city, code),
  constraint places_successor FOREIGN KEY (city, succeeded_by) REFERENCES directory.places(city, code),
  constraint places_code CHECK ((code ~ '^[1-9][0-9]{11}$'::text)),
  constraint places_level CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'district'::text, 'street'::text, 'village'::text]))),
  constraint places_period CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);
alter table directory.places enable row level security, force row level security;
create policy places_city on directory.places for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.places is '区划 · 12-digit places (GB/T 2260, GB/T 10114, statistical code), five levels, with validity and successor';
grant insert, select, update on directory.places to onedoor_app;

create table directory.recusals (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  target text not null,
  reason text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint recusals_pk PRIMARY KEY (city, id),
  constraint recusals_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id),
  constraint recusals_kind CHECK ((kind = ANY (ARRAY['org'::text, 'place'::text, 'class'::text, 'case'::text])))
);
CREATE INDEX recusals_user ON directory.recusals USING btree (city, user_id);
alter table directory.recusals enable row level security, force row level security;
create policy recusals_city on directory.recusals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.recusals is '回避登记 · interests declared by or ordered for a person';
grant insert, select, update on directory.recusals to onedoor_app;

create table directory.rosters (
  city text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null,
  constraint rosters_pk PRIMARY KEY (city, id),
  constraint rosters_user FOREIGN KEY (city, user_id) REFERENCES directory.users(city, id),
  constraint rosters_kind CHECK ((kind = ANY (ARRAY['shift'::text, 'leave'::text]))),
  constraint rosters_period CHECK ((valid_to > valid_from))
);
CREATE INDEX rosters_user ON directory.rosters USING btree (city, user_id, valid_from);
alter table directory.rosters enable row level security, force row level security;
create policy rosters_city on directory.rosters for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.rosters is '值班表 · shifts and leave';
grant delete, insert, select, update on directory.rosters to onedoor_app;

create table directory.sections (
  city text not null,
  id uuid not null,
  org uuid not null,
  name text not null,
  active boolean not null default true,
  constraint sections_pk PRIMARY KEY (city, id),
  constraint sections_name UNIQUE (city, org, name),
  constraint sections_org FOREIGN KEY (city, org) REFERENCES directory.orgs(city, id)
);
alter table directory.sections enable row level security, force row level security;
create policy sections_city on directory.sections for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.sections is '科室 · sections inside a unit';
grant insert, select, update on directory.sections to onedoor_app;

create table directory.sites (
  city text not null,
  host text not null,
  name text not null,
  constraint sites_pk PRIMARY KEY (city, host)
);
CREATE INDEX sites_host ON directory.sites USING btree (host);
alter table directory.sites enable row level security, force row level security;
create policy sites_any on directory.sites for select to public
  using (true);
create policy sites_city on directory.sites for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.sites is '站点 · which host name shows which city';
grant delete, insert, select, update on directory.sites to onedoor_app;

create table directory.stand_ins (
  city text not null,
  id uuid not null,
  absent uuid not null,
  stand_in uuid not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint stand_ins_pk PRIMARY KEY (city, id),
  constraint stand_ins_absent FOREIGN KEY (city, absent) REFERENCES directory.users(city, id),
  constraint stand_ins_stand_in FOREIGN KEY (city, stand_in) REFERENCES directory.users(city, id),
  constraint stand_ins_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint stand_ins_two CHECK ((absent <> stand_in))
);
CREATE INDEX stand_ins_absent ON directory.stand_ins USING btree (city, absent);
CREATE INDEX stand_ins_stand_in ON directory.stand_ins USING btree (city, stand_in);
alter table directory.stand_ins enable row level security, force row level security;
create policy stand_ins_city on directory.stand_ins for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.stand_ins is '顶岗（AB角） · who does the work of an absent colleague, from and to';
grant insert, select, update on directory.stand_ins to onedoor_app;

create table directory.users (
  city text not null,
  id uuid not null,
  account text not null,
  name text not null,
  org uuid not null,
  section uuid,
  phone text,
  mail text,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  version integer not null default 1,
  constraint users_pk PRIMARY KEY (city, id),
  constraint users_account UNIQUE (city, account),
  constraint users_org FOREIGN KEY (city, org) REFERENCES directory.orgs(city, id),
  constraint users_section FOREIGN KEY (city, section) REFERENCES directory.sections(city, id),
  constraint users_account_form CHECK ((account ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text))
);
CREATE INDEX users_org ON directory.users USING btree (city, org);
alter table directory.users enable row level security, force row level security;
create policy users_city on directory.users for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.users is '工作人员 · staff; phone and mail are those of the work place, for to-do notices';
grant insert, select, update on directory.users to onedoor_app;
grant select on directory.users to onedoor_vault;

create table directory.versions (
  city text not null,
  stamp uuid not null,
  constraint versions_pk PRIMARY KEY (city)
);
alter table directory.versions enable row level security, force row level security;
create policy versions_city on directory.versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table directory.versions is '版本 · a new stamp with every edit; processes keep what they read under it';
grant insert, select, update on directory.versions to onedoor_app;

create table documents.check_limits (
  city text not null,
  subject bytea not null,
  failures integer not null,
  window_from timestamp with time zone not null,
  constraint check_limits_pk PRIMARY KEY (city, subject)
);
alter table documents.check_limits enable row level security, force row level security;
create policy check_limits_city on documents.check_limits for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.check_limits is '核验限次 · unknown codes per address, as keyed hashes; follows real time';
grant delete, insert, select, update on documents.check_limits to onedoor_app;

create table documents.documents (
  city text not null,
  id uuid not null,
  type text not null,
  holder uuid not null,
  holder_shown text,
  number text,
  identifier text,
  issuer_org uuid,
  issuer_name text,
  sealed bytea not null,
  data_key bytea not null,
  key_id text not null,
  file_sha256 text,
  file_name text,
  file_type text,
  file_bytes bigint,
  trust text not null,
  valid_from date,
  valid_to date,
  state text not null,
  state_reason text,
  case_id uuid,
  previous uuid,
  superseded_by uuid,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint documents_pk PRIMARY KEY (city, id),
  constraint documents_ended CHECK (((state = ANY (ARRAY['valid'::text, 'suspended'::text])) = (ended_at IS NULL))),
  constraint documents_file CHECK ((((file_sha256 IS NULL) = (file_name IS NULL)) AND ((file_sha256 IS NULL) = (file_type IS NULL)) AND ((file_sha256 IS NULL) = (file_bytes IS NULL)))),
  constraint documents_period CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from <= valid_to))),
  constraint documents_state CHECK ((state = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text, 'cancelled'::text, 'superseded'::text]))),
  constraint documents_superseded CHECK (((state = 'superseded'::text) = (superseded_by IS NOT NULL))),
  constraint documents_trust CHECK ((trust = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])))
);
CREATE INDEX documents_case ON documents.documents USING btree (city, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX documents_ended ON documents.documents USING btree (city, type, valid_to);
CREATE INDEX documents_file ON documents.documents USING btree (city, file_sha256) WHERE (file_sha256 IS NOT NULL);
CREATE INDEX documents_holder ON documents.documents USING btree (city, holder, created_at DESC);
CREATE UNIQUE INDEX documents_identifier ON documents.documents USING btree (city, identifier) WHERE (identifier IS NOT NULL);
CREATE UNIQUE INDEX documents_number ON documents.documents USING btree (city, number) WHERE ((identifier IS NOT NULL) AND (state <> 'superseded'::text));
alter table documents.documents enable row level security, force row level security;
create policy documents_city on documents.documents for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.documents is '文件 · one row per document, never overwritten: what changes is a new row that supersedes';
comment on column documents.documents.holder_shown is '持有人（已遮盖） · how the holder is named to anybody who checks a licence';
comment on column documents.documents.sealed is '数据（已加密） · the values by term, as JSON, sealed with the key of the row';
grant delete, insert, select, update on documents.documents to onedoor_app;

create table documents.fetches (
  city text not null,
  id uuid not null,
  holder uuid not null,
  type text not null,
  source text not null,
  outcome text not null,
  document uuid,
  at timestamp with time zone not null,
  constraint fetches_pk PRIMARY KEY (city, id),
  constraint fetches_outcome CHECK ((outcome = ANY (ARRAY['found'::text, 'none'::text, 'failed'::text])))
);
CREATE INDEX fetches_holder ON documents.fetches USING btree (city, holder, type, at DESC);
alter table documents.fetches enable row level security, force row level security;
create policy fetches_city on documents.fetches for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.fetches is '调取记录 · each attempt to fetch a document from its source; after a failure alone the applicant is asked';
grant delete, insert, select on documents.fetches to onedoor_app;
grant update (holder) on documents.fetches to onedoor_app;

create table documents.issuers (
  city text not null,
  org uuid not null,
  credit_code text not null,
  constraint issuers_pk PRIMARY KEY (city, org),
  constraint issuers_code CHECK ((credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$'::text))
);
alter table documents.issuers enable row level security, force row level security;
create policy issuers_city on documents.issuers for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.issuers is '颁发机构代码 · unified social credit code of an issuing organisation, part of every identifier';
grant insert, select, update on documents.issuers to onedoor_app;

create table documents.licences (
  city text not null,
  document uuid not null,
  token text not null,
  algorithm text not null,
  signed_by text not null,
  running_number text not null,
  edition integer not null,
  remind_on date,
  reminded_at timestamp with time zone,
  constraint licences_pk PRIMARY KEY (city, document),
  constraint licences_algorithm CHECK ((algorithm = ANY (ARRAY['ed25519'::text, 'sm2'::text]))),
  constraint licences_edition CHECK (((edition >= 1) AND (edition <= 999)))
);
CREATE INDEX licences_remind ON documents.licences USING btree (city, remind_on) WHERE ((remind_on IS NOT NULL) AND (reminded_at IS NULL));
alter table documents.licences enable row level security, force row level security;
create policy licences_city on documents.licences for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.licences is '证照签名 · what was signed when a licence was made: the compact token, with which key, running number (流水号) and edition';
comment on column documents.licences.remind_on is '提醒日 · the day from which its holder is reminded, once; null: it has no end';
grant delete, insert, select, update on documents.licences to onedoor_app;

create table documents.registry (
  city text not null,
  id uuid not null,
  source text not null,
  type text not null,
  subject bytea not null,
  number text,
  issuer text not null,
  valid_from date,
  valid_to date,
  state text not null,
  sealed bytea not null,
  data_key bytea not null,
  key_id text not null,
  recorded_at timestamp with time zone not null,
  constraint registry_pk PRIMARY KEY (city, id),
  constraint registry_once UNIQUE (city, source, type, subject),
  constraint registry_state CHECK ((state = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text, 'cancelled'::text])))
);
alter table documents.registry enable row level security, force row level security;
create policy registry_city on documents.registry for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.registry is '模拟登记库 · invented records that stand for the registers of other authorities; subject is a blind index';
grant insert, select, update on documents.registry to onedoor_app;

create table documents.signing (
  city text not null,
  algorithm text not null,
  signer_id text not null,
  since timestamp with time zone not null,
  constraint signing_pk PRIMARY KEY (city),
  constraint signing_algorithm CHECK ((algorithm = ANY (ARRAY['ed25519'::text, 'sm2'::text])))
);
alter table documents.signing enable row level security, force row level security;
create policy signing_city on documents.signing for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.signing is '签名算法 · with what the city signs its licences; no row: ed25519';
grant insert, select, update on documents.signing to onedoor_app;

create table documents.sources (
  city text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  is_up boolean not null,
  constraint sources_pk PRIMARY KEY (city, code),
  constraint sources_kind CHECK ((kind = 'registry'::text))
);
alter table documents.sources enable row level security, force row level security;
create policy sources_city on documents.sources for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
create policy sources_national on documents.sources for select to public
  using ((city = '000000'::text));
comment on table documents.sources is '共享来源 · where the city fetches documents of other authorities by itself; registry: the simulator of this installation';
grant insert, select, update on documents.sources to onedoor_app;

create table documents.templates (
  city text not null,
  code text not null,
  body jsonb not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  constraint templates_pk PRIMARY KEY (city, code),
  constraint templates_code CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
alter table documents.templates enable row level security, force row level security;
create policy templates_city on documents.templates for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
create policy templates_national on documents.templates for select to public
  using ((city = '000000'::text));
comment on table documents.templates is '证照模板 · how a licence is printed: form, heading, lines, sentence';
grant insert, select, update on documents.templates to onedoor_app;

create table documents.terms (
  city text not null,
  code text not null,
  name text not null,
  body jsonb not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint terms_pk PRIMARY KEY (city, code),
  constraint terms_code CHECK ((code ~ '^[a-z][A-Za-z0-9]{1,59}$'::text))
);
alter table documents.terms enable row level security, force row level security;
create policy terms_city on documents.terms for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
create policy terms_national on documents.terms for select to public
  using ((city = '000000'::text));
comment on table documents.terms is '数据项 · one meaning behind a field, whoever asks for it; city 000000 holds for every city, an own row goes before it';
grant insert, select, update on documents.terms to onedoor_app;

create table documents.types (
  city text not null,
  code text not null,
  name text not null,
  kind text not null,
  body jsonb not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint types_pk PRIMARY KEY (city, code),
  constraint types_code CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint types_kind CHECK ((kind = ANY (ARRAY['licence'::text, 'certificate'::text, 'approval'::text, 'form'::text, 'photo'::text, 'plan'::text, 'other'::text])))
);
alter table documents.types enable row level security, force row level security;
create policy types_city on documents.types for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
create policy types_national on documents.types for select to public
  using ((city = '000000'::text));
comment on table documents.types is '文件类型 · what a document can be: fields, issuer, validity, source, licence; city 000000 holds for every city';
grant insert, select, update on documents.types to onedoor_app;

create table documents.uses (
  city text not null,
  id uuid not null,
  document uuid not null,
  holder uuid not null,
  kind text not null,
  case_number text,
  matter text,
  purpose text not null,
  org uuid,
  org_name text,
  at timestamp with time zone not null,
  constraint uses_pk PRIMARY KEY (city, id),
  constraint uses_kind CHECK ((kind = ANY (ARRAY['use'::text, 'verify'::text, 'compare'::text, 'fetch'::text, 'download'::text])))
);
CREATE INDEX uses_document ON documents.uses USING btree (city, document, at DESC);
CREATE INDEX uses_holder ON documents.uses USING btree (city, holder, at DESC);
alter table documents.uses enable row level security, force row level security;
create policy uses_city on documents.uses for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table documents.uses is '使用留痕 · who used which document for what; shown to its holder';
grant delete, insert, select on documents.uses to onedoor_app;
grant update (holder) on documents.uses to onedoor_app;

create table drift.evidence (
  city text not null,
  finding uuid not null,
  key text not null,
  at timestamp with time zone not null,
  kind text not null,
  ref text,
  text text,
  constraint evidence_pk PRIMARY KEY (city, finding, key),
  constraint evidence_finding FOREIGN KEY (city, finding) REFERENCES drift.findings(city, id),
  constraint evidence_kind CHECK ((kind = ANY (ARRAY['version'::text, 'case'::text, 'rating'::text, 'told'::text, 'figure'::text])))
);
alter table drift.evidence enable row level security, force row level security;
create policy evidence_city on drift.evidence for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table drift.evidence is '证据 · what a finding rests on: versions, case numbers, ratings, what people told (redacted), figures';
grant insert, select on drift.evidence to onedoor_app;

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
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  closed_by text,
  closing text,
  basis text,
  closed_user uuid,
  closed_at timestamp with time zone,
  ruled_user uuid,
  ruled_at timestamp with time zone,
  constraint findings_pk PRIMARY KEY (city, id),
  constraint findings_basis CHECK (((closed_by <> 'basis'::text) OR (basis IS NOT NULL))),
  constraint findings_closed_by CHECK ((closed_by = ANY (ARRAY['fix'::text, 'basis'::text, 'standard'::text, 'not-drift'::text]))),
  constraint findings_closing CHECK (((state = 'open'::text) = (closed_by IS NULL))),
  constraint findings_detector CHECK ((detector = ANY (ARRAY['static'::text, 'behaviour'::text, 'people'::text]))),
  constraint findings_second_person CHECK (((ruled_user IS NULL) OR (ruled_user <> closed_user))),
  constraint findings_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'confirmed'::text])))
);
CREATE INDEX findings_board ON drift.findings USING btree (city, state, first_at, id);
CREATE UNIQUE INDEX findings_open ON drift.findings USING btree (city, matter, place, org, detector, element) WHERE (state = 'open'::text);
alter table drift.findings enable row level security, force row level security;
create policy findings_city on drift.findings for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table drift.findings is '偏离 · one row per matter, place, body and element while it is open; what is seen again adds evidence';
comment on column drift.findings.element is '要素 · element of the matter body, such as needs/lease, or off-list, slow, asked-for-more';
grant insert, select, update on drift.findings to onedoor_app;

create table exchange.deliveries (
  city text not null,
  id uuid not null,
  system text not null,
  org uuid not null,
  org_path text not null,
  case_id uuid not null,
  case_number text not null,
  matter_name text not null,
  event_no integer not null,
  type text not null,
  state text not null,
  attempts integer not null,
  next_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  remote_ref text,
  last_error text,
  seconds integer,
  confirmed_by uuid,
  constraint deliveries_pk PRIMARY KEY (city, id),
  constraint deliveries_once UNIQUE (city, system, case_id, event_no),
  constraint deliveries_seconds CHECK (((seconds IS NULL) OR (seconds >= 0))),
  constraint deliveries_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'confirmed'::text, 'dead'::text])))
);
CREATE INDEX deliveries_due ON exchange.deliveries USING btree (city, next_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX deliveries_system ON exchange.deliveries USING btree (city, system, state, created_at, id);
alter table exchange.deliveries enable row level security, force row level security;
create policy deliveries_city on exchange.deliveries for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table exchange.deliveries is '对接发件 · one row per system and step; confirmed once by the other side, or by the clerk who typed it';
comment on column exchange.deliveries.seconds is '二次录入用时 · seconds a clerk needed with the assist panel; what an interface would save';
grant insert, select, update on exchange.deliveries to onedoor_app;

create table exchange.systems (
  city text not null,
  code text not null,
  org uuid not null,
  org_path text not null,
  name text not null,
  mode text not null,
  address text,
  events text[] not null,
  active boolean not null,
  changed_at timestamp with time zone not null,
  constraint systems_pk PRIMARY KEY (city, code),
  constraint systems_address CHECK (((mode = 'push'::text) = (address IS NOT NULL))),
  constraint systems_mode CHECK ((mode = ANY (ARRAY['push'::text, 'pull'::text, 'file'::text, 'assist'::text])))
);
CREATE INDEX systems_org ON exchange.systems USING btree (city, org) WHERE active;
alter table exchange.systems enable row level security, force row level security;
create policy systems_city on exchange.systems for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table exchange.systems is '部门业务系统 · push: we send; pull: it fetches; file: files in a folder; assist: a clerk types with the panel beside';
grant insert, select, update on exchange.systems to onedoor_app;

create table hotline.catalogue_rows (
  city text not null,
  version uuid not null,
  id uuid not null,
  class_code text not null,
  place text not null,
  org uuid not null,
  clause text not null,
  constraint catalogue_rows_pk PRIMARY KEY (city, version, id),
  constraint catalogue_rows_once UNIQUE (city, version, class_code, place),
  constraint catalogue_rows_class FOREIGN KEY (city, class_code) REFERENCES hotline.classes(city, code),
  constraint catalogue_rows_version FOREIGN KEY (city, version) REFERENCES hotline.catalogue_versions(city, id),
  constraint catalogue_rows_place CHECK ((place ~ '^[0-9]{0,12}$'::text))
);
alter table hotline.catalogue_rows enable row level security, force row level security;
create policy catalogue_rows_city on hotline.catalogue_rows for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.catalogue_rows is '派单目录 · class × place prefix → unit, with the clause it rests on';
grant delete, insert, select, update on hotline.catalogue_rows to onedoor_app;

create table hotline.catalogue_versions (
  city text not null,
  id uuid not null,
  no integer not null,
  note text not null,
  starts_at timestamp with time zone,
  published_at timestamp with time zone,
  published_by text,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint catalogue_versions_pk PRIMARY KEY (city, id),
  constraint catalogue_versions_no UNIQUE (city, no),
  constraint catalogue_versions_published CHECK (((published_at IS NULL) = (starts_at IS NULL)))
);
alter table hotline.catalogue_versions enable row level security, force row level security;
create policy catalogue_versions_city on hotline.catalogue_versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.catalogue_versions is '派单目录版本 · a published version never changes; the last one started is in force';
grant delete, insert, select, update on hotline.catalogue_versions to onedoor_app;

create table hotline.classes (
  city text not null,
  code text not null,
  parent text,
  level integer not null,
  name_zh text not null,
  name_en text not null,
  keywords text[] not null,
  demand text,
  urgency text,
  evidence_kinds text[] not null,
  utility boolean not null,
  conduct boolean not null,
  active boolean not null,
  sort integer not null,
  updated_at timestamp with time zone not null,
  constraint classes_pk PRIMARY KEY (city, code),
  constraint classes_parent FOREIGN KEY (city, parent) REFERENCES hotline.classes(city, code),
  constraint classes_demand CHECK ((demand = ANY (ARRAY['consult'::text, 'help'::text, 'complaint'::text, 'report'::text, 'suggestion'::text, 'praise'::text]))),
  constraint classes_level CHECK ((((level >= 1) AND (level <= 3)) AND ((level = 1) = (parent IS NULL)))),
  constraint classes_urgency CHECK ((urgency = ANY (ARRAY['ordinary'::text, 'major'::text, 'urgent'::text, 'utility'::text, 'life'::text])))
);
CREATE INDEX classes_parent ON hotline.classes USING btree (city, parent);
alter table hotline.classes enable row level security, force row level security;
create policy classes_city on hotline.classes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.classes is '诉求分类 · the three-level class tree, with words that help the person who classifies';
comment on column hotline.classes.conduct is '作风投诉 · complaints about the conduct of officials: protected in any case';
grant insert, select, update on hotline.classes to onedoor_app;

create table hotline.drafts (
  city text not null,
  key_hash bytea not null,
  kind text not null,
  user_id uuid,
  sealed bytea not null,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint drafts_pk PRIMARY KEY (city, key_hash),
  constraint drafts_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'resident'::text]))),
  constraint drafts_owner CHECK (((kind = 'staff'::text) = (user_id IS NOT NULL)))
);
CREATE INDEX drafts_expiry ON hotline.drafts USING btree (city, expires_at);
CREATE INDEX drafts_user ON hotline.drafts USING btree (city, user_id, updated_at DESC) WHERE (user_id IS NOT NULL);
alter table hotline.drafts enable row level security, force row level security;
create policy drafts_city on hotline.drafts for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.drafts is '草稿 · what is being typed, sealed; found only by who holds its key';
grant delete, insert, select, update on hotline.drafts to onedoor_app;

create table hotline.emergency_words (
  city text not null,
  word text not null,
  service text not null,
  told_zh text not null,
  told_en text not null,
  active boolean not null,
  updated_at timestamp with time zone not null,
  constraint emergency_words_pk PRIMARY KEY (city, word),
  constraint emergency_words_service CHECK ((service = ANY (ARRAY['110'::text, '119'::text, '120'::text, '122'::text, 'gas'::text, 'power'::text, 'water'::text, 'heat'::text, 'care'::text])))
);
alter table hotline.emergency_words enable row level security, force row level security;
create policy emergency_words_city on hotline.emergency_words for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.emergency_words is '紧急词 · words that send a request to the urgent lane, and what the resident is told at once';
grant delete, insert, select, update on hotline.emergency_words to onedoor_app;

create table hotline.legs (
  city text not null,
  task uuid not null,
  case_id uuid not null,
  kind text not null,
  org uuid not null,
  org_path text not null,
  round integer not null,
  dispatched_at timestamp with time zone not null,
  due_at timestamp with time zone,
  signed_at timestamp with time zone,
  finished_at timestamp with time zone,
  result text,
  warnings text[] not null,
  constraint legs_pk PRIMARY KEY (city, task),
  constraint legs_request FOREIGN KEY (city, case_id) REFERENCES hotline.requests(city, case_id),
  constraint legs_kind CHECK ((kind = ANY (ARRAY['handle'::text, 'assist'::text, 'supervise'::text])))
);
CREATE INDEX legs_case ON hotline.legs USING btree (city, case_id);
CREATE INDEX legs_dispatched ON hotline.legs USING btree (city, dispatched_at, org);
CREATE INDEX legs_finished ON hotline.legs USING btree (city, finished_at, org) WHERE (finished_at IS NOT NULL);
CREATE INDEX legs_open ON hotline.legs USING btree (city, org, due_at) WHERE (finished_at IS NULL);
alter table hotline.legs enable row level security, force row level security;
create policy legs_city on hotline.legs for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.legs is '派单腿统计事实 · every dispatch leg with its dates, for the reports by unit';
grant insert, select, update on hotline.legs to onedoor_app;

create table hotline.query_limits (
  city text not null,
  subject bytea not null,
  failures integer not null,
  window_from timestamp with time zone not null,
  constraint query_limits_pk PRIMARY KEY (city, subject)
);
CREATE INDEX query_limits_window ON hotline.query_limits USING btree (city, window_from);
alter table hotline.query_limits enable row level security, force row level security;
create policy query_limits_city on hotline.query_limits for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.query_limits is '查询错误次数 · wrong query codes per case and per address; real time, keyed hashes';
grant delete, insert, select, update on hotline.query_limits to onedoor_app;

create table hotline.recomputes (
  city text not null,
  id uuid not null,
  from_date date not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint recomputes_pk PRIMARY KEY (city, id)
);
CREATE INDEX recomputes_waiting ON hotline.recomputes USING btree (city, asked_at) WHERE (done_at IS NULL);
alter table hotline.recomputes enable row level security, force row level security;
create policy recomputes_city on hotline.recomputes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.recomputes is '时限重算 · the calendar was changed: dates of open requests that reach this day are computed again';
grant insert, select, update on hotline.recomputes to onedoor_app;

create table hotline.requests (
  city text not null,
  case_id uuid not null,
  number text not null,
  received_at timestamp with time zone not null,
  channel text not null,
  demand text not null,
  class_code text,
  urgency text not null,
  place text,
  state text not null,
  lead_org uuid,
  due_at timestamp with time zone,
  dispatched_at timestamp with time zone,
  replied_at timestamp with time zone,
  reply_in_time boolean,
  ended_at timestamp with time zone,
  ending text,
  solved boolean,
  satisfied boolean,
  redo_round integer not null,
  returns integer not null,
  excluded boolean not null,
  parent uuid,
  source text,
  external_number text,
  taken_lead uuid,
  taken_ended_at timestamp with time zone,
  constraint requests_pk PRIMARY KEY (city, case_id),
  constraint requests_number UNIQUE (city, number)
);
CREATE INDEX requests_children ON hotline.requests USING btree (city, parent) WHERE (parent IS NOT NULL);
CREATE INDEX requests_ended ON hotline.requests USING btree (city, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX requests_received ON hotline.requests USING btree (city, received_at, class_code);
CREATE UNIQUE INDEX requests_external ON hotline.requests USING btree (city, source, external_number) WHERE (source IS NOT NULL);
alter table hotline.requests enable row level security, force row level security;
create policy requests_city on hotline.requests for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.requests is '诉求统计事实 · typed facts of requests for boards and reports; no text, no identity';
grant insert, select, update on hotline.requests to onedoor_app;

create table hotline.settings (
  city text not null,
  stamp uuid not null,
  agent_sample double precision not null,
  city_mark text not null,
  constraint settings_pk PRIMARY KEY (city),
  constraint settings_mark CHECK ((city_mark ~ '^[A-HJ-NP-Z]{2}$'::text)),
  constraint settings_sample CHECK (((agent_sample >= (0)::double precision) AND (agent_sample <= (1)::double precision)))
);
alter table hotline.settings enable row level security, force row level security;
create policy settings_city on hotline.settings for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.settings is '热线设置 · settings of the city and a new stamp with every edit; processes keep what they read under it';
comment on column hotline.settings.agent_sample is '人工回访抽样 · share of call-backs that an agent makes although a message would do';
comment on column hotline.settings.city_mark is '城市代号 · the two letters of the city in public numbers';
grant insert, select, update on hotline.settings to onedoor_app;

create table hotline.street_duties (
  city text not null,
  org uuid not null,
  class_code text not null,
  basis text not null,
  constraint street_duties_pk PRIMARY KEY (city, org, class_code),
  constraint street_duties_class FOREIGN KEY (city, class_code) REFERENCES hotline.classes(city, code)
);
alter table hotline.street_duties enable row level security, force row level security;
create policy street_duties_city on hotline.street_duties for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.street_duties is '街道乡镇履职事项清单 · what may be dispatched to a street, town or village';
grant delete, insert, select, update on hotline.street_duties to onedoor_app;

create table hotline.support_counts (
  city text not null,
  case_id uuid not null,
  supporters integer not null,
  changed_at timestamp with time zone not null,
  constraint support_counts_pk PRIMARY KEY (city, case_id),
  constraint support_counts_whole CHECK ((supporters >= 0))
);
CREATE INDEX support_counts_changed ON hotline.support_counts USING btree (city, changed_at, case_id);
alter table hotline.support_counts enable row level security, force row level security;
create policy support_counts_city on hotline.support_counts for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.support_counts is '附议人数 · how many people support a request, and when that changed last';
grant insert, select, update on hotline.support_counts to onedoor_app;

create table hotline.supports (
  city text not null,
  case_id uuid not null,
  supporter bytea not null,
  constraint supports_pk PRIMARY KEY (city, case_id, supporter),
  constraint supports_hash CHECK ((length(supporter) = 32))
);
alter table hotline.supports enable row level security, force row level security;
create policy supports_city on hotline.supports for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table hotline.supports is '附议 · one row for each person who supports a request; no time, no name, no account';
comment on column hotline.supports.supporter is '附议人 · keyed hash of request and account; the key is not in the database';
grant delete, insert, select, update on hotline.supports to onedoor_app;

create table insight.answers (
  city text not null,
  case_id uuid not null,
  class_code text not null,
  received_at timestamp with time zone not null,
  days double precision not null,
  returns integer not null,
  constraint answers_pk PRIMARY KEY (city, case_id),
  constraint answers_days CHECK ((days >= (0)::double precision))
);
CREATE INDEX answers_class ON insight.answers USING btree (city, class_code);
alter table insight.answers enable row level security, force row level security;
create policy answers_city on insight.answers for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.answers is '答复用时 · calendar days from receipt to the first answer, and how often the request was sent back before';
grant insert, select, update on insight.answers to onedoor_app;

create table insight.bands (
  city text not null,
  band integer not null,
  at timestamp with time zone not null,
  case_id uuid not null,
  constraint bands_pk PRIMARY KEY (city, band, at, case_id)
);
CREATE INDEX bands_at ON insight.bands USING btree (city, at);
alter table insight.bands enable row level security, force row level security;
create policy bands_city on insight.bands for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.bands is '指纹分段 · messages that share a key share much of their text; kept as long as the longest window';
grant delete, insert, select, update on insight.bands to onedoor_app;

create table insight.found_places (
  city text not null,
  case_id uuid not null,
  place text not null,
  name text not null,
  kind text not null,
  confidence double precision not null,
  lon double precision,
  lat double precision,
  found_at timestamp with time zone not null,
  constraint found_places_pk PRIMARY KEY (city, case_id),
  constraint found_places_confidence CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))
);
alter table insight.found_places enable row level security, force row level security;
create policy found_places_city on insight.found_places for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.found_places is '识别地点 · what the text of a request says of its place; a suggestion, never written into the case by itself';
comment on column insight.found_places.name is '地名 · name from the gazetteer, never words of the resident';
grant delete, insert, select, update on insight.found_places to onedoor_app;

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
  changed_at timestamp with time zone not null,
  constraint gazetteer_pk PRIMARY KEY (city, id),
  constraint gazetteer_kind CHECK ((kind = ANY (ARRAY['district'::text, 'street'::text, 'community'::text, 'village'::text, 'road'::text, 'estate'::text, 'park'::text, 'school'::text, 'hospital'::text, 'station'::text, 'other'::text]))),
  constraint gazetteer_place CHECK ((place ~ '^[0-9]{12}$'::text)),
  constraint gazetteer_point CHECK ((((lon IS NULL) = (lat IS NULL)) AND ((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)) AND ((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))))
);
CREATE INDEX gazetteer_names ON insight.gazetteer USING btree (city, name, id);
alter table insight.gazetteer enable row level security, force row level security;
create policy gazetteer_city on insight.gazetteer for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.gazetteer is '地名库 · roads, estates, schools and other names of a city, each with the place it lies in and, where known, a point';
comment on column insight.gazetteer.aliases is '别名 · other names that people use for it';
comment on column insight.gazetteer.place is '所在地 · 12-digit code of the narrowest place it lies in';
comment on column insight.gazetteer.source is '来源 · editor, import or demo';
comment on column insight.gazetteer.active is '有效 · a retired name is no longer looked for';
grant insert, select, update on insight.gazetteer to onedoor_app;

create table insight.gazetteer_versions (
  city text not null,
  stamp uuid not null,
  constraint gazetteer_versions_pk PRIMARY KEY (city)
);
alter table insight.gazetteer_versions enable row level security, force row level security;
create policy gazetteer_versions_city on insight.gazetteer_versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.gazetteer_versions is '地名库版本 · changes with every edit, so that processes read the names anew';
grant insert, select, update on insight.gazetteer_versions to onedoor_app;

create table insight.hotspot_members (
  city text not null,
  case_id uuid not null,
  hotspot uuid not null,
  at timestamp with time zone not null,
  place text,
  class_code text,
  lon double precision,
  lat double precision,
  secrecy text not null,
  subject text,
  person text not null,
  votes integer not null,
  grave boolean not null,
  vector jsonb not null,
  constraint hotspot_members_pk PRIMARY KEY (city, case_id),
  constraint hotspot_members_hotspot FOREIGN KEY (city, hotspot) REFERENCES insight.hotspots(city, id),
  constraint hotspot_members_subject CHECK (((secrecy = 'open'::text) OR (subject IS NULL)))
);
CREATE INDEX hotspot_members_hotspot ON insight.hotspot_members USING btree (city, hotspot, at);
alter table insight.hotspot_members enable row level security, force row level security;
create policy hotspot_members_city on insight.hotspot_members for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.hotspot_members is '热点成员 · requests of a hot spot; the subject is kept of open ones only';
comment on column insight.hotspot_members.person is '诉求人 · opaque mark that tells two senders apart; not a person''s id';
grant delete, insert, select, update on insight.hotspot_members to onedoor_app;

create table insight.hotspot_seen (
  city text not null,
  term text not null,
  messages integer not null,
  constraint hotspot_seen_pk PRIMARY KEY (city, term)
);
alter table insight.hotspot_seen enable row level security, force row level security;
create policy hotspot_seen_city on insight.hotspot_seen for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.hotspot_seen is '词频 · in how many messages a word was heard; the empty word counts the messages';
grant insert, select, update on insight.hotspot_seen to onedoor_app;

create table insight.hotspot_terms (
  city text not null,
  term text not null,
  hotspot uuid not null,
  times integer not null,
  constraint hotspot_terms_pk PRIMARY KEY (city, term, hotspot)
);
CREATE INDEX hotspot_terms_hotspot ON insight.hotspot_terms USING btree (city, hotspot);
alter table insight.hotspot_terms enable row level security, force row level security;
create policy hotspot_terms_city on insight.hotspot_terms for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.hotspot_terms is '热点索引 · the telling words of each hot spot; a message is compared with those that share one';
grant delete, insert, select, update on insight.hotspot_terms to onedoor_app;

create table insight.hotspots (
  city text not null,
  id uuid not null,
  title text,
  class_code text,
  place text,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  members integer not null,
  named integer not null,
  people integer not null,
  heat double precision not null,
  parts jsonb not null,
  words text[] not null,
  sum jsonb not null,
  touched boolean not null,
  heated_at timestamp with time zone not null,
  state text not null,
  note text,
  constraint hotspots_pk PRIMARY KEY (city, id),
  constraint hotspots_members CHECK (((members >= 0) AND ((named >= 0) AND (named <= members)))),
  constraint hotspots_state CHECK ((state = ANY (ARRAY['open'::text, 'watched'::text, 'closed'::text])))
);
CREATE INDEX hotspots_heat ON insight.hotspots USING btree (city, heat DESC, id) WHERE (members > 1);
CREATE INDEX hotspots_heated ON insight.hotspots USING btree (city, heated_at) WHERE (members > 1);
CREATE INDEX hotspots_touched ON insight.hotspots USING btree (city, last_at) WHERE touched;
alter table insight.hotspots enable row level security, force row level security;
create policy hotspots_city on insight.hotspots for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.hotspots is '热点 · requests about one matter at one place; a request that is alone is one too, until another joins';
comment on column insight.hotspots.title is '标题 · from open members only; null where there is none';
comment on column insight.hotspots.parts is '热度构成 · what the heat is made of';
comment on column insight.hotspots.words is '关键词 · words of open members';
comment on column insight.hotspots.sum is '词权重 · sum of the members'' word weights; never shown, for it holds words of every member';
comment on column insight.hotspots.touched is '待整理 · members came since the last upkeep';
grant delete, insert, select, update on insight.hotspots to onedoor_app;

create table insight.look_alike_rules (
  city text not null,
  class_code text not null,
  radius integer not null,
  days integer not null,
  at_least double precision not null,
  constraint look_alike_rules_pk PRIMARY KEY (city, class_code),
  constraint look_alike_rules_at_least CHECK (((at_least >= (0.1)::double precision) AND (at_least <= (1)::double precision))),
  constraint look_alike_rules_days CHECK (((days >= 1) AND (days <= 730))),
  constraint look_alike_rules_radius CHECK (((radius >= 10) AND (radius <= 50000)))
);
alter table insight.look_alike_rules enable row level security, force row level security;
create policy look_alike_rules_city on insight.look_alike_rules for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.look_alike_rules is '相似件规则 · radius in metres, window in days and least score for a class; the empty code stands for all classes';
grant delete, insert, select, update on insight.look_alike_rules to onedoor_app;

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
  found_at timestamp with time zone not null,
  refused_by uuid,
  refused_at timestamp with time zone,
  constraint look_alikes_pk PRIMARY KEY (city, case_id, other),
  constraint look_alikes_near CHECK ((near = ANY (ARRAY['spot'::text, 'village'::text, 'street'::text, 'district'::text, 'unknown'::text, 'apart'::text]))),
  constraint look_alikes_order CHECK ((case_id <> other)),
  constraint look_alikes_refused CHECK (((refused_by IS NULL) = (refused_at IS NULL)))
);
CREATE INDEX look_alikes_other ON insight.look_alikes USING btree (city, other, case_id);
alter table insight.look_alikes enable row level security, force row level security;
create policy look_alikes_city on insight.look_alikes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.look_alikes is '相似件 · earlier messages that may be about the same matter; merging is a person''s act, and a refused pair is not shown again';
grant delete, insert, select, update on insight.look_alikes to onedoor_app;

create table insight.models (
  city text not null,
  id uuid not null,
  no integer not null,
  kind text not null,
  state text not null,
  cause text not null,
  trained_at timestamp with time zone not null,
  trained_by uuid,
  live_at timestamp with time zone,
  live_by uuid,
  learnt integer not null,
  labels integer not null,
  left_out integer not null,
  from_at timestamp with time zone,
  until_at timestamp with time zone,
  seconds double precision not null,
  bytes integer not null,
  weights bytea,
  figures jsonb,
  report jsonb,
  failure text,
  constraint models_pk PRIMARY KEY (city, id),
  constraint models_no UNIQUE (city, kind, no),
  constraint models_cause CHECK ((cause = ANY (ARRAY['person'::text, 'schedule'::text, 'overrulings'::text]))),
  constraint models_failure CHECK (((state = 'failed'::text) = (failure IS NOT NULL))),
  constraint models_kind CHECK ((kind = ANY (ARRAY['class'::text, 'unit'::text]))),
  constraint models_learnt CHECK (((state = ANY (ARRAY['training'::text, 'failed'::text])) OR ((weights IS NOT NULL) AND (figures IS NOT NULL) AND (report IS NOT NULL)))),
  constraint models_state CHECK ((state = ANY (ARRAY['training'::text, 'trained'::text, 'live'::text, 'retired'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX models_live ON insight.models USING btree (city, kind) WHERE (state = 'live'::text);
CREATE UNIQUE INDEX models_training ON insight.models USING btree (city, kind) WHERE (state = 'training'::text);
alter table insight.models enable row level security, force row level security;
create policy models_city on insight.models for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.models is '模型 · versions of what was learnt from the history of this city; at most one of a kind is in force';
comment on column insight.models.report is '评估 · figures on the newest fifth of the history, by class, and the comparison with the version in force then';
grant insert, select, update on insight.models to onedoor_app;

create table insight.overrulings (
  city text not null,
  case_id uuid not null,
  kind text not null,
  event_no integer not null,
  at timestamp with time zone not null,
  model uuid,
  suggested text not null,
  chosen text not null,
  confidence double precision not null,
  automatic boolean not null,
  constraint overrulings_pk PRIMARY KEY (city, case_id, kind, event_no),
  constraint overrulings_differ CHECK ((suggested <> chosen))
);
CREATE INDEX overrulings_time ON insight.overrulings USING btree (city, kind, at);
alter table insight.overrulings enable row level security, force row level security;
create policy overrulings_city on insight.overrulings for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.overrulings is '人工更正 · a person chose something else than was suggested; the next training learns from it';
grant insert, select on insight.overrulings to onedoor_app;

create table insight.problem_steps (
  city text not null,
  problem uuid not null,
  no integer not null,
  measure text not null,
  due_on date not null,
  done_on date,
  result text,
  constraint problem_steps_pk PRIMARY KEY (city, problem, no),
  constraint problem_steps_problem FOREIGN KEY (city, problem) REFERENCES insight.problems(city, id),
  constraint problem_steps_done CHECK (((done_on IS NULL) = (result IS NULL)))
);
alter table insight.problem_steps enable row level security, force row level security;
create policy problem_steps_city on insight.problem_steps for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.problem_steps is '处理清单 · measures with a date, and what came of them';
grant insert, select, update on insight.problem_steps to onedoor_app;

create table insight.problems (
  city text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  class_code text not null,
  place text,
  why jsonb not null,
  state text not null,
  proposed_at timestamp with time zone not null,
  org uuid,
  org_path text,
  due_on date,
  decided_user uuid,
  decided_at timestamp with time zone,
  result text,
  closed_user uuid,
  closed_at timestamp with time zone,
  constraint problems_pk PRIMARY KEY (city, id),
  constraint problems_kind CHECK ((kind = ANY (ARRAY['seasonal'::text, 'chronic'::text, 'rectification'::text, 'campaign'::text]))),
  constraint problems_owner CHECK (((state <> ALL (ARRAY['in-hand'::text, 'done'::text])) OR ((org IS NOT NULL) AND (due_on IS NOT NULL)))),
  constraint problems_result CHECK (((state = 'done'::text) = (result IS NOT NULL))),
  constraint problems_state CHECK ((state = ANY (ARRAY['proposed'::text, 'in-hand'::text, 'dropped'::text, 'done'::text])))
);
CREATE INDEX problems_board ON insight.problems USING btree (city, state, due_on);
CREATE UNIQUE INDEX problems_open ON insight.problems USING btree (city, kind, class_code, COALESCE(place, ''::text)) WHERE (state = ANY (ARRAY['proposed'::text, 'in-hand'::text]));
alter table insight.problems enable row level security, force row level security;
create policy problems_city on insight.problems for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.problems is '四类问题 · proposed by figures, decided by a person, handled by a unit with a list';
comment on column insight.problems.why is '依据 · the figures it was proposed by, or the order a person named';
grant insert, select, update on insight.problems to onedoor_app;

create table insight.reply_checks (
  city text not null,
  case_id uuid not null,
  org uuid not null,
  org_path text not null,
  round integer not null,
  asked_at timestamp with time zone not null,
  replied_at timestamp with time zone not null,
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
  constraint reply_checks_pk PRIMARY KEY (city, case_id, replied_at),
  constraint reply_checks_grade CHECK ((grade = ANY (ARRAY['easy'::text, 'fair'::text, 'hard'::text, 'heavy'::text]))),
  constraint reply_checks_points CHECK (((answered >= 0) AND (answered <= points)))
);
CREATE INDEX reply_checks_org ON insight.reply_checks USING btree (city, org, replied_at);
CREATE INDEX reply_checks_time ON insight.reply_checks USING btree (city, replied_at);
alter table insight.reply_checks enable row level security, force row level security;
create policy reply_checks_city on insight.reply_checks for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.reply_checks is '答复检查 · what was found in each reply that was sent: kinds and stretches of findings, times, never a text';
comment on column insight.reply_checks.copy_of is '雷同于 · the case whose reply says nearly the same';
comment on column insight.reply_checks.sketch is '比对摘要 · hashes of its runs of signs, to find near-copies; no text can be read from it';
grant insert, select, update on insight.reply_checks to onedoor_app;

create table insight.reply_reasons (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  by uuid,
  codes text[] not null,
  reason text not null,
  constraint reply_reasons_pk PRIMARY KEY (city, id)
);
CREATE INDEX reply_reasons_case ON insight.reply_reasons USING btree (city, case_id, at);
alter table insight.reply_reasons enable row level security, force row level security;
create policy reply_reasons_city on insight.reply_reasons for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.reply_reasons is '仍要发送的理由 · why a unit sends a reply although a finding says it must be changed; redacted';
grant insert, select on insight.reply_reasons to onedoor_app;

create table insight.reply_rules (
  city text not null,
  code text not null,
  level text not null,
  weight integer not null,
  set_at timestamp with time zone not null,
  set_by uuid,
  constraint reply_rules_pk PRIMARY KEY (city, code),
  constraint reply_rules_level CHECK ((level = ANY (ARRAY['block'::text, 'warn'::text, 'hint'::text, 'off'::text]))),
  constraint reply_rules_weight CHECK (((weight >= 0) AND (weight <= 100)))
);
alter table insight.reply_rules enable row level security, force row level security;
create policy reply_rules_city on insight.reply_rules for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.reply_rules is '答复检查规则 · rules that this city has set otherwise than delivered: level, and points off the part';
grant insert, select, update on insight.reply_rules to onedoor_app;

create table insight.reply_words (
  city text not null,
  word text not null,
  level text not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by uuid,
  constraint reply_words_pk PRIMARY KEY (city, word),
  constraint reply_words_level CHECK ((level = ANY (ARRAY['block'::text, 'warn'::text, 'hint'::text, 'off'::text]))),
  constraint reply_words_reason CHECK ((reason = ANY (ARRAY['shifting'::text, 'harsh'::text, 'overpromise'::text, 'other'::text])))
);
alter table insight.reply_words enable row level security, force row level security;
create policy reply_words_city on insight.reply_words for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.reply_words is '答复用语 · words that replies of this city do not use, beside those delivered; off: a delivered one it allows';
grant insert, select, update on insight.reply_words to onedoor_app;

create table insight.signatures (
  city text not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  class_code text,
  place text,
  lon double precision,
  lat double precision,
  sketch bytea not null,
  words bytea not null,
  constraint signatures_pk PRIMARY KEY (city, case_id)
);
CREATE INDEX signatures_class ON insight.signatures USING btree (city, class_code, at DESC, case_id);
CREATE INDEX signatures_place ON insight.signatures USING btree (city, place, at DESC, case_id);
alter table insight.signatures enable row level security, force row level security;
create policy signatures_city on insight.signatures for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.signatures is '文本指纹 · hashes of a message, its class, place and time; no text can be read from it and nobody is named';
comment on column insight.signatures.sketch is '指纹 · smallest hashes of the runs of three characters, in ascending order, 32 bits each, low byte first';
comment on column insight.signatures.words is '词 · hashes of the words that say what it is about, packed in the same way';
grant delete, insert, select, update on insight.signatures to onedoor_app;

create table insight.suggestions (
  city text not null,
  case_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  model uuid,
  ranked jsonb not null,
  confidence double precision not null,
  known double precision not null,
  automatic boolean not null default false,
  kept_back text,
  became text,
  became_at timestamp with time zone,
  overruled boolean not null default false,
  constraint suggestions_pk PRIMARY KEY (city, case_id, kind),
  constraint suggestions_became CHECK (((became IS NULL) = (became_at IS NULL))),
  constraint suggestions_kind CHECK ((kind = ANY (ARRAY['class'::text, 'unit'::text])))
);
CREATE INDEX suggestions_time ON insight.suggestions USING btree (city, kind, at);
alter table insight.suggestions enable row level security, force row level security;
create policy suggestions_city on insight.suggestions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.suggestions is '建议 · what was suggested for a request at its intake, and the class or unit it came to have';
comment on column insight.suggestions.model is '模型 · null: the words of the class tree, because no model was in force';
comment on column insight.suggestions.kept_back is '未自动派单的原因 · why the house did not dispatch it by itself';
grant insert, select, update on insight.suggestions to onedoor_app;

create table insight.thresholds (
  city text not null,
  class_code text not null,
  wanted double precision not null,
  auto boolean not null,
  set_at timestamp with time zone not null,
  set_by uuid,
  constraint thresholds_pk PRIMARY KEY (city, class_code),
  constraint thresholds_wanted CHECK (((wanted >= (0.5)::double precision) AND (wanted <= (0.999)::double precision)))
);
alter table insight.thresholds enable row level security, force row level security;
create policy thresholds_city on insight.thresholds for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.thresholds is '自动派单阈值 · the accuracy wanted by class; the confidence that reaches it is read from the curve of the model in force';
grant insert, select, update on insight.thresholds to onedoor_app;

create table insight.topic_measures (
  city text not null,
  topic uuid not null,
  no integer not null,
  measure text not null,
  due_on date not null,
  done_on date,
  evidence text,
  constraint topic_measures_pk PRIMARY KEY (city, topic, no),
  constraint topic_measures_topic FOREIGN KEY (city, topic) REFERENCES insight.topics(city, id),
  constraint topic_measures_done CHECK (((done_on IS NULL) = (evidence IS NULL)))
);
alter table insight.topic_measures enable row level security, force row level security;
create policy topic_measures_city on insight.topic_measures for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.topic_measures is '题目措施 · what the owner does until when, and what shows that it is done';
grant insert, select, update on insight.topic_measures to onedoor_app;

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
  proposed_at timestamp with time zone not null,
  set_user uuid,
  set_at timestamp with time zone,
  report text,
  reported_user uuid,
  reported_at timestamp with time zone,
  review text,
  reviewed_user uuid,
  reviewed_at timestamp with time zone,
  result jsonb,
  constraint topics_pk PRIMARY KEY (city, id),
  constraint topics_month CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint topics_second_review CHECK (((reviewed_user IS NULL) OR (reviewed_user <> reported_user))),
  constraint topics_second_set CHECK (((set_user IS NULL) OR (set_user <> proposed_user))),
  constraint topics_state CHECK ((state = ANY (ARRAY['proposed'::text, 'in-hand'::text, 'reported'::text, 'reviewed'::text, 'dropped'::text])))
);
CREATE INDEX topics_month_index ON insight.topics USING btree (city, month DESC, id);
alter table insight.topics enable row level security, force row level security;
create policy topics_city on insight.topics for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table insight.topics is '每月一题 · one matter of the month with owner, measures and the result of the year';
comment on column insight.topics.result is '年度成效 · volume, solved and satisfied before and after, as reviewed';
grant insert, select, update on insight.topics to onedoor_app;

create table knowledge.entries (
  city text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  title text not null,
  summary text not null,
  body text not null,
  keywords text[] not null,
  class_code text,
  owner_org uuid not null,
  source_document text,
  valid_from date not null,
  valid_to date,
  review_due date not null,
  written_by uuid,
  reviewed_by uuid,
  created_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint entries_pk PRIMARY KEY (city, id, version),
  constraint entries_second_person CHECK (((reviewed_by IS NULL) OR (reviewed_by <> written_by))),
  constraint entries_state CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'published'::text, 'superseded'::text, 'withdrawn'::text])))
);
CREATE INDEX entries_review ON knowledge.entries USING btree (city, review_due) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX entries_published ON knowledge.entries USING btree (city, id) WHERE (state = 'published'::text);
alter table knowledge.entries enable row level security, force row level security;
create policy entries_city on knowledge.entries for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table knowledge.entries is '知识条目 · one row per version; at most one version is published';
grant insert, select, update on knowledge.entries to onedoor_app;

create table knowledge.search (
  city text not null,
  id uuid not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk PRIMARY KEY (city, id)
);
CREATE INDEX search_words ON knowledge.search USING gin (words) WITH (fastupdate=off);
alter table knowledge.search enable row level security, force row level security;
create policy search_city on knowledge.search for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table knowledge.search is '知识检索 · words of the published version';
grant delete, insert, select, update on knowledge.search to onedoor_app;

create table knowledge.uses (
  city text not null,
  id uuid not null,
  day date not null,
  kind text not null,
  count integer not null,
  constraint uses_pk PRIMARY KEY (city, id, day, kind),
  constraint uses_kind CHECK ((kind = ANY (ARRAY['read'::text, 'cited'::text, 'wrong'::text])))
);
alter table knowledge.uses enable row level security, force row level security;
create policy uses_city on knowledge.uses for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table knowledge.uses is '知识使用 · how often an entry was read, cited in an answer, reported wrong; by day';
grant insert, select, update on knowledge.uses to onedoor_app;

create table matters.bodies (
  city text not null,
  org uuid not null,
  credit_code text not null,
  constraint bodies_pk PRIMARY KEY (city, org),
  constraint bodies_credit_code CHECK ((credit_code ~ '^[0-9A-Z]{18}$'::text))
);
alter table matters.bodies enable row level security, force row level security;
create policy bodies_city on matters.bodies for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table matters.bodies is '实施主体 · unified social credit code of an organisation, the first 18 characters of its implementation codes';
grant insert, select, update on matters.bodies to onedoor_app;

create table matters.matters (
  city text not null,
  id uuid not null,
  base_code text not null,
  local_code text,
  parent uuid,
  state text not null default 'active'::text,
  created_at timestamp with time zone not null,
  constraint matters_pk PRIMARY KEY (city, id),
  constraint matters_base_code_key UNIQUE (city, base_code),
  constraint matters_base_code CHECK ((base_code ~ '^[0-9]{12}$'::text)),
  constraint matters_state CHECK ((state = ANY (ARRAY['active'::text, 'ended'::text])))
);
CREATE INDEX matters_local_code ON matters.matters USING btree (city, local_code) WHERE (local_code IS NOT NULL);
alter table matters.matters enable row level security, force row level security;
create policy matters_city on matters.matters for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table matters.matters is '事项 · the stable identity behind versions: base code of 12 digits (基本编码), local catalogue code, main item above it';
grant insert, select, update on matters.matters to onedoor_app;

create table matters.redirects (
  city text not null,
  matter uuid not null,
  target uuid not null,
  kind text not null,
  note text not null,
  created_at timestamp with time zone not null,
  constraint redirects_pk PRIMARY KEY (city, matter, target),
  constraint redirects_kind CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'cancel'::text]))),
  constraint redirects_other CHECK ((matter <> target))
);
alter table matters.redirects enable row level security, force row level security;
create policy redirects_city on matters.redirects for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table matters.redirects is '事项去向 · where a matter went when it was split, merged or cancelled';
grant insert, select on matters.redirects to onedoor_app;

create table matters.search (
  city text not null,
  version uuid not null,
  matter uuid not null,
  place text not null,
  base_code text not null,
  task_code text not null,
  org uuid not null,
  type text not null,
  state text not null,
  name_zh text not null,
  name_en text not null,
  keywords text[] not null,
  subjects text[] not null,
  themes text[] not null,
  channels text[] not null,
  handling text not null,
  promise integer not null,
  trips integer not null,
  sounds text not null,
  initials text not null,
  words tsvector not null,
  segmenter integer not null,
  constraint search_pk PRIMARY KEY (city, version),
  constraint search_days CHECK (((promise >= 0) AND (trips >= 0))),
  constraint search_state CHECK ((state = ANY (ARRAY['live'::text, 'suspended'::text])))
);
CREATE INDEX search_letters ON matters.search USING btree (city, initials);
CREATE INDEX search_matter ON matters.search USING btree (city, matter);
CREATE INDEX search_org ON matters.search USING btree (city, org);
CREATE INDEX search_task ON matters.search USING btree (city, task_code);
CREATE INDEX search_themes ON matters.search USING gin (themes);
CREATE INDEX search_words ON matters.search USING gin (words) WITH (fastupdate=off);
alter table matters.search enable row level security, force row level security;
create policy search_city on matters.search for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table matters.search is '事项检索 · words, sounds and first letters of the versions in force, for search and for browsing';
comment on column matters.search.sounds is '读音 · the name and each keyword as sounds, a space between sounds, a bar between names';
comment on column matters.search.initials is '首字母 · the name and each keyword as first letters, with a bar between them';
grant delete, insert, select, update on matters.search to onedoor_app;

create table matters.todos (
  city text not null,
  id uuid not null,
  local uuid not null,
  matter uuid not null,
  place text not null,
  org uuid not null,
  upper uuid not null,
  differences jsonb not null,
  heavier integer not null,
  state text not null,
  answer text,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  constraint todos_pk PRIMARY KEY (city, id),
  constraint todos_once UNIQUE (city, local, upper),
  constraint todos_state CHECK ((state = ANY (ARRAY['open'::text, 'followed'::text, 'kept'::text, 'overtaken'::text])))
);
CREATE INDEX todos_open ON matters.todos USING btree (city, org, created_at) WHERE (state = 'open'::text);
alter table matters.todos enable row level security, force row level security;
create policy todos_city on matters.todos for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table matters.todos is '上级变更待办 · a change one level up, told to the editors of each local version with the difference';
grant insert, select, update on matters.todos to onedoor_app;

create table matters.versions (
  city text not null,
  id uuid not null,
  matter uuid not null,
  base_code text not null,
  task_code text not null,
  local_task_code text,
  place text not null,
  org uuid not null,
  base uuid,
  no integer not null,
  valid_from date,
  valid_to date,
  state text not null,
  body jsonb not null,
  hash text not null,
  name text not null,
  type text not null,
  gaps integer not null,
  revision integer not null default 1,
  note text,
  author uuid,
  approver uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint versions_pk PRIMARY KEY (city, id),
  constraint versions_no_key UNIQUE (city, matter, place, no),
  constraint versions_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint versions_place CHECK ((place ~ '^[0-9]{12}$'::text)),
  constraint versions_published CHECK (((state <> ALL (ARRAY['scheduled'::text, 'live'::text, 'suspended'::text, 'retired'::text])) OR (valid_from IS NOT NULL))),
  constraint versions_second_person CHECK (((approver IS NULL) OR (approver <> author))),
  constraint versions_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'scheduled'::text, 'live'::text, 'suspended'::text, 'retired'::text, 'cancelled'::text]))),
  constraint versions_task_code CHECK ((task_code ~ '^[0-9A-Z]{18}[1-6][0-9]{12}$'::text))
);
CREATE INDEX versions_base ON matters.versions USING btree (city, base) WHERE (base IS NOT NULL);
CREATE INDEX versions_due ON matters.versions USING btree (city, valid_from) WHERE (state = 'scheduled'::text);
CREATE INDEX versions_gives ON matters.versions USING gin (jsonb_path_query_array(body, '$."gives"[*]."doc"'::jsonpath));
CREATE INDEX versions_list ON matters.versions USING btree (city, state, name, id);
CREATE INDEX versions_local_task ON matters.versions USING btree (city, local_task_code) WHERE (local_task_code IS NOT NULL);
CREATE INDEX versions_task ON matters.versions USING btree (city, task_code, valid_from);
CREATE INDEX versions_themes ON matters.versions USING gin (((body -> 'themes'::text)));
CREATE UNIQUE INDEX versions_draft ON matters.versions USING btree (city, matter, place) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text]));
CREATE UNIQUE INDEX versions_live ON matters.versions USING btree (city, matter, place) WHERE (state = ANY (ARRAY['live'::text, 'suspended'::text]));
CREATE UNIQUE INDEX versions_scheduled ON matters.versions USING btree (city, matter, place) WHERE (state = 'scheduled'::text);
alter table matters.versions enable row level security, force row level security;
create policy versions_city on matters.versions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
create policy versions_drop on matters.versions as restrictive for delete to public
  using ((state = 'draft'::text));
comment on table matters.versions is '事项版本 (实施清单) · one immutable body per place and period once it is published; valid_to is the first day on which it no longer holds';
comment on column matters.versions.gaps is '缺项数 · how many faults keep it from being published, as of the last save';
comment on column matters.versions.revision is '修订号 · grows with every save of a draft';
grant delete, insert, select, update on matters.versions to onedoor_app;

create table notices.messages (
  city text not null,
  id uuid not null,
  key text not null,
  case_id uuid,
  template text not null,
  channel text not null,
  locale text not null,
  party uuid,
  user_id uuid,
  facts jsonb not null,
  state text not null,
  not_before timestamp with time zone not null,
  retry_at timestamp with time zone not null,
  attempts integer not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  read_at timestamp with time zone,
  provider_ref text,
  last_error text,
  constraint messages_pk PRIMARY KEY (city, id),
  constraint messages_once UNIQUE (city, key),
  constraint messages_channel CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text, 'in-app'::text]))),
  constraint messages_one_recipient CHECK (((party IS NULL) <> (user_id IS NULL))),
  constraint messages_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'uncertain'::text, 'dropped'::text])))
);
CREATE INDEX messages_case ON notices.messages USING btree (city, case_id, created_at) WHERE (case_id IS NOT NULL);
CREATE INDEX messages_queue ON notices.messages USING btree (city, not_before, id) WHERE (state = 'queued'::text);
CREATE INDEX messages_user ON notices.messages USING btree (city, user_id, created_at DESC) WHERE (user_id IS NOT NULL);
alter table notices.messages enable row level security, force row level security;
create policy messages_city on notices.messages for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table notices.messages is '通知消息 · one row per message; key makes it once; the recipient is a reference, never a number';
grant insert, select, update on notices.messages to onedoor_app;

create table notices.quiet_hours (
  city text not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  constraint quiet_hours_pk PRIMARY KEY (city)
);
alter table notices.quiet_hours enable row level security, force row level security;
create policy quiet_hours_city on notices.quiet_hours for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table notices.quiet_hours is '静默时段 · residents get no message between these times of the day, unless it is urgent';
grant insert, select, update on notices.quiet_hours to onedoor_app;

create table notices.templates (
  city text not null,
  code text not null,
  channel text not null,
  locale text not null,
  version integer not null,
  subject text not null,
  body text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint templates_pk PRIMARY KEY (city, code, channel, locale, version),
  constraint templates_channel CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text, 'in-app'::text]))),
  constraint templates_locale CHECK ((locale = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table notices.templates enable row level security, force row level security;
create policy templates_city on notices.templates for all to public
  using ((city = ANY (ARRAY[( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif"), '000000'::text])));
comment on table notices.templates is '通知模板 · texts as data; the highest version is in force; city 000000 ships with the product';
grant insert, select on notices.templates to onedoor_app;

create table parties.budgets (
  city text not null,
  role text not null,
  cases_per_day integer not null,
  constraint budgets_pk PRIMARY KEY (city, role),
  constraint budgets_positive CHECK ((cases_per_day >= 0))
);
alter table parties.budgets enable row level security, force row level security;
create policy budgets_city on parties.budgets for all to public
  using ((city = ANY (ARRAY['000000'::text, ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")])));
comment on table parties.budgets is '每日查看额度 · how many cases a day a post may reveal the identity of; city 000000 is the default, role * is everybody else';
grant select on parties.budgets to onedoor_vault;

create table parties.filings (
  city text not null,
  id uuid not null,
  amends uuid,
  data_key bytea not null,
  key_id text not null,
  name_enc bytea,
  phone_enc bytea,
  id_number_enc bytea,
  address_enc bytea,
  name_index bytea,
  phone_index bytea,
  id_index bytea,
  consent_contact boolean not null,
  created_at timestamp with time zone not null,
  constraint filings_pk PRIMARY KEY (city, id),
  constraint filings_amends FOREIGN KEY (city, amends) REFERENCES parties.filings(city, id)
);
CREATE INDEX filings_amends_lookup ON parties.filings USING btree (city, amends) WHERE (amends IS NOT NULL);
CREATE INDEX filings_id_number ON parties.filings USING btree (city, id_index) WHERE (id_index IS NOT NULL);
CREATE INDEX filings_name ON parties.filings USING btree (city, name_index) WHERE (name_index IS NOT NULL);
CREATE INDEX filings_phone ON parties.filings USING btree (city, phone_index, created_at DESC) WHERE (phone_index IS NOT NULL);
alter table parties.filings enable row level security, force row level security;
create policy filings_city on parties.filings for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.filings is '身份登记 · one row for each time somebody gives name or contact; encrypted with a key of its own';
comment on column parties.filings.data_key is '数据密钥 · the key of this row, wrapped by the master key, which is not in the database';
comment on column parties.filings.phone_index is '盲索引 · keyed hash; equal numbers of one city share it';
comment on column parties.filings.consent_contact is '同意联系 · whether the handling person may contact the resident';
grant insert on parties.filings to onedoor_app;
grant select on parties.filings to onedoor_vault;

create table parties.originals (
  city text not null,
  id uuid not null,
  case_id uuid not null,
  party uuid,
  kind text not null,
  data_key bytea not null,
  key_id text not null,
  text_enc bytea not null,
  created_at timestamp with time zone not null,
  constraint originals_pk PRIMARY KEY (city, id),
  constraint originals_kind CHECK ((kind = ANY (ARRAY['request'::text, 'reply'::text, 'message'::text])))
);
CREATE INDEX originals_case ON parties.originals USING btree (city, case_id, created_at);
alter table parties.originals enable row level security, force row level security;
create policy originals_city on parties.originals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.originals is '原文 · texts as they were written, before phone numbers, identity numbers and names were taken out';
grant insert on parties.originals to onedoor_app;
grant select on parties.originals to onedoor_vault;

create table parties.read_trail (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  user_id uuid,
  user_name text not null,
  org uuid,
  org_name text not null,
  purpose text not null,
  case_id uuid,
  parties uuid[] not null,
  constraint read_trail_pk PRIMARY KEY (city, id),
  constraint read_trail_actor_kind CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint read_trail_purpose CHECK ((purpose = ANY (ARRAY['list'::text, 'match'::text, 'notice'::text, 'original'::text, 'redact'::text, 'trail'::text, 'holder'::text])))
);
CREATE INDEX read_trail_case ON parties.read_trail USING btree (city, case_id, at) WHERE (case_id IS NOT NULL);
CREATE INDEX read_trail_user ON parties.read_trail USING btree (city, user_id, at) WHERE (user_id IS NOT NULL);
alter table parties.read_trail enable row level security, force row level security;
create policy read_trail_city on parties.read_trail for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.read_trail is '身份读取流水 · readings that show no full identity to a person: masked lists, number match, notices, original texts';
grant insert, select on parties.read_trail to onedoor_vault;
grant select on parties.read_trail to onedoor_audit;

create table parties.reveals (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  user_id uuid,
  user_name text not null,
  org uuid,
  org_name text not null,
  role text not null,
  case_id uuid not null,
  case_number text not null,
  party uuid not null,
  fields text[] not null,
  purpose text not null,
  reason text not null,
  constraint reveals_pk PRIMARY KEY (city, id),
  constraint reveals_actor_kind CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint reveals_fields CHECK ((cardinality(fields) > 0)),
  constraint reveals_reason CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
CREATE INDEX reveals_case ON parties.reveals USING btree (city, case_id, at);
CREATE INDEX reveals_user ON parties.reveals USING btree (city, user_id, at) WHERE (user_id IS NOT NULL);
alter table parties.reveals enable row level security, force row level security;
create policy reveals_city on parties.reveals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table parties.reveals is '身份查看记录 · who saw whose name or number in the clear, of which case, what for';
grant insert, select on parties.reveals to onedoor_vault;
grant select on parties.reveals to onedoor_audit;

create table platform.audit (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  org uuid,
  action text not null,
  object_kind text not null,
  object_id text,
  result text not null,
  facts jsonb not null default '{}'::jsonb,
  request_id text,
  constraint audit_pk PRIMARY KEY (city, id),
  constraint audit_actor_kind CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint audit_result CHECK ((result = ANY (ARRAY['done'::text, 'denied'::text, 'failed'::text])))
);
CREATE INDEX audit_actor ON platform.audit USING btree (city, actor_id, at DESC) WHERE (actor_id IS NOT NULL);
CREATE INDEX audit_time ON platform.audit USING btree (city, at DESC, id DESC);
alter table platform.audit enable row level security, force row level security;
create policy audit_city on platform.audit for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.audit is '审计记录 · sign-ins, denials, edits of directory and settings, reads of personal data; append-only';
grant insert on platform.audit to onedoor_app;
grant insert on platform.audit to onedoor_vault;
grant insert, select on platform.audit to onedoor_audit;

create table platform.failed_sign_ins (
  subject text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint failed_sign_ins_pk PRIMARY KEY (subject)
);
comment on table platform.failed_sign_ins is '登录失败 · growing delay per account and per address (keyed hashes), real time';
grant delete, insert, select, update on platform.failed_sign_ins to onedoor_app;

create table platform.idempotency (
  city text not null,
  key text not null,
  scope text not null,
  request_hash bytea not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_pk PRIMARY KEY (city, scope, key),
  constraint idempotency_key_length CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);
CREATE INDEX idempotency_created ON platform.idempotency USING btree (created_at);
alter table platform.idempotency enable row level security, force row level security;
create policy idempotency_city on platform.idempotency for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.idempotency is '幂等键 · the first answer of every creating call; a repeat gets it again';
grant delete, insert, select on platform.idempotency to onedoor_app;

create table platform.installation (
  id uuid not null,
  created_at timestamp with time zone not null,
  fenced_before timestamp with time zone,
  constraint installation_pk PRIMARY KEY (id)
);
comment on table platform.installation is '安装实例 · this installation; a restored copy gets a new id and a fence';
grant select on platform.installation to onedoor_app;
grant select on platform.installation to onedoor_audit;
grant select on platform.installation to onedoor_vault;

create table platform.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null,
  constraint migrations_pk PRIMARY KEY (name)
);
comment on table platform.migrations is '已执行的数据库变更 Migrations applied, with the checksum of each file';

create table platform.phone_codes (
  city text not null,
  phone_hash bytea not null,
  purpose_hash bytea not null,
  code_hash bytea not null,
  attempts integer not null,
  expires_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  constraint phone_codes_pk PRIMARY KEY (city, phone_hash, purpose_hash)
);
CREATE INDEX phone_codes_expiry ON platform.phone_codes USING btree (city, expires_at);
alter table platform.phone_codes enable row level security, force row level security;
create policy phone_codes_city on platform.phone_codes for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.phone_codes is '手机验证码 · six digits sent to a phone for one purpose; real time, keyed hashes';
grant delete, insert, select, update on platform.phone_codes to onedoor_app;

create table platform.phone_sends (
  city text not null,
  phone_hash bytea not null,
  sends integer not null,
  window_from timestamp with time zone not null,
  not_before timestamp with time zone not null,
  constraint phone_sends_pk PRIMARY KEY (city, phone_hash)
);
alter table platform.phone_sends enable row level security, force row level security;
create policy phone_sends_city on platform.phone_sends for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.phone_sends is '验证码发送 · growing delay per phone; real time, keyed hashes';
grant delete, insert, select, update on platform.phone_sends to onedoor_app;

create table platform.probe (
  only_row boolean not null default true,
  at timestamp with time zone not null,
  constraint probe_pk PRIMARY KEY (only_row),
  constraint probe_one CHECK (only_row)
);
comment on table platform.probe is '就绪探针 · written by every readiness check: a full disk must show';
grant insert, select, update on platform.probe to onedoor_app;

create table platform.sessions (
  city text not null,
  token_hash bytea not null,
  user_id uuid not null,
  kind text not null,
  form_token text not null,
  second_factor boolean not null default false,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_pk PRIMARY KEY (city, token_hash),
  constraint sessions_kind CHECK ((kind = ANY (ARRAY['cookie'::text, 'bearer'::text])))
);
CREATE INDEX sessions_user ON platform.sessions USING btree (city, user_id) WHERE (revoked_at IS NULL);
alter table platform.sessions enable row level security, force row level security;
create policy sessions_city on platform.sessions for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table platform.sessions is '会话 · staff sessions; only the hash of the token is stored; real time, not the test clock';
grant delete, insert, select, update on platform.sessions to onedoor_app;

create table platform.test_clock (
  only_row boolean not null default true,
  at timestamp with time zone not null,
  constraint test_clock_pk PRIMARY KEY (only_row),
  constraint test_clock_one CHECK (only_row)
);
comment on table platform.test_clock is '测试时钟 · the clock under ONEDOOR_TEST_CLOCK; it only goes forward';
grant select on platform.test_clock to onedoor_app;
grant select on platform.test_clock to onedoor_audit;
grant select on platform.test_clock to onedoor_vault;

create table surge.alarms (
  city text not null,
  id uuid not null,
  at timestamp with time zone not null,
  topic text not null,
  place text not null,
  words text[] not null,
  evidence jsonb not null,
  state text not null,
  quiet_until timestamp with time zone,
  decided_by uuid,
  decided_name text,
  decided_at timestamp with time zone,
  note text,
  plan uuid,
  constraint alarms_pk PRIMARY KEY (city, id),
  constraint alarms_decided CHECK (((state = 'raised'::text) = (decided_at IS NULL))),
  constraint alarms_planned CHECK (((state = 'planned'::text) = (plan IS NOT NULL))),
  constraint alarms_state CHECK ((state = ANY (ARRAY['raised'::text, 'confirmed'::text, 'dismissed'::text, 'planned'::text])))
);
CREATE INDEX alarms_at ON surge.alarms USING btree (city, at);
alter table surge.alarms enable row level security, force row level security;
create policy alarms_city on surge.alarms for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.alarms is '预警 · an abnormal rise of one matter, with its evidence in numbers, and what a person made of it';
comment on column surge.alarms.quiet_until is '静默至 · until when a dismissed alarm is not raised again';
grant insert, select, update on surge.alarms to onedoor_app;

create table surge.arrivals (
  city text not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  district text not null,
  class_code text,
  words text[] not null,
  print text not null,
  constraint arrivals_pk PRIMARY KEY (city, case_id),
  constraint arrivals_district CHECK ((district ~ '^([0-9]{6})?$'::text))
);
CREATE INDEX arrivals_at ON surge.arrivals USING btree (city, at);
alter table surge.arrivals enable row level security, force row level security;
create policy arrivals_city on surge.arrivals for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.arrivals is '来件 · one row per request as the detector counts it, kept three days; words only of open requests, never a text';
comment on column surge.arrivals.district is '区县 · first six digits of the place, empty where it is unknown';
comment on column surge.arrivals.print is '文本指纹 · the same for texts of the same words';
grant delete, insert, select on surge.arrivals to onedoor_app;

create table surge.baselines (
  city text not null,
  season integer not null,
  topic text not null,
  place text not null,
  sums double precision[] not null,
  constraint baselines_pk PRIMARY KEY (city, season, topic, place),
  constraint baselines_season CHECK (((season >= 0) AND (season <= 3))),
  constraint baselines_sums CHECK ((cardinality(sums) = 168))
);
alter table surge.baselines enable row level security, force row level security;
create policy baselines_city on surge.baselines for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.baselines is '基线 · arrivals by hour of the week per season, topic and place, older weeks with less weight; topic hours: how often each hour was watched';
grant delete, insert, select, update on surge.baselines to onedoor_app;

create table surge.learnt_days (
  city text not null,
  day date not null,
  arrivals integer not null,
  constraint learnt_days_pk PRIMARY KEY (city, day)
);
alter table surge.learnt_days enable row level security, force row level security;
create policy learnt_days_city on surge.learnt_days for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.learnt_days is '已学习日 · days whose arrivals are in the baseline, each once';
grant insert, select on surge.learnt_days to onedoor_app;

create table surge.plan_briefs (
  city text not null,
  plan uuid not null,
  no integer not null,
  at timestamp with time zone not null,
  figures jsonb not null,
  constraint plan_briefs_pk PRIMARY KEY (city, plan, no)
);
alter table surge.plan_briefs enable row level security, force row level security;
create policy plan_briefs_city on surge.plan_briefs for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.plan_briefs is '时报 · what an hour of a plan was like, in numbers';
grant insert, select on surge.plan_briefs to onedoor_app;

create table surge.plan_members (
  city text not null,
  plan uuid not null,
  case_id uuid not null,
  number text not null,
  at timestamp with time zone not null,
  district text not null,
  open boolean not null,
  state text not null,
  why text,
  told_at timestamp with time zone,
  closing text,
  closed_told_at timestamp with time zone,
  constraint plan_members_pk PRIMARY KEY (city, plan, case_id),
  constraint plan_members_closed_told CHECK (((closed_told_at IS NOT NULL) = (NOT (closing IS DISTINCT FROM 'told'::text)))),
  constraint plan_members_closing CHECK ((closing = ANY (ARRAY['due'::text, 'told'::text, 'no-channel'::text]))),
  constraint plan_members_state CHECK ((state = ANY (ARRAY['found'::text, 'merged'::text, 'alone'::text, 'left'::text])))
);
CREATE INDEX plan_members_at ON surge.plan_members USING btree (city, plan, at);
CREATE INDEX plan_members_case ON surge.plan_members USING btree (city, case_id);
CREATE INDEX plan_members_closing ON surge.plan_members USING btree (city, plan, at) WHERE (closing = 'due'::text);
alter table surge.plan_members enable row level security, force row level security;
create policy plan_members_city on surge.plan_members for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.plan_members is '关联诉求 · requests about the matter of a plan; merged under its parent after a person said so';
comment on column surge.plan_members.told_at is '已自动答复 · when the reporter was told, once only';
comment on column surge.plan_members.closing is '结束告知 · due with the end of the plan, told once, or no way to tell';
grant insert, select, update on surge.plan_members to onedoor_app;

create table surge.plan_steps (
  city text not null,
  plan uuid not null,
  no integer not null,
  at timestamp with time zone not null,
  by_user uuid,
  by_name text not null,
  what text not null,
  data jsonb not null,
  constraint plan_steps_pk PRIMARY KEY (city, plan, no)
);
alter table surge.plan_steps enable row level security, force row level security;
create policy plan_steps_city on surge.plan_steps for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.plan_steps is '处置日志 · who did what and when, minute by minute; only ever added to';
grant insert, select on surge.plan_steps to onedoor_app;

create table surge.plans (
  city text not null,
  id uuid not null,
  name text not null,
  state text not null,
  alarm uuid,
  template uuid,
  content jsonb not null,
  parent uuid,
  parent_number text,
  owner uuid not null,
  owner_name text not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  brief_due timestamp with time zone,
  ended_at timestamp with time zone,
  ending jsonb,
  review jsonb,
  reviewed_by uuid,
  closed_by uuid,
  version integer not null,
  result jsonb,
  shown_until timestamp with time zone,
  gathering jsonb,
  constraint plans_pk PRIMARY KEY (city, id),
  constraint plans_brief CHECK (((state = 'running'::text) = (brief_due IS NOT NULL))),
  constraint plans_ended CHECK (((state = ANY (ARRAY['ended'::text, 'reviewed'::text, 'closed'::text])) = (ended_at IS NOT NULL))),
  constraint plans_second_person CHECK (((closed_by IS NULL) OR (closed_by <> reviewed_by))),
  constraint plans_shown CHECK (((shown_until IS NULL) OR (ended_at IS NOT NULL))),
  constraint plans_started CHECK (((state = ANY (ARRAY['prepared'::text, 'dropped'::text])) OR (started_at IS NOT NULL))),
  constraint plans_state CHECK ((state = ANY (ARRAY['prepared'::text, 'running'::text, 'ended'::text, 'reviewed'::text, 'closed'::text, 'dropped'::text])))
);
CREATE INDEX plans_brief ON surge.plans USING btree (city, brief_due) WHERE (brief_due IS NOT NULL);
CREATE INDEX plans_state ON surge.plans USING btree (city, state, created_at);
alter table surge.plans enable row level security, force row level security;
create policy plans_city on surge.plans for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.plans is '应急处置 · a plan in force, from its preparation to the review that a second person confirms';
comment on column surge.plans.brief_due is '下期时报 · when the next hourly brief is made; only while it runs';
comment on column surge.plans.result is '处置结果 · what residents read when the plan has ended, in Chinese and English';
comment on column surge.plans.shown_until is '结果公布至 · until when every page of the residents says that it has ended';
comment on column surge.plans.gathering is '收集进度 · from when on earlier requests are looked through, and the last one looked at; null: all done';
grant insert, select, update on surge.plans to onedoor_app;

create table surge.templates (
  city text not null,
  id uuid not null,
  name text not null,
  content jsonb not null,
  active boolean not null,
  edited_by uuid,
  edited_at timestamp with time zone not null,
  constraint templates_pk PRIMARY KEY (city, id),
  constraint templates_name UNIQUE (city, name)
);
alter table surge.templates enable row level security, force row level security;
create policy templates_city on surge.templates for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.templates is '预案库 · prepared plans: topic, announcement, script, reply to reporters, joint group, short form';
grant insert, select, update on surge.templates to onedoor_app;

create table surge.word_shares (
  city text not null,
  word text not null,
  n double precision not null,
  constraint word_shares_pk PRIMARY KEY (city, word)
);
alter table surge.word_shares enable row level security, force row level security;
create policy word_shares_city on surge.word_shares for all to public
  using ((city = ( SELECT NULLIF(current_setting('app.city'::text, true), ''::text) AS "nullif")));
comment on table surge.word_shares is '词频 · in how many open requests a word occurred, older days with less weight; the empty word: how many requests there were';
grant delete, insert, select, update on surge.word_shares to onedoor_app;
