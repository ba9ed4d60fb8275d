-- Messages out (通知): what is told to whom, when, by which way, and whether it arrived. Numbers and addresses are not here.
create schema if not exists notices;
comment on schema notices is '通知 · messages to residents and staff, templates, delivery';

create table notices.templates (
  city text not null,
  code text not null,
  channel text not null,
  locale text not null,
  version integer not null,
  subject text not null,
  body text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint templates_pk primary key (city, code, channel, locale, version),
  constraint templates_channel check (channel in ('sms', 'mail', 'in-app')),
  constraint templates_locale check (locale in ('zh', 'en'))
);
comment on table notices.templates is '通知模板 · texts as data; the highest version is in force; city 000000 ships with the product';

create table notices.quiet_hours (
  city text not null,
  starts_at time not null,
  ends_at time not null,
  constraint quiet_hours_pk primary key (city)
);
comment on table notices.quiet_hours is '静默时段 · residents get no message between these times of the day, unless it is urgent';

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
  not_before timestamptz not null,
  retry_at timestamptz not null,
  attempts integer not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  provider_ref text,
  last_error text,
  constraint messages_pk primary key (city, id),
  constraint messages_once unique (city, key),
  constraint messages_channel check (channel in ('sms', 'mail', 'in-app')),
  constraint messages_state check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'uncertain', 'dropped')),
  constraint messages_one_recipient check ((party is null) <> (user_id is null))
);
comment on table notices.messages is '通知消息 · one row per message; key makes it once; the recipient is a reference, never a number';
create index messages_queue on notices.messages (city, not_before, id) where state = 'queued';
create index messages_case on notices.messages (city, case_id, created_at) where case_id is not null;
create index messages_user on notices.messages (city, user_id, created_at desc) where user_id is not null;

do $$
declare t text;
begin
  foreach t in array array['templates', 'quiet_hours', 'messages'] loop
    execute format('alter table notices.%I enable row level security', t);
    execute format('alter table notices.%I force row level security', t);
  end loop;
end $$;
create policy templates_city on notices.templates
  using (city in ((select nullif(current_setting('app.city', true), '')), '000000'));
create policy quiet_hours_city on notices.quiet_hours using (city = (select nullif(current_setting('app.city', true), '')));
create policy messages_city on notices.messages using (city = (select nullif(current_setting('app.city', true), '')));

grant usage on schema notices to onedoor_app;
grant select, insert on notices.templates to onedoor_app;
grant select, insert, update on notices.quiet_hours, notices.messages to onedoor_app;
