-- The dictionary of documents (文件字典): terms, types, where they are fetched from, and how licences look.
create schema if not exists documents;
comment on schema documents is '文件与证照 · dictionary, documents of residents and firms, licences, who used them';

create table documents.terms (
  city text not null,
  code text not null,
  name text not null,
  body jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint terms_pk primary key (city, code),
  constraint terms_code check (code ~ '^[a-z][A-Za-z0-9]{1,59}$')
);
comment on table documents.terms is '数据项 · one meaning behind a field, whoever asks for it; city 000000 holds for every city, an own row goes before it';

create table documents.types (
  city text not null,
  code text not null,
  name text not null,
  kind text not null,
  body jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint types_pk primary key (city, code),
  constraint types_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint types_kind check (kind in ('licence', 'certificate', 'approval', 'form', 'photo', 'plan', 'other'))
);
comment on table documents.types is '文件类型 · what a document can be: fields, issuer, validity, source, licence; city 000000 holds for every city';

create table documents.sources (
  city text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  is_up boolean not null,
  constraint sources_pk primary key (city, code),
  constraint sources_kind check (kind in ('registry'))
);
comment on table documents.sources is '共享来源 · where the city fetches documents of other authorities by itself; registry: the simulator of this installation';

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
  recorded_at timestamptz not null,
  constraint registry_pk primary key (city, id),
  constraint registry_once unique (city, source, type, subject),
  constraint registry_state check (state in ('valid', 'suspended', 'revoked', 'cancelled'))
);
comment on table documents.registry is '模拟登记库 · invented records that stand for the registers of other authorities; subject is a blind index';

create table documents.templates (
  city text not null,
  code text not null,
  body jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint templates_pk primary key (city, code),
  constraint templates_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on table documents.templates is '证照模板 · how a licence is printed: form, heading, lines, sentence';

create table documents.signing (
  city text not null,
  algorithm text not null,
  signer_id text not null,
  since timestamptz not null,
  constraint signing_pk primary key (city),
  constraint signing_algorithm check (algorithm in ('ed25519', 'sm2'))
);
comment on table documents.signing is '签名算法 · with what the city signs its licences; no row: ed25519';

do $$
declare t text;
begin
  foreach t in array array['terms', 'types', 'sources', 'registry', 'templates', 'signing'] loop
    execute format('alter table documents.%I enable row level security', t);
    execute format('alter table documents.%I force row level security', t);
    execute format('create policy %I on documents.%I using (city = (select nullif(current_setting(''app.city'', true), '''')))', t || '_city', t);
  end loop;
  foreach t in array array['terms', 'types', 'sources', 'templates'] loop
    execute format('create policy %I on documents.%I for select using (city = ''000000'')', t || '_national', t);
  end loop;
end $$;

grant usage on schema documents to onedoor_app;
grant select, insert, update on documents.terms, documents.types, documents.sources, documents.registry, documents.templates,
  documents.signing to onedoor_app;
