-- Who owes which table of statistics and by when; a period is owed by the row that held on its last day.
create table hazardflow.statistics_duty (
    unit_kind      text    not null check (unit_kind in ('ENTERPRISE', 'STREET', 'DEPARTMENT', 'DISTRICT')),
    period_kind    text    not null check (period_kind in ('QUARTER', 'YEAR')),
    enterprises    text    not null default 'ALL' check (enterprises in ('ALL', 'WATCHED')),
    due_day        integer not null check (due_day between 1 and 31),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (unit_kind, period_kind, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.statistics_duty is 'Dated rows; effective_from is the first day whose period the system asks for, not the day of the law';
comment on column hazardflow.statistics_duty.enterprises is 'ALL in operation, or only the WATCHED ones: of high risk, crowded or key units of fire protection';
comment on column hazardflow.statistics_duty.due_day is 'Last day of submission, in the month after the period';

insert into hazardflow.statistics_duty (unit_kind, period_kind, due_day, effective_from, basis)
values ('ENTERPRISE', 'QUARTER', 15, '2026-10-01', '《安全生产事故隐患排查治理暂行规定》第十四条：下一季度15日前'),
       ('ENTERPRISE', 'YEAR', 31, '2026-10-01', '《安全生产事故隐患排查治理暂行规定》第十四条：下一年1月31日前'),
       ('STREET', 'QUARTER', 15, '2026-10-01', '本系统设计值 2026版：街道按季统计，与企业同日'),
       ('STREET', 'YEAR', 31, '2026-10-01', '本系统设计值 2026版：街道按年统计，与企业同日'),
       ('DEPARTMENT', 'QUARTER', 15, '2026-10-01', '本系统设计值 2026版：部门按季统计，与企业同日'),
       ('DEPARTMENT', 'YEAR', 31, '2026-10-01', '本系统设计值 2026版：部门按年统计，与企业同日'),
       ('DISTRICT', 'QUARTER', 15, '2026-10-01', '本系统设计值 2026版：区级按季统计，与企业同日'),
       ('DISTRICT', 'YEAR', 31, '2026-10-01', '本系统设计值 2026版：区级按年统计，与企业同日');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('statistics.reminder', 5, 'DAY', '2021-01-01', '本系统设计值 2026版：统计表报送期限前 5 日提醒'),
       ('statistics.confirm-margin', 3, 'DAY', '2021-01-01', '本系统设计值 2026版：统计表在报送期限前 3 日核对完毕'),
       ('statistics.correction', 10, 'DAY', '2021-01-01', '本系统设计值 2026版：更正的统计表 10 日内报送'),
       ('urge-statistics', 3, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版：逾期未报的统计表 3 个工作日内催报');

-- One row a table of statistics. A read model of the ledger.
create table hazardflow.statistics_report (
    number            text primary key,
    process_key       text        not null,
    state             text        not null,
    period_kind       text,
    period            text,
    period_from       date,
    period_to         date,
    unit_kind         text,
    unit              text,
    unit_name         text,
    enterprise        text,
    street            text,
    department        text,
    industry          text,
    due_at            timestamptz,
    version           integer,
    corrects          text,
    correction_reason text,
    corrected_by      text,
    started_at        timestamptz,
    drafted_at        timestamptz,
    confirmed_at      timestamptz,
    confirmed_by      text,
    signed_at         timestamptz,
    signed_by         text,
    submitted_at      timestamptz,
    late              boolean,
    overdue           boolean,
    urged_at          timestamptz,
    returned_times    integer,
    ended_at          timestamptz
);
comment on table hazardflow.statistics_report is 'Read model of statistics-report; rebuilt from ledger_event';
comment on column hazardflow.statistics_report.late is 'Submitted after its day';
comment on column hazardflow.statistics_report.overdue is 'Was not submitted on its day, whether it came later or not';
create unique index statistics_report_once on hazardflow.statistics_report (unit, period, version) where state <> 'WITHDRAWN';
create index statistics_report_by_period on hazardflow.statistics_report (period_to desc, unit);
create index statistics_report_by_enterprise on hazardflow.statistics_report (enterprise) where enterprise is not null;

-- Figures as they were signed.
create table hazardflow.statistics_figure (
    report      text    not null,
    position    integer not null,
    key         text    not null,
    label       text    not null,
    unit        text    not null,
    numerator   bigint  not null,
    denominator bigint,
    rate        numeric,
    primary key (report, key)
);
comment on table hazardflow.statistics_figure is 'Append-only: the figures of a submitted report; later changes of cases do not reach them, a correction is another report';
create trigger statistics_figure_append_only
    before update or delete on hazardflow.statistics_figure
    for each row execute function hazardflow.refuse_change();
create trigger statistics_figure_no_truncate
    before truncate on hazardflow.statistics_figure
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.statistics_figure from public;

-- Indicators of the district's plans, with the value of each year.
create table hazardflow.plan_indicator (
    ref         text    primary key,
    plan        text    not null,
    plan_title  text    not null,
    key         text    not null,
    position    integer not null,
    name        text    not null,
    unit        text,
    base_year   integer not null check (base_year between 2000 and 2100),
    base_value  numeric,
    target_year integer not null check (target_year between 2000 and 2100),
    target_kind text    not null check (target_kind in ('CHANGE', 'ZERO', 'VALUE', 'DONE')),
    target      numeric,
    direction   text    not null check (direction in ('HIGH', 'LOW')),
    computed    text,
    source      text    not null,
    unique (plan, key),
    check (target_year >= base_year)
);
comment on table hazardflow.plan_indicator is 'One row a goal of a plan; a value that nobody has brought in is null and never made up';
comment on column hazardflow.plan_indicator.target_kind is 'CHANGE: change against the base by the share in target (-0.1 is ten per cent less); ZERO: none in any year; VALUE: reach target; DONE: a goal in words, 1 once it is reached';
comment on column hazardflow.plan_indicator.direction is 'Which way is good';
comment on column hazardflow.plan_indicator.computed is 'Key of the indicator of /api/indicators that gives its values, null where they are brought in';

create table hazardflow.plan_indicator_value (
    ref    text    primary key,
    plan   text    not null,
    key    text    not null,
    year   integer not null check (year between 2000 and 2100),
    value  numeric not null,
    source text    not null,
    unique (plan, key, year),
    foreign key (plan, key) references hazardflow.plan_indicator (plan, key)
);
comment on table hazardflow.plan_indicator_value is 'Actual value of a year';

insert into hazardflow.plan_indicator (ref, plan, plan_title, key, position, name, unit, base_year, base_value, target_year, target_kind, target, direction, source)
select '145/' || key, '145', '天津市河东区安全生产及应急管理“十四五”规划', key, position, name, unit, 2020, null, 2025, kind, target,
    case kind when 'DONE' then 'HIGH' else 'LOW' end, '规划 3.3 规划目标'
from (values ('ACCIDENTS', 1, '生产安全事故起数', '起', 'CHANGE', -0.1),
             ('ACCIDENT_DEATHS', 2, '生产安全事故死亡人数', '人', 'CHANGE', -0.1),
             ('GREAT_ACCIDENT_DEATHS', 3, '重特大事故死亡人数', '人', 'ZERO', 0),
             ('CHEMICAL_DEATHS', 4, '危险化学品事故死亡人数', '人', 'ZERO', 0),
             ('TRAFFIC_DEATH_RATE', 5, '道路交通万车死亡率', '人/万车', 'CHANGE', -0.1),
             ('CONSTRUCTION_DEATH_RATE', 6, '建筑百亿元产值死亡率', '人/百亿元', 'CHANGE', -0.1),
             ('FIRE_DEATH_RATE', 7, '10万人口火灾死亡率', '人/10万人', 'CHANGE', -0.1),
             ('EQUIPMENT_DEATH_RATE', 8, '万台特种设备死亡率', '人/万台', 'CHANGE', -0.1),
             ('PLATFORM', 9, '应急管理信息化平台基本建成', null, 'DONE', null),
             ('MODEL_COMMUNITIES', 10, '综合减灾示范社区建设走在全市前列', null, 'DONE', null))
    as goal (key, position, name, unit, kind, target);
