-- Which enterprises check themselves by which checklist, and how often.

create table hazardflow.self_check_default (
    industry       text,
    checklist      text not null,
    frequency      text not null check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    effective_from date not null,
    effective_to   date,
    basis          text not null,
    unique nulls not distinct (industry, checklist, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.self_check_default is 'Self-checks that every operating enterprise of an industry has to make, without anybody entering them; dated rows';
comment on column hazardflow.self_check_default.industry is 'Null for every industry';

insert into hazardflow.self_check_default (industry, checklist, frequency, effective_from, basis)
select industry, checklist, frequency, date '2021-01-01', basis
from (values
    (null, 'XF', 'MONTHLY', '《机关、团体、企业、事业单位消防安全管理规定》（公安部令第61号）：企业每月至少一次防火检查'),
    ('GAS_STATION', 'WH', 'MONTHLY', '本系统设计值 2026版'),
    ('HAZCHEM_TRADE', 'WH', 'MONTHLY', '本系统设计值 2026版'),
    ('CATERING', 'RQ', 'MONTHLY', '本系统设计值 2026版'),
    ('LNG_STATION', 'TZ', 'QUARTERLY', '本系统设计值 2026版'),
    ('COMPLEX', 'TZ', 'QUARTERLY', '本系统设计值 2026版'),
    ('HOTEL', 'TZ', 'QUARTERLY', '本系统设计值 2026版'),
    ('HOSPITAL', 'TZ', 'QUARTERLY', '本系统设计值 2026版'),
    ('INDUSTRY_LARGE', 'TZ', 'QUARTERLY', '本系统设计值 2026版'),
    ('PROPERTY', 'TZ', 'QUARTERLY', '本系统设计值 2026版'),
    ('INDUSTRY_LARGE', 'KJ', 'QUARTERLY', '本系统设计值 2026版'),
    ('INDUSTRY_SMALL', 'KJ', 'HALF_YEARLY', '本系统设计值 2026版'),
    ('INDUSTRY_LARGE', 'WF', 'HALF_YEARLY', '本系统设计值 2026版'),
    ('HOSPITAL', 'WF', 'HALF_YEARLY', '本系统设计值 2026版'),
    ('WAREHOUSE', 'CC', 'MONTHLY', '本系统设计值 2026版'),
    ('CONSTRUCTION', 'JZ', 'MONTHLY', '本系统设计值 2026版'),
    ('TRANSPORT', 'JT', 'MONTHLY', '本系统设计值 2026版')) as v (industry, checklist, frequency, basis);

create table hazardflow.self_check_plan (
    ref        text primary key,
    enterprise text not null references hazardflow.enterprise (id),
    checklist  text not null,
    origin     text not null check (origin in ('OWN', 'DEMANDED')),
    frequency  text not null check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    starts_on  date not null,
    reason     text,
    set_by     text,
    set_role   text,
    set_at     timestamptz,
    unique (enterprise, checklist, origin)
);
comment on table hazardflow.self_check_plan is 'What an enterprise wants, or its street or department demands of it, beyond the default; the most frequent of all counts';
