-- Emergency drills: obligations and what became of them. Read models of the ledger events of emergency-drill and annual-drill-plan.

alter table hazardflow.contingency_plan
    add column plan_type  text not null default 'COMPREHENSIVE'
        check (plan_type in ('COMPREHENSIVE', 'SPECIAL', 'ON_SITE', 'GOV_OVERALL', 'GOV_SPECIAL', 'DEPARTMENTAL', 'COMMUNITY')),
    add column event_type text not null default 'PRODUCTION_SAFETY'
        check (event_type in ('PRODUCTION_SAFETY', 'FIRE', 'SPECIAL_EQUIPMENT', 'EVACUATION', 'OTHER')),
    add column department text references hazardflow.department (code),
    add column street     text references hazardflow.street (code),
    add column revised_on date,
    add column withdrawn_on date;
comment on column hazardflow.contingency_plan.event_type is 'What the plan is against, as far as the frequency of its drills depends on it';
comment on column hazardflow.contingency_plan.department is 'Department whose plan it is, or that keeps a plan of the district; null for plans of enterprises and streets';
comment on column hazardflow.contingency_plan.street is 'Street whose plan it is; null for others';
update hazardflow.contingency_plan set plan_type = case level when 'GENERAL_GOV' then 'GOV_OVERALL' when 'SPECIAL' then 'GOV_SPECIAL'
    when 'DEPARTMENT' then 'DEPARTMENTAL' else case when enterprise is null then 'COMMUNITY' else 'COMPREHENSIVE' end end;
update hazardflow.contingency_plan p set department = d.code from hazardflow.department d where p.level = 'DEPARTMENT' and p.owner = d.name;
update hazardflow.contingency_plan p set street = s.code from hazardflow.street s where p.level = 'UNIT' and p.enterprise is null and p.owner like s.name || '%';
alter table hazardflow.contingency_plan alter column plan_type drop default, alter column event_type drop default;

create table hazardflow.rescue_team (
    id         text primary key,
    name       text    not null,
    level      text    not null check (level in ('DISTRICT', 'STREET')),
    department text    references hazardflow.department (code),
    street     text    references hazardflow.street (code),
    tier       text    not null check (tier in ('MAIN', 'BACKBONE', 'SHOCK', 'BASE')),
    speciality text    not null,
    members    integer not null check (members > 0),
    leader     text    not null,
    phone      text    not null,
    active     boolean not null default true,
    check ((level = 'DISTRICT') = (department is not null)),
    check ((level = 'STREET') = (street is not null))
);
comment on table hazardflow.rescue_team is 'Emergency rescue teams of the district (by a department) and of the streets';

create table hazardflow.drill (
    number              text primary key,
    process_key         text    not null,
    state               text    not null,
    origin              text,
    redo_of             text,
    kind                text,
    unit_kind           text,
    unit                text,
    unit_name           text,
    enterprise          text,
    street              text,
    department          text,
    plan                text,
    plan_title          text,
    plan_version        text,
    rule                text,
    subject             text,
    period              text,
    year                integer,
    window_start        date,
    window_end          date,
    due_on              date,
    proposed_on         date,
    planned_on          date,
    must_report         boolean,
    report_to           text,
    basis               text,
    created_at          timestamptz,
    content_type        text,
    form                text,
    drill_at            timestamptz,
    duration_minutes    integer,
    place               text,
    commander           text,
    commander_name      text,
    public_impact       boolean,
    participants        integer,
    scheduled_at        timestamptz,
    approved_at         timestamptz,
    postponed_times     integer,
    interrupted_times   integer,
    began_at            timestamptz,
    held_at             timestamptz,
    attendance          integer,
    conducted_by        text,
    sheet               text,
    score               numeric(5, 1),
    grade               text,
    evaluated_at        timestamptz,
    evaluated_by        text,
    improvements        integer,
    improvements_open   integer,
    report_due          timestamptz,
    reported_at         timestamptz,
    submitted_at        timestamptz,
    sampled             boolean,
    qualified           boolean,
    sampled_at          timestamptz,
    redo                text,
    overdue_at          timestamptz,
    told                text,
    neglect_hazard      text,
    archived_at         timestamptz,
    cancelled_at        timestamptz,
    cancel_reason       text
);
comment on table hazardflow.drill is 'Read model of emergency-drill, one row a drill and the obligation that it meets; rebuilt from ledger_event';
comment on column hazardflow.drill.origin is 'OBLIGATION, REDO or VOLUNTARY; only the first counts for the completion rate';
comment on column hazardflow.drill.unit is 'Key of the unit: enterprise number, department code, s and the street code, t and the team number, or district';
comment on column hazardflow.drill.department is 'Department that supervises the unit, or the unit itself';
comment on column hazardflow.drill.subject is 'What the rule counts by: the unit, or the one plan';
comment on column hazardflow.drill.period is 'Period of the obligation: 2026-03, 2026-Q1, 2026-H1, 2026, 2026-2027 or 2026-2028';
comment on column hazardflow.drill.due_on is 'Last day, which is that of the window unless a postponement was granted';
comment on column hazardflow.drill.told is 'Highest post that was told of a drill not scheduled or not held';
create unique index drill_once_a_period on hazardflow.drill (subject, rule, period) where origin = 'OBLIGATION' and cancelled_at is null;
create index drill_by_unit on hazardflow.drill (unit, window_end);
create index drill_by_street on hazardflow.drill (street, state, due_on);
create index drill_by_department on hazardflow.drill (department, state, due_on);
create index drill_by_due on hazardflow.drill (due_on desc, number desc);
create index drill_by_plan on hazardflow.drill (plan, held_at desc);

create table hazardflow.annual_drill_plan (
    number           text primary key,
    process_key      text    not null,
    state            text    not null,
    year             integer,
    unit_kind        text,
    unit             text,
    unit_name        text,
    enterprise       text,
    street           text,
    department       text,
    confirming_group text,
    adjust_until     timestamptz,
    confirm_until    timestamptz,
    adjusted_at      timestamptz,
    adjusted_by      text,
    confirmed_at     timestamptz,
    confirmed_by     text,
    confirmation_late boolean,
    returned_times   integer,
    ended_at         timestamptz
);
comment on table hazardflow.annual_drill_plan is 'Read model of annual-drill-plan, one row a unit and year; its drills are those of the year in drill';
create unique index annual_drill_plan_once on hazardflow.annual_drill_plan (unit, year) where state <> 'WITHDRAWN';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('drill.first-reminder', 60, 'DAY', '2021-01-01', '本系统设计值 2026版：演练窗口结束前 60 日首次提醒'),
       ('drill.second-reminder', 30, 'DAY', '2021-01-01', '本系统设计值 2026版：窗口结束前 30 日未排期的告知街道'),
       ('drill.third-reminder', 15, 'DAY', '2021-01-01', '本系统设计值 2026版：窗口结束前 15 日再次提醒'),
       ('drill.department-told', 15, 'DAY', '2021-01-01', '本系统设计值 2026版：逾期 15 日部门督促'),
       ('drill.neglect', 30, 'DAY', '2021-01-01', '本系统设计值 2026版：逾期 30 日立为隐患'),
       ('drill.scheduling-opens', 45, 'DAY', '2021-01-01', '本系统设计值 2026版：计划日期前 45 日开放排期'),
       ('drill.shortest-window', 60, 'DAY', '2021-01-01', '本系统设计值 2026版：周期内剩余不足 60 日的新增义务自下一周期起算'),
       ('drill.redo', 60, 'DAY', '2021-01-01', '本系统设计值 2026版：评定为差或抽查不合格的 60 日内重演'),
       ('approve-drill', 5, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
       ('approve-public-impact', 5, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
       ('approve-postponement', 3, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
       ('evaluate-drill', 5, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
       ('report-drill', 10, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版：评估报告 10 个工作日内报送'),
       ('verify-improvement', 5, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
       ('check-sample', 15, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版：抽查演练，应急条例第八条');
