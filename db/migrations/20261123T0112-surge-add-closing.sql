-- What residents are told when a plan ends, and how far a plan has gathered what came in before it.
alter table surge.plans add column result jsonb;
alter table surge.plans add column shown_until timestamptz;
alter table surge.plans add column gathering jsonb;
alter table surge.plans add constraint plans_shown check (shown_until is null or ended_at is not null);
comment on column surge.plans.result is '处置结果 · what residents read when the plan has ended, in Chinese and English';
comment on column surge.plans.shown_until is '结果公布至 · until when every page of the residents says that it has ended';
comment on column surge.plans.gathering is '收集进度 · from when on earlier requests are looked through, and the last one looked at; null: all done';

alter table surge.plan_members add column closing text;
alter table surge.plan_members add column closed_told_at timestamptz;
alter table surge.plan_members add constraint plan_members_closing check (closing in ('due', 'told', 'no-channel'));
alter table surge.plan_members add constraint plan_members_closed_told check ((closed_told_at is not null) = (closing is not distinct from 'told'));
comment on column surge.plan_members.closing is '结束告知 · due with the end of the plan, told once, or no way to tell';
create index plan_members_closing on surge.plan_members (city, plan, at) where closing = 'due';
