-- The end of a campaign: its report, the publication of its results, and the look-back that follows.

alter table hazardflow.campaign
    add column published_late    boolean,
    add column published_results integer,
    add column look_back_objects integer;
comment on column hazardflow.campaign.published_late is 'Whether the results were made known after publish_by';
comment on column hazardflow.campaign.look_back_objects is 'Enterprises that the planned look-back goes to; what they were drawn from stands in the ledger';

create table hazardflow.campaign_target (
    campaign   text    not null,
    enterprise text    not null,
    position   integer not null,
    reason     text    not null,
    officers   text,
    primary key (campaign, enterprise)
);
comment on table hazardflow.campaign_target is 'Enterprises that a look-back was generated for: these are its pool and its targets; read model of special-campaign';
comment on column hazardflow.campaign_target.officers is 'Officers of the first inspection, divided by commas; others are to go there';

create table hazardflow.campaign_look_back (
    type           text    not null,
    effective_from date    not null,
    effective_to   date,
    wanted         boolean not null,
    min_days       integer not null check (min_days > 0),
    max_days       integer not null check (max_days >= min_days),
    least_objects  integer not null check (least_objects >= 0),
    inspect_days   integer not null check (inspect_days > 0),
    sum_up_days    integer not null check (sum_up_days > 0),
    basis          text    not null,
    primary key (type, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.campaign_look_back is 'Which campaigns are looked back on and when; the rates by hazard are those of the decision look-back-sample';
comment on column hazardflow.campaign_look_back.least_objects is 'Enterprises with hazards that are looked at even if fewer were drawn';

insert into hazardflow.campaign_look_back (type, effective_from, wanted, min_days, max_days, least_objects, inspect_days, sum_up_days, basis)
select type, date '2021-01-01', wanted, 30, 90, 1, 20, 10, '本系统设计值 2026版'
from (values ('SPECIAL', true), ('DOUBLE_RANDOM', true), ('UNANNOUNCED', true), ('MAJOR_EVENT', true), ('LEADER', true), ('LOOK_BACK', false))
    as v (type, wanted);

create table hazardflow.inspection_publication (
    effective_from date    not null primary key,
    effective_to   date,
    mask           text    not null check (mask in ('NONE', 'MIDDLE', 'ALL')),
    shown_days     integer not null check (shown_days > 0),
    basis          text    not null,
    check (effective_to >= effective_from)
);
comment on table hazardflow.inspection_publication is 'How results of inspections are made known: how much of the name of the enterprise, and for how long';

insert into hazardflow.inspection_publication (effective_from, mask, shown_days, basis) values ('2021-01-01', 'NONE', 365, '本系统设计值 2026版');

create index inspection_published on hazardflow.inspection (published_at desc, number desc) where published_at is not null;

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', basis
from (values
    ('summarize-campaign', 10, 'WORKING_DAY', '本系统设计值 2026版'),
    ('approve-report', 3, 'WORKING_DAY', '本系统设计值 2026版'),
    ('publish-results', 20, 'WORKING_DAY', '国市监信〔2019〕38号（待核实）'),
    ('campaign-period-reminder', 7, 'DAY', '本系统设计值 2026版')) as v (key, amount, unit, basis)
on conflict do nothing;
