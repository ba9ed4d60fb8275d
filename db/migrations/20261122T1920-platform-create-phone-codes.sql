-- Codes sent to telephones serve more than requests: filing, signing in, accepting a mandate. One wait per phone for all of them.
create table platform.phone_sends (
  city text not null,
  phone_hash bytea not null,
  sends integer not null,
  window_from timestamptz not null,
  not_before timestamptz not null,
  constraint phone_sends_pk primary key (city, phone_hash)
);
comment on table platform.phone_sends is '验证码发送 · growing delay per phone; real time, keyed hashes';

create table platform.phone_codes (
  city text not null,
  phone_hash bytea not null,
  purpose_hash bytea not null,
  code_hash bytea not null,
  attempts integer not null,
  expires_at timestamptz not null,
  proved_at timestamptz,
  constraint phone_codes_pk primary key (city, phone_hash, purpose_hash)
);
comment on table platform.phone_codes is '手机验证码 · six digits sent to a phone for one purpose; real time, keyed hashes';
create index phone_codes_expiry on platform.phone_codes (city, expires_at);

-- They live ten minutes: nothing is carried over.
drop table hotline.phone_proofs;
drop table hotline.phone_sends;

do $$
declare t text;
begin
  foreach t in array array['phone_sends', 'phone_codes'] loop
    execute format('alter table platform.%I enable row level security', t);
    execute format('alter table platform.%I force row level security', t);
    execute format($p$create policy %I on platform.%I
      using (city = (select nullif(current_setting('app.city', true), '')))$p$, t || '_city', t);
    execute format('grant select, insert, update, delete on platform.%I to onedoor_app', t);
  end loop;
end $$;
