-- Major hazards: the registry of criteria, typical hazards, the plan, the confirmation of a provisional level, immediate danger.

create table hazardflow.criterion_set (
    id             text collate "C" not null check (id ~ '^[A-Z0-9]{2,20}$'),
    version        text collate "C" not null check (version ~ '^[0-9A-Za-z.]{1,12}$'),
    document       text    not null,
    sector         text    not null,
    industries     text[],
    department     text    not null references hazardflow.department (code),
    effective_from date    not null,
    effective_to   date,
    complete       boolean not null,
    expected_items integer check (expected_items > 0),
    mark           text    not null check (mark in ('L', 'W', 'M')),
    note           text,
    primary key (id, version),
    check (effective_to >= effective_from)
);
comment on table hazardflow.criterion_set is 'Documents that say what a major hazard is (重大事故隐患判定标准); a new edition is a new version';
comment on column hazardflow.criterion_set.industries is 'Industries that it applies to; null for all';
comment on column hazardflow.criterion_set.complete is 'Whether all its items are in table criterion';
comment on column hazardflow.criterion_set.mark is 'L: text read in the original; W: read as a quotation; M: not verified, never offered';

create table hazardflow.criterion (
    id             text collate "C" not null check (id ~ '^[A-Z0-9]{2,20}(-[0-9A-Z]+)+$'),
    version        text collate "C" not null,
    set_id         text collate "C" not null,
    position       integer not null generated always as identity,
    clause         text    not null,
    text           text    not null,
    effective_from date    not null,
    effective_to   date,
    mark           text    not null check (mark in ('L', 'W', 'M')),
    search         text[]  not null generated always as (hazardflow.bigrams(id || ' ' || clause || ' ' || text)) stored,
    primary key (id, version),
    foreign key (set_id, version) references hazardflow.criterion_set (id, version),
    check (effective_to >= effective_from)
);
comment on table hazardflow.criterion is 'One item of a criterion set; documents refer to it as id@version';
create index criterion_by_words on hazardflow.criterion using gin (search);
create index criterion_by_set on hazardflow.criterion (set_id, version);

create view hazardflow.criterion_row as
select s.id as set_id, s.version, s.document, s.sector, array_to_string(s.industries, ',') as industries, s.department,
       s.effective_from as set_from, s.effective_to as set_to, s.complete, s.expected_items, s.mark as set_mark, s.note,
       c.id, c.clause, c.text, c.effective_from, c.effective_to, c.mark, s.id || '@' || s.version || lpad(coalesce(c.position, 0)::text, 9, '0') as ordering
from hazardflow.criterion_set s left join hazardflow.criterion c on c.set_id = s.id and c.version = s.version;
comment on view hazardflow.criterion_row is 'Sets and items as one sheet, as they are exported and imported';

create table hazardflow.typical_hazard (
    id          text collate "C" primary key check (id ~ '^DX[0-9]{4,}$'),
    industries  text[],
    category    text not null references hazardflow.hazard_category (code),
    title       text not null,
    description text not null,
    measure     text not null,
    basis       text,
    search      text[] not null generated always as (hazardflow.bigrams(title || ' ' || description || ' ' || measure)) stored
);
comment on table hazardflow.typical_hazard is 'Hazards often met, to pick from: wording of the district, basis only where verified';
comment on column hazardflow.typical_hazard.industries is 'Industries where it is met; null for all';
create index typical_hazard_by_words on hazardflow.typical_hazard using gin (search);
create index typical_hazard_by_category on hazardflow.typical_hazard (category);

create view hazardflow.typical_hazard_row as
select id, array_to_string(industries, ',') as industries, category, title, description, measure, basis from hazardflow.typical_hazard;
comment on view hazardflow.typical_hazard_row is 'Typical hazards as one sheet, as they are exported and imported';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('confirm-level', 24, 'HOUR'),
    ('report-major-hazard', 24, 'HOUR'),
    ('set-interim-controls', 2, 'HOUR'),
    ('follow-up-major-report', 1, 'WORKING_DAY'),
    ('follow-up-interim-controls', 2, 'HOUR'),
    ('draft-plan', 3, 'WORKING_DAY'),
    ('draft-plan.major', 5, 'WORKING_DAY'),
    ('approve-plan', 3, 'WORKING_DAY'),
    ('acknowledge-emergency', 15, 'MINUTE'),
    ('take-over-emergency', 15, 'MINUTE'),
    ('direct-emergency', 15, 'MINUTE'),
    ('handle-emergency', 4, 'HOUR')) as v (key, amount, unit);

alter table hazardflow.hazard
    add column provisional               boolean,
    add column level_confirmed_at        timestamptz,
    add column expert_opinion            boolean,
    add column major_reported_at         timestamptz,
    add column interim_controls_at       timestamptz,
    add column plan_state                text,
    add column plan_author               text,
    add column plan_author_for           text,
    add column verified_for              text,
    add column plan_returns              integer,
    add column plan_approved_at          timestamptz,
    add column interview_suggested_at    timestamptz,
    add column emergency_state           text,
    add column emergency_acknowledged_at timestamptz,
    add column emergency_handled_at      timestamptz,
    add column co_reviewers              text;
comment on column hazardflow.hazard.provisional is 'Major by immediate danger to many, still to be confirmed by the department';
comment on column hazardflow.hazard.plan_state is 'DRAFTING, REVIEWING, RETURNED or APPROVED; beside the state of the case';
comment on column hazardflow.hazard.emergency_state is 'RAISED, ACKNOWLEDGED or HANDLED; beside the state of the case';
comment on column hazardflow.hazard.co_reviewers is 'Accounts of the others who reviewed with the reviewer, separated by commas';
