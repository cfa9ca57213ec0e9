-- Planning of campaigns: the pool, checks that come too often, and plans of other offices.

alter table hazardflow.campaign
    add column members text,
    add column experts boolean not null default false;
comment on column hazardflow.campaign.members is 'Accounts of those who carry it out beside the leader, divided by commas';
comment on column hazardflow.campaign.experts is 'Experts come along; they assist only and sign nothing';

create table hazardflow.special_check_rule (
    industry       text    not null,
    ground_needed  boolean not null,
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    verified       boolean not null,
    primary key (industry, effective_from)
);
comment on table hazardflow.special_check_rule is
    'Whether a special check beside double-random needs a ground; industry * for all that have no row of their own';
comment on column hazardflow.special_check_rule.verified is 'False while the text of the basis has not been seen in full; screens say so';
insert into hazardflow.special_check_rule (industry, ground_needed, effective_from, basis, verified) values
    ('*', true, date '2025-01-01', '津政规〔2025〕1号第四条：纳入双随机抽查的领域，原则上不再另行开展专项检查', false),
    ('HAZCHEM_TRADE', false, date '2025-01-01', '特殊重点领域，可以全面检查（国发〔2019〕5号）', false),
    ('GAS_STATION', false, date '2025-01-01', '特殊重点领域，可以全面检查（国发〔2019〕5号）', false),
    ('LNG_STATION', false, date '2025-01-01', '特殊重点领域，可以全面检查（国发〔2019〕5号）', false);

create table hazardflow.external_inspection (
    id           text primary key,
    enterprise   text not null references hazardflow.enterprise (id),
    office       text not null,
    planned_from date not null,
    planned_to   date not null,
    matter       text not null,
    check (planned_to >= planned_from)
);
comment on table hazardflow.external_inspection is 'Inspections that offices outside this system plan, imported so that enterprises are not visited twice';
create index external_inspection_by_enterprise on hazardflow.external_inspection (enterprise, planned_from);

create table hazardflow.campaign_overlap (
    campaign    text    not null,
    enterprise  text    not null,
    name        text    not null,
    street      text    not null,
    kind        text    not null check (kind in ('CAP', 'NEAR')),
    other       text    not null,
    other_name  text,
    visit_from  date,
    visit_to    date,
    inspections integer,
    cap         integer,
    days_apart  integer,
    proposal    text    not null check (proposal in ('MERGE', 'EXCLUDE', 'KEEP')),
    decision    text    check (decision in ('MERGE', 'EXCLUDE', 'KEEP')),
    ground      text,
    basis       text    not null,
    primary key (campaign, enterprise, kind, other)
);
comment on table hazardflow.campaign_overlap is
    'Enterprises of a planned campaign that would be inspected too often or twice within days, and what was decided; read model of special-campaign';
comment on column hazardflow.campaign_overlap.other is 'Campaign, or plan of another office, that visits too; empty for a cap';
comment on column hazardflow.campaign_overlap.inspections is 'Inspections of the year without this campaign';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, effective_from, basis
from (values
    ('approve-campaign', 3, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('revise-campaign', 3, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('file-campaign', 2, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('plan-campaign.period', 60, 'DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('plan-campaign.longest', 730, 'DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('pool.complaints', 365, 'DAY', date '2021-01-01', '本系统设计值 2026版')) as v (key, amount, unit, effective_from, basis);
