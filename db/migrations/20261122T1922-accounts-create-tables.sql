-- Residents and firms who apply and own documents (申请人), how they sign in, and who may act for whom.
-- Names and numbers of persons are in the vault; here are masks, keyed hashes and references.
create schema if not exists accounts;
comment on schema accounts is '账户 · residents and firms: holders, sign-in, representation, mandates';

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
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint holders_pk primary key (city, id),
  constraint holders_kind check (kind in ('person', 'firm')),
  constraint holders_level check (level between 0 and 3),
  constraint holders_firm check ((kind = 'firm') = (credit_code is not null)),
  constraint holders_checked check (level < 2 or id_index is not null)
);
comment on table accounts.holders is '申请人 · a person or a firm that applies and owns documents';
comment on column accounts.holders.name is '名称 · masked for persons (张**), in full for firms, whose names are public';
comment on column accounts.holders.id_index is '盲索引 · keyed hash of citizen number or unified social credit code';
comment on column accounts.holders.level is '实名等级 · 0 phone, 1 name and number given, 2 checked, 3 in person or strong';
comment on column accounts.holders.party is '身份登记 · the filing in the vault';
create unique index holders_identity on accounts.holders (city, kind, id_index)
  where level >= 2 and merged_into is null and closed_at is null;
create index holders_merged on accounts.holders (city, merged_into) where merged_into is not null;

create table accounts.accounts (
  city text not null,
  id uuid not null,
  holder uuid not null,
  phone_index bytea,
  unified_index bytea,
  opened_at timestamptz not null,
  used_at timestamptz not null,
  closed_at timestamptz,
  constraint accounts_pk primary key (city, id),
  constraint accounts_way_in check (closed_at is not null or phone_index is not null or unified_index is not null)
);
comment on table accounts.accounts is '账户 · a way in for a person: a phone, a unified identity, or both';
create unique index accounts_phone on accounts.accounts (city, phone_index) where closed_at is null and phone_index is not null;
create unique index accounts_unified on accounts.accounts (city, unified_index) where closed_at is null and unified_index is not null;
create index accounts_holder on accounts.accounts (city, holder);

create table accounts.sessions (
  city text not null,
  token_hash bytea not null,
  id uuid not null,
  account uuid not null,
  acting uuid,
  proof text not null,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint sessions_pk primary key (city, token_hash),
  constraint sessions_proof check (proof in ('phone', 'unified'))
);
comment on table accounts.sessions is '登录设备 · only the hash of the token is stored; real time, not the test clock';
comment on column accounts.sessions.acting is '代办对象 · the holder for whom the person acts in this session; null: for himself';
create index sessions_account on accounts.sessions (city, account, created_at desc);
create index sessions_expiry on accounts.sessions (city, expires_at);

create table accounts.representations (
  city text not null,
  id uuid not null,
  person uuid not null,
  firm uuid not null,
  proved text not null,
  proved_at timestamptz not null,
  ended_at timestamptz,
  constraint representations_pk primary key (city, id),
  constraint representations_proved check (proved in ('registry', 'unified', 'window'))
);
comment on table accounts.representations is '法定代表 · a person represents a firm; how that was proved';
create unique index representations_live on accounts.representations (city, person, firm) where ended_at is null;
create index representations_firm on accounts.representations (city, firm) where ended_at is null;

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
  created_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  revoked_at timestamptz,
  constraint mandates_pk primary key (city, id),
  constraint mandates_days check (valid_to >= valid_from),
  constraint mandates_helper check (helper is not null or (invited_phone is not null and invited_name is not null)),
  constraint mandates_accepted check (accepted_at is null or helper is not null),
  constraint mandates_proof check (proof in ('portal', 'window')),
  constraint mandates_granter check ((proof = 'portal') = (granted_by is not null) and (proof = 'window') = (granted_user is not null))
);
comment on table accounts.mandates is '授权委托 · somebody may act for a holder: for what, from when to when, on what proof';
comment on column accounts.mandates.helper_name is '受托人 · masked';
comment on column accounts.mandates.scope is '委托范围 · "all", or the codes of matters and bundles';
create index mandates_giver on accounts.mandates (city, giver, created_at desc);
create index mandates_helper_lookup on accounts.mandates (city, helper) where helper is not null;
create index mandates_invited on accounts.mandates (city, invited_phone) where helper is null;

create table accounts.requests (
  city text not null,
  id uuid not null,
  holder uuid not null,
  number_index bytea not null,
  sealed bytea not null,
  data_key bytea not null,
  key_id text not null,
  created_at timestamptz not null,
  constraint requests_pk primary key (city, id),
  constraint requests_once unique (city, holder, number_index)
);
comment on table accounts.requests is '收藏的诉求 · number and query code that a resident keeps in his account, sealed: who filed what is not told by this table';

do $$
declare t text;
begin
  foreach t in array array['holders', 'accounts', 'sessions', 'representations', 'mandates', 'requests'] loop
    execute format('alter table accounts.%I enable row level security', t);
    execute format('alter table accounts.%I force row level security', t);
    execute format($p$create policy %I on accounts.%I
      using (city = (select nullif(current_setting('app.city', true), '')))$p$, t || '_city', t);
    execute format('grant select, insert, update on accounts.%I to onedoor_app', t);
  end loop;
  foreach t in array array['sessions', 'requests'] loop
    execute format('grant delete on accounts.%I to onedoor_app', t);
  end loop;
end $$;
grant usage on schema accounts to onedoor_app;
