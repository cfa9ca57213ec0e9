-- Self-checks of enterprises by checklist: recurring ones and those of campaigns. Read models of the ledger events of self-check.

create table hazardflow.self_check (
    number          text primary key,
    process_key     text    not null,
    state           text    not null,
    enterprise      text,
    enterprise_name text,
    street          text,
    industry        text,
    campaign        text,
    checklist       text,
    checklists      text,
    frequency       text,
    period          text,
    opened_at       timestamptz,
    due             timestamptz,
    lapses_at       timestamptz,
    reminded_at     timestamptz,
    missed_at       timestamptz,
    answered_at     timestamptz,
    late            boolean,
    done_by         text,
    areas           text,
    items           integer,
    checked         integer,
    found           integer,
    zero_report     text,
    ended_at        timestamptz,
    end_reason      text
);
comment on table hazardflow.self_check is 'Read model of self-check, one row a self-check; rebuilt from ledger_event';
comment on column hazardflow.self_check.checklist is 'Id of the checklist of a recurring self-check; its version stands in checklists';
comment on column hazardflow.self_check.period is 'Period of a recurring self-check: 2026-11, 2026-W48, 2026-11-27, 2026-Q4, 2026-H2 or 2026';
create unique index self_check_once_a_period on hazardflow.self_check (enterprise, checklist, period) where campaign is null;
create unique index self_check_once_a_campaign on hazardflow.self_check (campaign, enterprise) where campaign is not null;
create index self_check_by_enterprise on hazardflow.self_check (enterprise, opened_at desc);
create index self_check_by_street on hazardflow.self_check (street, state, due);
create index self_check_by_due on hazardflow.self_check (due desc, number desc);

create table hazardflow.self_check_item (
    number    text    not null,
    item      text    not null,
    position  integer not null,
    result    text    not null,
    note      text,
    location  text,
    hazard    text,
    primary key (number, item)
);
comment on table hazardflow.self_check_item is 'Answers of self-checks, item by item; read model of self-check';
comment on column hazardflow.self_check_item.item is 'id@version/item of the checklist';
create index self_check_item_by_item on hazardflow.self_check_item (item, number);

create table hazardflow.self_check_frequency (
    frequency      text    not null check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    window_days    integer not null check (window_days between 1 and 366),
    remind_hours   integer not null check (remind_hours > 0),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (frequency, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.self_check_frequency is 'Days that an enterprise has for a self-check and hours before their end at which it is reminded; dated rows';
insert into hazardflow.self_check_frequency (frequency, window_days, remind_hours, effective_from, basis)
values ('DAILY', 1, 6, '2021-01-01', '本系统设计值 2026版'),
       ('WEEKLY', 5, 24, '2021-01-01', '本系统设计值 2026版'),
       ('MONTHLY', 15, 72, '2021-01-01', '本系统设计值 2026版'),
       ('QUARTERLY', 30, 168, '2021-01-01', '本系统设计值 2026版'),
       ('HALF_YEARLY', 45, 168, '2021-01-01', '本系统设计值 2026版'),
       ('YEARLY', 60, 336, '2021-01-01', '本系统设计值 2026版');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('self-check.remind', 3, 'DAY', '2021-01-01', '本系统设计值 2026版：专项自查截止前 3 日提醒');
