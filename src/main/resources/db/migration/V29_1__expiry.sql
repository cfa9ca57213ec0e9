-- What of an enterprise runs out on a day: licences, insurance, certificates, inspections.

create table hazardflow.enterprise_validity (
    id         text collate "C" primary key check (id ~ '^v[0-9]{5,}$'),
    enterprise text        not null references hazardflow.enterprise (id),
    kind       text        not null,
    number     text,
    item       text,
    expires_on date        not null,
    ended_on   date,
    entered_by text        not null default 'import',
    entered_at timestamptz not null default now()
);

create index enterprise_validity_enterprise on hazardflow.enterprise_validity (enterprise);
create index enterprise_validity_expires on hazardflow.enterprise_validity (expires_on) where ended_on is null;

comment on table hazardflow.enterprise_validity is 'Licences, certificates and inspections with a last day; insurance and standardisation stand on the enterprise card';
comment on column hazardflow.enterprise_validity.item is 'Which equipment, or whose certificate';
comment on column hazardflow.enterprise_validity.ended_on is 'Since when it is no longer needed: equipment scrapped, person left';

create view hazardflow.validity as
select v.id, v.enterprise, v.kind, v.number, v.item, v.expires_on, v.entered_by, v.entered_at
from hazardflow.enterprise_validity v where v.ended_on is null
union all
select 'insurance-' || e.id, e.id, 'LIABILITY_INSURANCE', null, null, e.insurance_expires, null, null
from hazardflow.enterprise e where e.insurance_expires is not null
union all
select 'standard-' || e.id, e.id, 'STANDARDISATION', null, e.standard_level, e.standard_expires, null, null
from hazardflow.enterprise e where e.standard_expires is not null;

comment on view hazardflow.validity is 'All that runs out, each with its last day, wherever it is entered';

create table hazardflow.expiry_threshold (
    days           integer not null check (days >= 0),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (days, effective_from),
    check (effective_to >= effective_from)
);

insert into hazardflow.expiry_threshold (days, effective_from, basis) values
    (60, date '2026-01-01', '本系统设计值 2026版'),
    (30, date '2026-01-01', '本系统设计值 2026版'),
    (0, date '2026-01-01', '本系统设计值 2026版');

create table hazardflow.expiry_told (
    item        text        not null,
    expires_on  date        not null,
    days        integer     not null,
    told_at     timestamptz not null,
    case_number text,
    primary key (item, expires_on, days)
);

comment on table hazardflow.expiry_told is 'What was told of an item and its last day; a renewal has another day and begins anew';
comment on column hazardflow.expiry_told.days is 'Threshold that was passed; -1 for the day after the last';
comment on column hazardflow.expiry_told.case_number is 'Case that was opened since it had run out; null for none';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values
    ('expiry.case-within', 90, 'DAY', date '2026-01-01', '本系统设计值 2026版（到期更久的多为底册未更新，只提醒核对）');
