-- Inspections on site: what a visit records beside the row of the inspection, the stickers of enterprises, and the numbers that visits go by.

alter table hazardflow.inspection
    add column visitor text,
    add column co_officer text,
    add column expert text,
    add column distance integer,
    add column position_way text,
    add column left_lat double precision,
    add column left_lng double precision,
    add column content text,
    add column result_basis text,
    add column refusal_basis text,
    add column reminded_at timestamptz,
    add column excused_by text;
comment on column hazardflow.inspection.visitor is 'Account of the officer who arrived last';
comment on column hazardflow.inspection.co_officer is 'The second officer: account, or certificate number of one without';
comment on column hazardflow.inspection.distance is 'Metres between the position at arrival and the registered one';
create unique index inspection_once on hazardflow.inspection (campaign, enterprise);
create index inspection_by_year on hazardflow.inspection (ended_at, enterprise) where state = 'DONE';

create table hazardflow.inspection_item (
    inspection text    not null,
    checklist  text    not null,
    item       text    not null,
    position   integer not null,
    aspect     text,
    text       text    not null,
    category   text,
    result     text    not null check (result in ('COMPLIANT', 'NOT_COMPLIANT', 'NOT_APPLICABLE', 'NOT_CHECKED')),
    note       text,
    fixed      boolean not null default false,
    hazard     text,
    primary key (inspection, checklist, item)
);
comment on table hazardflow.inspection_item is 'What was found on each item of an inspection; read model of site-inspection';
comment on column hazardflow.inspection_item.checklist is 'id@version; OTHER for what stands on no checklist';
comment on column hazardflow.inspection_item.hazard is 'Case that came of an item that was not compliant';
create index inspection_item_by_hazard on hazardflow.inspection_item (hazard) where hazard is not null;
create index inspection_item_not_compliant on hazardflow.inspection_item (checklist, item, inspection) where result = 'NOT_COMPLIANT';

-- copies of one photo in the record of a visit and in the cases that came of it are no duplicates
alter table hazardflow.evidence add column copy_of uuid;
comment on column hazardflow.evidence.copy_of is 'The photo of another case that this one was copied from by the system';

create table hazardflow.enterprise_sticker (
    enterprise text        primary key references hazardflow.enterprise (id),
    token      text        not null unique,
    issued_at  timestamptz not null,
    issued_by  text        not null
);
comment on table hazardflow.enterprise_sticker is 'The code on the wall of each enterprise; whoever has read it stands before it';

create table hazardflow.site_scan (
    account    text        not null,
    enterprise text        not null,
    scanned_at timestamptz not null,
    primary key (account, enterprise)
);
comment on table hazardflow.site_scan is 'Who last read which sticker when; only the latest counts, for the arrival that follows';

create table hazardflow.visit_rule (
    key            text    not null,
    amount         integer not null check (amount > 0),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (key, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.visit_rule is 'Numbers that visits go by, dated rows; the newest one effective on the day counts';
insert into hazardflow.visit_rule (key, amount, effective_from, basis) values
    ('arrival-distance-metres', 500, '2021-01-01', '本系统设计值 2026版'),
    ('unreachable-visits', 2, '2021-01-01', '本系统设计值 2026版'),
    ('scan-minutes', 60, '2021-01-01', '本系统设计值 2026版');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values
    ('inspect-site', 1, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
    ('confirm-object-state', 3, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
    ('decide-refusal', 2, 'WORKING_DAY', '2021-01-01', '本系统设计值 2026版'),
    ('inspection-due-soon', 7, 'DAY', '2021-01-01', '本系统设计值 2026版');
