-- Documents (文件): licences, materials and shared records alike. Values are personal: sealed with a key per row.
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
  created_at timestamptz not null,
  ended_at timestamptz,
  reminded_at timestamptz,
  constraint documents_pk primary key (city, id),
  constraint documents_trust check (trust in ('A', 'B', 'C', 'D')),
  constraint documents_state check (state in ('valid', 'suspended', 'revoked', 'cancelled', 'superseded')),
  constraint documents_superseded check ((state = 'superseded') = (superseded_by is not null)),
  constraint documents_ended check ((state in ('valid', 'suspended')) = (ended_at is null)),
  constraint documents_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint documents_file check ((file_sha256 is null) = (file_name is null) and (file_sha256 is null) = (file_type is null)
    and (file_sha256 is null) = (file_bytes is null))
);
comment on table documents.documents is '文件 · one row per document, never overwritten: what changes is a new row that supersedes';
comment on column documents.documents.holder_shown is '持有人（已遮盖） · how the holder is named to anybody who checks a licence';
comment on column documents.documents.sealed is '数据（已加密） · the values by term, as JSON, sealed with the key of the row';
create index documents_holder on documents.documents (city, holder, created_at desc);
create index documents_case on documents.documents (city, case_id) where case_id is not null;
create unique index documents_identifier on documents.documents (city, identifier) where identifier is not null;
create unique index documents_number on documents.documents (city, number) where identifier is not null and state <> 'superseded';
create index documents_ending on documents.documents (city, valid_to) where state = 'valid' and valid_to is not null and reminded_at is null;
create index documents_file on documents.documents (city, file_sha256) where file_sha256 is not null;

create table documents.licences (
  city text not null,
  document uuid not null,
  token text not null,
  algorithm text not null,
  signed_by text not null,
  running_number text not null,
  edition integer not null,
  constraint licences_pk primary key (city, document),
  constraint licences_algorithm check (algorithm in ('ed25519', 'sm2')),
  constraint licences_edition check (edition between 1 and 999)
);
comment on table documents.licences is '证照签名 · what was signed when a licence was made: the compact token, with which key, running number (流水号) and edition';

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
  at timestamptz not null,
  constraint uses_pk primary key (city, id),
  constraint uses_kind check (kind in ('use', 'verify', 'compare', 'fetch', 'download'))
);
comment on table documents.uses is '使用留痕 · who used which document for what; shown to its holder';
create index uses_holder on documents.uses (city, holder, at desc);
create index uses_document on documents.uses (city, document, at desc);

create table documents.fetches (
  city text not null,
  id uuid not null,
  holder uuid not null,
  type text not null,
  source text not null,
  outcome text not null,
  document uuid,
  at timestamptz not null,
  constraint fetches_pk primary key (city, id),
  constraint fetches_outcome check (outcome in ('found', 'none', 'failed'))
);
comment on table documents.fetches is '调取记录 · each attempt to fetch a document from its source; after a failure alone the applicant is asked';
create index fetches_holder on documents.fetches (city, holder, type, at desc);

create table documents.check_limits (
  city text not null,
  subject bytea not null,
  failures integer not null,
  window_from timestamptz not null,
  constraint check_limits_pk primary key (city, subject)
);
comment on table documents.check_limits is '核验限次 · unknown codes per address, as keyed hashes; follows real time';

do $$
declare t text;
begin
  foreach t in array array['documents', 'licences', 'uses', 'fetches', 'check_limits'] loop
    execute format('alter table documents.%I enable row level security', t);
    execute format('alter table documents.%I force row level security', t);
    execute format('create policy %I on documents.%I using (city = (select nullif(current_setting(''app.city'', true), '''')))', t || '_city', t);
  end loop;
end $$;

grant select, insert, update, delete on documents.documents, documents.licences, documents.check_limits to onedoor_app;
grant select, insert, delete on documents.uses, documents.fetches to onedoor_app;
