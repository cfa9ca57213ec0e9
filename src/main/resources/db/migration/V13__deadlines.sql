-- The whole ladder, extensions, and officials who are late themselves.

alter table hazardflow.hazard
    add column deadline_provisional   boolean,
    add column listing_decision       text,
    add column interviewed_at         timestamptz,
    add column penalty_filed_at       timestamptz,
    add column filing_reference      text,
    add column shut_down_due          boolean,
    add column extension_state        text,
    add column extension_count        integer,
    add column extension_requested_at timestamptz,
    add column extension_until        timestamptz,
    add column extension_late         boolean,
    add column extension_decided_by   text;

comment on column hazardflow.hazard.deadline_provisional is 'Working days after the deadline run into a year whose holidays are not loaded yet';
comment on column hazardflow.hazard.extension_state is 'REQUESTED, GRANTED, REFUSED or LAPSED: the last application for more time';
comment on column hazardflow.hazard.extension_count is 'Extensions granted so far; null for none';
comment on column hazardflow.hazard.shut_down_due is 'Penalties reach the number of 安全生产法 art. 113';

create index hazard_by_filing on hazardflow.hazard (enterprise, penalty_filed_at) where penalty_filed_at is not null;

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, effective_from, basis
from (values
    ('urge-district', 3, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('decide-listing', 3, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('hold-interview', 5, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('refer-penalty', 5, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('repeat-penalty.half-year', 180, 'DAY', date '2021-01-01', '《中华人民共和国安全生产法》第一百一十三条'),
    ('repeat-penalty.year', 365, 'DAY', date '2021-01-01', '《中华人民共和国安全生产法》第一百一十三条'),
    ('request-extension', 1, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('extension-pause', 5, 'DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('official-delay.leader', 1, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('official-delay.above', 3, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版'),
    ('urge-official', 1, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版')) as v (key, amount, unit, effective_from, basis);

create table hazardflow.official_delay (
    task_id     text primary key,
    case_number text        not null,
    step        text        not null,
    post        text        not null,
    due         timestamptz not null,
    found_at    timestamptz not null,
    ended_at    timestamptz
);
comment on table hazardflow.official_delay is 'Tasks of officials that were found late, so that each is taken up once, whichever node looks; the record is the ledger';
