-- What managers are told without asking: the brief of each week, and indicators that leave their band.

create table hazardflow.weekly_brief (
    week    text        not null check (week ~ '^\d{4}-W\d{2}$'),
    kind    text        not null check (kind in ('DISTRICT', 'STREET', 'DEPARTMENT')),
    unit    text        not null,
    made_at timestamptz not null,
    content jsonb       not null,
    primary key (kind, unit, week)
);
create trigger weekly_brief_append_only
    before update or delete on hazardflow.weekly_brief
    for each row execute function hazardflow.refuse_change();
create trigger weekly_brief_no_truncate
    before truncate on hazardflow.weekly_brief
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.weekly_brief from public;
comment on table hazardflow.weekly_brief is 'Append-only: what a unit was told of a week, as it was then';
comment on column hazardflow.weekly_brief.week is 'ISO 8601 week that it speaks of';
comment on column hazardflow.weekly_brief.unit is 'Code of the street or department; empty for the district';

create table hazardflow.indicator_band (
    id             bigint generated always as identity primary key,
    indicator      text    not null,
    kind           text    not null check (kind in ('DISTRICT', 'STREET', 'DEPARTMENT')),
    span           text    not null check (span in ('LAST_90_DAYS', 'QUARTER')),
    low            numeric,
    high           numeric,
    margin         numeric not null check (margin >= 0),
    least          integer not null check (least >= 1),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    reason         text,
    set_by         text,
    set_at         timestamptz,
    check (low is not null or high is not null),
    check (low + margin <= coalesce(high - margin, 'infinity'))
);
create unique index indicator_band_open on hazardflow.indicator_band (indicator, kind) where effective_to is null;
comment on table hazardflow.indicator_band is 'Within which an indicator of a kind of unit is expected; dated rows, changed by new ones only';
comment on column hazardflow.indicator_band.low is 'Least expected value, of 1 for rates, in days for times; null for none';
comment on column hazardflow.indicator_band.margin is 'How far inside it has to be to count as back, so that it does not come and go';
comment on column hazardflow.indicator_band.least is 'Denominator below which nothing is said';
comment on column hazardflow.indicator_band.effective_to is 'Last day; before the first one for a row that never came into force';

create table hazardflow.indicator_alert (
    id           bigint generated always as identity primary key,
    indicator    text        not null,
    kind         text        not null,
    unit         text        not null,
    side         text        not null check (side in ('LOW', 'HIGH')),
    low          numeric,
    high         numeric,
    period_from  date        not null,
    period_to    date        not null,
    numerator    bigint      not null,
    denominator  bigint,
    value        numeric     not null,
    left_at      timestamptz not null,
    left_value   numeric     not null,
    checked_at   timestamptz not null,
    ended_at     timestamptz,
    ended_by     text check (ended_by in ('BACK', 'FEW', 'NO_BAND'))
);
create unique index indicator_alert_open on hazardflow.indicator_alert (indicator, kind, unit) where ended_at is null;
create index indicator_alert_by_end on hazardflow.indicator_alert (ended_at);
comment on table hazardflow.indicator_alert is 'Times during which an indicator of a unit was outside its band';
comment on column hazardflow.indicator_alert.value is 'As of the last check';
comment on column hazardflow.indicator_alert.ended_by is 'BACK inside, which is told; FEW left to say anything, or NO_BAND in force any more, which are not';

create table hazardflow.indicator_check (
    day date primary key,
    at  timestamptz not null
);
comment on table hazardflow.indicator_check is 'Days on which the indicators were held against their bands';

-- [P] design values until the district decides otherwise
insert into hazardflow.indicator_band (indicator, kind, span, low, high, margin, least, effective_from, basis)
select indicator, kind, 'LAST_90_DAYS', low, high, margin, least, date '2026-01-01', '本系统设计值 2026版'
from (values
    ('ZERO_REPORT_SHARE', null::numeric, 0.7, 0.03, 20),
    ('IN_TIME', 0.8, null, 0.03, 10),
    ('FIRST_REVIEW', 0.6, null, 0.03, 10),
    ('OFFICIAL_DELAY', null, 0.2, 0.03, 20),
    ('LOOK_BACK', null, 0.15, 0.03, 10)) bands (indicator, low, high, margin, least)
cross join (values ('DISTRICT'), ('STREET'), ('DEPARTMENT')) kinds (kind);
insert into hazardflow.indicator_band (indicator, kind, span, low, margin, least, effective_from, basis)
values ('MAJOR_RECTIFICATION', 'DISTRICT', 'QUARTER', 1, 0, 1, date '2026-01-01', '本系统设计值 2026版');
