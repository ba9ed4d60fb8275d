-- Issuers (颁发机构): the credit code under which an organisation of the city issues its licences.
create table documents.issuers (
  city text not null,
  org uuid not null,
  credit_code text not null,
  constraint issuers_pk primary key (city, org),
  constraint issuers_code check (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$')
);
comment on table documents.issuers is '颁发机构代码 · unified social credit code of an issuing organisation, part of every identifier';
alter table documents.issuers enable row level security;
alter table documents.issuers force row level security;
create policy issuers_city on documents.issuers using (city = (select nullif(current_setting('app.city', true), '')));
grant select, insert, update on documents.issuers to onedoor_app;
