-- Draws of campaigns, and what the register says of officers beside their certificates.

create table hazardflow.campaign_draw (
    campaign          text        not null,
    draw_no           integer     not null,
    mode              text        not null,
    algorithm         text        not null,
    seed              text,
    nonce             text,
    pool_hash         text        not null,
    officer_pool_hash text        not null,
    parts             text        not null,
    result            text        not null,
    result_hash       text        not null,
    operator          text        not null,
    operator_name     text        not null,
    witness           text,
    witness_unit      text,
    drawn_at          timestamptz not null,
    reason            text,
    redraw_reason     text,
    redraw_asked_by   text,
    approved_by       text,
    superseded_at     timestamptz,
    primary key (campaign, draw_no)
);
comment on table hazardflow.campaign_draw is 'Every draw of a campaign with all it was made from; read model of special-campaign';
comment on column hazardflow.campaign_draw.parts is 'JSON from which the draw can be made again';
comment on column hazardflow.campaign_draw.reason is 'Why these objects, where a person named them';
comment on column hazardflow.campaign_draw.approved_by is 'Who let it be drawn again';

create table hazardflow.officer_recusal (
    id         text primary key,
    person     text not null references hazardflow.person (id),
    enterprise text not null references hazardflow.enterprise (id),
    relation   text not null check (relation in ('RELATIVE', 'INTEREST', 'FORMER_STAFF', 'OTHER')),
    valid_from date not null,
    valid_to   date,
    note       text,
    check (valid_to >= valid_from)
);
comment on table hazardflow.officer_recusal is 'Relations for which an officer does not inspect an enterprise (回避)';
create index officer_recusal_by_person on hazardflow.officer_recusal (person);

create table hazardflow.officer_capacity (
    person text primary key references hazardflow.person (id),
    most   integer not null check (most >= 0)
);
comment on table hazardflow.officer_capacity is 'Open inspections that an officer can have at the same time, where it is another number than everybody''s';

create table hazardflow.lead_specialty (
    industry       text not null,
    specialty      text not null,
    effective_from date not null,
    effective_to   date,
    basis          text not null,
    primary key (industry, specialty, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.lead_specialty is 'Specialties of which the leading officer of a drawn team must have one, by industry; dated rows';

insert into hazardflow.lead_specialty (industry, specialty, effective_from, basis)
select industry, specialty, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('GAS_STATION', '设备设施'), ('LNG_STATION', '设备设施'), ('HAZCHEM_TRADE', '设备设施'), ('HAZCHEM_TRADE', '现场作业'),
    ('INDUSTRY_LARGE', '设备设施'), ('INDUSTRY_LARGE', '现场作业'), ('INDUSTRY_SMALL', '设备设施'), ('INDUSTRY_SMALL', '现场作业'),
    ('COMPLEX', '消防与用电'), ('MARKET', '消防与用电'), ('HOTEL', '消防与用电'), ('CATERING', '消防与用电'), ('ENTERTAINMENT', '消防与用电'),
    ('SPORTS', '消防与用电'), ('SCHOOL', '消防与用电'), ('HOSPITAL', '消防与用电'), ('ELDERLY_CARE', '消防与用电'), ('WAREHOUSE', '消防与用电'),
    ('CONSTRUCTION', '现场作业'), ('TRANSPORT', '设备设施'), ('PROPERTY', '消防与用电')) as suits (industry, specialty)
union all
select distinct code, '综合监管', date '2021-01-01', '本系统设计值 2026版' from hazardflow.industry;

create table hazardflow.draw_setting (
    key            text    not null,
    amount         integer not null check (amount >= 0),
    effective_from date    not null,
    basis          text    not null,
    primary key (key, effective_from)
);
comment on table hazardflow.draw_setting is 'Numbers by which is drawn; the newest row effective on the day counts';

insert into hazardflow.draw_setting (key, amount, effective_from, basis) values
    ('weight.A', 1, date '2021-01-01', '本系统设计值 2026版：按信用等级加权，A 级'),
    ('weight.B', 2, date '2021-01-01', '本系统设计值 2026版：按信用等级加权，B 级'),
    ('weight.C', 4, date '2021-01-01', '本系统设计值 2026版：按信用等级加权，C 级'),
    ('weight.D', 0, date '2021-01-01', '本系统设计值 2026版：D 级不参加抽取，列为必查'),
    ('weight.none', 2, date '2021-01-01', '本系统设计值 2026版：未评级的按 B 级加权'),
    ('reserve-percent', 20, date '2021-01-01', '本系统设计值 2026版：候补户数占抽取户数的百分比'),
    ('reserve-least', 2, date '2021-01-01', '本系统设计值 2026版：每层最少候补户数'),
    ('capacity', 60, date '2021-01-01', '本系统设计值 2026版：一名执法人员同时承担的检查户数'),
    ('leave-percent', 50, date '2021-01-01', '本系统设计值 2026版：离岗天数达到检查期这一百分比的不参加抽取');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('draw-objects', 3, 'WORKING_DAY'), ('confirm-draw', 2, 'WORKING_DAY'), ('approve-redraw', 2, 'WORKING_DAY')) as v (key, amount, unit);
