-- Where hazards come from, and the word of those who found none: zero reports, alarms, the ledger of the system before.

create table hazardflow.zero_report_period (
    effective_from date primary key,
    unit           text not null check (unit in ('WEEK', 'MONTH', 'QUARTER')),
    kept_open      integer not null check (kept_open >= 0),
    basis          text not null
);
comment on table hazardflow.zero_report_period is 'How long a period of zero reports is; the newest row effective on a day decides in which period the day lies';
comment on column hazardflow.zero_report_period.kept_open is 'How many ended periods can still be reported on';

insert into hazardflow.zero_report_period (effective_from, unit, kept_open, basis) values ('2021-01-01', 'MONTH', 1, '本系统设计值 2026版');

create table hazardflow.zero_report (
    number          text primary key,
    enterprise      text        not null,
    enterprise_name text        not null,
    street          text        not null,
    industry        text        not null,
    period          text        not null,
    period_from     date        not null,
    period_to       date        not null,
    areas           text        not null,
    checked_items   integer     not null,
    checker         text        not null,
    reporter        text        not null,
    reporter_name   text        not null,
    reporter_role   text        not null,
    reported_at     timestamptz not null,
    unique (enterprise, period)
);
comment on table hazardflow.zero_report is 'Read model of zero-report, one row an enterprise and period; rebuilt from ledger_event';
create index zero_report_by_time on hazardflow.zero_report (reported_at desc, number desc);
create index zero_report_by_street on hazardflow.zero_report (street, reported_at desc, number desc);
create index zero_report_by_industry on hazardflow.zero_report (industry, reported_at desc, number desc);

-- The ledger of the system before: each of its cases comes along once.
alter table hazardflow.hazard add column legacy_number text, add column imported_at timestamptz;
comment on column hazardflow.hazard.legacy_number is 'Number in the ledger of the system before; null for a case that began here';
create unique index hazard_by_legacy_number on hazardflow.hazard (legacy_number) where legacy_number is not null;

-- Alarms of devices and other systems, as they came in. Not a read model: it says which alarm was taken already, and must outlive a rebuild.
create table hazardflow.alarm (
    source          text        not null,
    external_id     text        not null,
    enterprise      text        not null,
    device          text        not null,
    kind            text        not null,
    level           integer     not null check (level between 1 and 3),
    occurred_at     timestamptz not null,
    received_at     timestamptz not null,
    location        text        not null,
    description     text        not null,
    imminent_danger boolean     not null,
    account         text        not null,
    case_number     text        not null,
    opened_case     boolean     not null,
    repeats         integer     not null default 0,
    primary key (source, external_id)
);
comment on column hazardflow.alarm.opened_case is 'Whether the case began with this alarm; false when it joined the case of an earlier one';
comment on column hazardflow.alarm.repeats is 'Of the alarm that opened the case: how many alarms have joined it since';
create index alarm_by_device on hazardflow.alarm (enterprise, device, kind, received_at desc);
create index alarm_by_case on hazardflow.alarm (case_number);

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values ('alarm-debounce', 24, 'HOUR', '2021-01-01', '本系统设计值 2026版');
