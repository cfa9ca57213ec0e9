-- Registry of the district: units, people, enterprises, plans, the working-day calendar and the dated time limits.

create table hazardflow.street (
    code      text primary key,
    stat_code text    not null unique,
    name      text    not null,
    active    boolean not null,
    lat       double precision,
    lng       double precision
);
comment on table hazardflow.street is 'Sub-districts by statistical code (2024); lat/lng is an approximate centre, WGS-84 degrees';

insert into hazardflow.street (code, stat_code, name, active, lat, lng) values
    ('001', '120102001', '大王庄', true, 39.126, 117.214),
    ('002', '120102002', '大直沽', true, 39.116, 117.236),
    ('003', '120102003', '中山门', true, 39.108, 117.256),
    ('004', '120102004', '富民路', true, 39.104, 117.246),
    ('005', '120102005', '二号桥', true, 39.106, 117.278),
    ('006', '120102006', '春华', true, 39.124, 117.246),
    ('007', '120102007', '唐家口', true, 39.136, 117.232),
    ('008', '120102008', '向阳楼', true, 39.120, 117.258),
    ('009', '120102009', '常州道', true, 39.148, 117.250),
    ('010', '120102010', '上杭路', true, 39.134, 117.262),
    ('011', '120102011', '东新', true, 39.124, 117.274),
    ('012', '120102012', '鲁山道', true, 39.142, 117.280),
    ('013', '120102013', '天津铁厂', false, null, null);

create table hazardflow.department (
    code           text primary key,
    name           text    not null,
    cross_industry boolean not null
);
comment on column hazardflow.department.cross_industry is
    'Supervises a matter (fire, special equipment, environment) in every industry, so it reaches all enterprises';

insert into hazardflow.department (code, name, cross_industry) values
    ('yjj', '区应急管理局', false),
    ('xf', '区消防救援支队', true),
    ('cgw', '区城市管理委', false),
    ('zjw', '区住建委', false),
    ('scjg', '区市场监管局', true),
    ('hjj', '区生态环境局', true),
    ('jt', '区交通运输(交警)部门', false),
    ('sww', '区商务局', false),
    ('jyj', '区教育局', false),
    ('wjw', '区卫生健康委', false),
    ('mzj', '区民政局', false),
    ('wlj', '区文旅局', false);

create table hazardflow.industry (
    code           text    not null,
    label          text    not null,
    department     text    not null references hazardflow.department (code),
    position       integer not null,
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (code, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.industry is 'Place types with the department that supervises them by default; dated rows, the newest effective one counts';

insert into hazardflow.industry (code, label, department, position, effective_from, basis)
select code, label, department, position, date '2021-01-01', '本系统设计值(依《河东区重点行业领域安全监管分类指导目录》的分工原则)'
from (values
    ('GAS_STATION', '加油站', 'yjj', 1),
    ('LNG_STATION', '加气站', 'cgw', 2),
    ('HAZCHEM_TRADE', '危化经营', 'yjj', 3),
    ('INDUSTRY_LARGE', '规上工贸', 'yjj', 4),
    ('INDUSTRY_SMALL', '小微工贸', 'yjj', 5),
    ('COMPLEX', '商业综合体', 'sww', 6),
    ('MARKET', '商场市场商超', 'sww', 7),
    ('HOTEL', '酒店', 'sww', 8),
    ('CATERING', '餐饮', 'sww', 9),
    ('ENTERTAINMENT', '文化娱乐', 'wlj', 10),
    ('SPORTS', '体育健身', 'wlj', 11),
    ('SCHOOL', '学校幼儿园', 'jyj', 12),
    ('HOSPITAL', '医院', 'wjw', 13),
    ('ELDERLY_CARE', '养老机构', 'mzj', 14),
    ('WAREHOUSE', '仓储物流', 'yjj', 15),
    ('CONSTRUCTION', '建筑工地', 'zjw', 16),
    ('TRANSPORT', '道路运输', 'jt', 17),
    ('PROPERTY', '物业', 'zjw', 18),
    ('OTHER', '其他', 'yjj', 19)) as v (code, label, department, position);

create table hazardflow.hazard_category (
    code     text primary key,
    label    text    not null,
    family   text    not null,
    position integer not null
);

insert into hazardflow.hazard_category (code, label, family, position)
select prefix || to_char(number, 'FM00'), label, family, (case prefix when 'JC' then 0 else 13 end) + number
from (values
    ('JC', 1, '生产经营单位资质证照', '基础管理'),
    ('JC', 2, '安全生产管理机构及人员', '基础管理'),
    ('JC', 3, '安全生产责任制', '基础管理'),
    ('JC', 4, '安全生产管理制度', '基础管理'),
    ('JC', 5, '安全操作规程', '基础管理'),
    ('JC', 6, '教育培训', '基础管理'),
    ('JC', 7, '安全生产管理档案', '基础管理'),
    ('JC', 8, '安全生产投入', '基础管理'),
    ('JC', 9, '应急管理', '基础管理'),
    ('JC', 10, '特种设备基础管理', '基础管理'),
    ('JC', 11, '职业卫生基础管理', '基础管理'),
    ('JC', 12, '相关方基础管理', '基础管理'),
    ('JC', 13, '其他基础管理', '基础管理'),
    ('XC', 1, '特种设备现场管理', '现场管理'),
    ('XC', 2, '生产设备设施及工艺', '现场管理'),
    ('XC', 3, '场所环境', '现场管理'),
    ('XC', 4, '从业人员操作行为', '现场管理'),
    ('XC', 5, '消防安全', '现场管理'),
    ('XC', 6, '用电安全', '现场管理'),
    ('XC', 7, '职业卫生现场安全', '现场管理'),
    ('XC', 8, '有限空间现场安全', '现场管理'),
    ('XC', 9, '辅助动力系统', '现场管理'),
    ('XC', 10, '相关方现场管理', '现场管理'),
    ('XC', 11, '其他现场管理', '现场管理')) as v (prefix, number, label, family);

create function hazardflow.bigrams(content text) returns text[]
    language sql immutable parallel safe
    as $$
        select array(
            select distinct substr(folded, start, 2)
            from (select lower(regexp_replace(content, '\s', '', 'g')) as folded) as source,
                 generate_series(1, char_length(folded) - 1) as start)
    $$;
comment on function hazardflow.bigrams is 'Pairs of neighbouring characters, so that an index finds Chinese words of two characters';

create table hazardflow.enterprise (
    id                    text collate "C" primary key check (id ~ '^e[0-9]{4,}$'),
    credit_code           text collate "C" not null unique check (char_length(credit_code) = 18),
    name                  text    not null,
    street                text    not null references hazardflow.street (code),
    address               text    not null,
    lat                   double precision,
    lng                   double precision,
    industry              text    not null,
    national_industry     text,
    area_m2               numeric(12, 2),
    staff                 integer,
    above_scale           boolean not null default false,
    key_fire              boolean not null default false,
    high_risk             boolean not null default false,
    crowded               boolean not null default false,
    gas_use               text    check (gas_use in ('PIPED', 'BOTTLED', 'NONE')),
    gas_alarm             boolean not null default false,
    special_equipment     integer,
    major_hazard_source   boolean not null default false,
    standard_level        text    check (standard_level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3')),
    standard_expires      date,
    dual_prevention       text    check (dual_prevention in ('NONE', 'BUILDING', 'DONE')),
    credit_grade          text    check (credit_grade in ('A', 'B', 'C', 'D')),
    risk_color            text    check (risk_color in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
    legal_rep             text,
    legal_rep_phone       text,
    safety_officer        text,
    phone                 text,
    grid_worker           text,
    last_inspected        date,
    inspections_this_year integer,
    insurance_expires     date,
    online_since          date,
    status                text    not null default 'OPERATING' check (status in ('OPERATING', 'SUSPENDED', 'DEREGISTERED', 'MOVED')),
    name_bigrams          text[]  not null generated always as (hazardflow.bigrams(name)) stored,
    check ((lat is null) = (lng is null))
);
comment on column hazardflow.enterprise.phone is 'Phone of the safety officer';
create index enterprise_name_bigrams on hazardflow.enterprise using gin (name_bigrams);
create index enterprise_street on hazardflow.enterprise (street);
create index enterprise_industry on hazardflow.enterprise (industry);

create table hazardflow.person (
    id         text collate "C" primary key,
    name       text    not null,
    phone      text,
    role       text    not null,
    street     text    references hazardflow.street (code),
    grid       text,
    enterprise text    references hazardflow.enterprise (id),
    department text    references hazardflow.department (code),
    account    text    unique,
    active     boolean not null default true
);
comment on column hazardflow.person.id is 'Account name, or a given number p00001 for people without an account';
create index person_role_street on hazardflow.person (role, street);
alter table hazardflow.enterprise add foreign key (grid_worker) references hazardflow.person (id);
create index enterprise_grid_worker on hazardflow.enterprise (grid_worker);
create index person_enterprise on hazardflow.person (enterprise);

create table hazardflow.officer_certificate (
    number     text primary key,
    person     text not null references hazardflow.person (id),
    department text not null references hazardflow.department (code),
    specialty  text,
    valid_from date not null,
    valid_to   date not null,
    check (valid_to >= valid_from)
);
create index officer_certificate_person on hazardflow.officer_certificate (person);

create table hazardflow.contingency_plan (
    id         text primary key,
    title      text not null,
    level      text not null check (level in ('GENERAL_GOV', 'SPECIAL', 'DEPARTMENT', 'UNIT')),
    owner      text not null,
    enterprise text references hazardflow.enterprise (id),
    version    text not null,
    filed_on   date,
    review_due date,
    check (review_due >= filed_on)
);
create index contingency_plan_enterprise on hazardflow.contingency_plan (enterprise);

create table hazardflow.working_day_exception (
    day     date primary key,
    working boolean not null,
    note    text    not null,
    basis   text    not null
);
comment on table hazardflow.working_day_exception is 'Holidays (also where they fall on a weekend) and make-up working days; other days follow Monday to Friday';

create table hazardflow.calendar_year (
    year   integer primary key,
    source text not null
);
comment on table hazardflow.calendar_year is 'Years whose holiday notice is loaded; in other years working days are provisional';

insert into hazardflow.working_day_exception (day, working, note, basis)
select day::date, false, note, '国务院办公厅2025年11月4日关于2026年部分节假日安排的通知'
from (values
    (date '2026-01-01', date '2026-01-03', '元旦'),
    (date '2026-02-15', date '2026-02-23', '春节'),
    (date '2026-04-04', date '2026-04-06', '清明节'),
    (date '2026-05-01', date '2026-05-05', '劳动节'),
    (date '2026-06-19', date '2026-06-21', '端午节'),
    (date '2026-09-25', date '2026-09-27', '中秋节'),
    (date '2026-10-01', date '2026-10-07', '国庆节')) as holiday (first, last, note),
    generate_series(first, last, interval '1 day') as day;

insert into hazardflow.working_day_exception (day, working, note, basis)
select day, true, note, '国务院办公厅2025年11月4日关于2026年部分节假日安排的通知'
from (values
    (date '2026-01-04', '元旦调休上班'),
    (date '2026-02-14', '春节调休上班'),
    (date '2026-02-28', '春节调休上班'),
    (date '2026-05-09', '劳动节调休上班'),
    (date '2026-09-20', '国庆节调休上班'),
    (date '2026-10-10', '国庆节调休上班')) as make_up (day, note);

insert into hazardflow.calendar_year (year, source) values (2026, '国务院办公厅2025年11月4日关于2026年部分节假日安排的通知');

create table hazardflow.time_limit (
    key            text    not null,
    amount         integer not null check (amount > 0),
    unit           text    not null check (unit in ('HOUR', 'DAY', 'WORKING_DAY')),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (key, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.time_limit is 'How long a step may take; dated rows, the newest one effective on the day counts';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', basis
from (values
    ('verify-hazard.urgent', 4, 'HOUR', '本系统设计值'),
    ('verify-hazard', 1, 'WORKING_DAY', '本系统设计值'),
    ('verify-hazard.tip', 3, 'WORKING_DAY', '本系统设计值'),
    ('fix-on-site', 24, 'HOUR', '本系统设计值'),
    ('assign-rectification', 1, 'WORKING_DAY', '本系统设计值'),
    ('acknowledge-order', 1, 'WORKING_DAY', '本系统设计值'),
    ('review-rectification', 5, 'WORKING_DAY', '本系统设计值'),
    ('review-rectification.major', 10, 'DAY', '本系统设计值(参照鄂安〔2010〕20号第十条,十日内现场验收)'),
    ('approve-closure', 2, 'WORKING_DAY', '本系统设计值'),
    ('urge-enterprise', 2, 'WORKING_DAY', '本系统设计值'),
    ('urge-street', 3, 'WORKING_DAY', '本系统设计值'),
    ('duplicate-window', 30, 'DAY', '本系统设计值')) as v (key, amount, unit, basis);
