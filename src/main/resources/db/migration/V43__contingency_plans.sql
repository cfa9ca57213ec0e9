-- Contingency plans: their versions, evaluations, files and sites, and when they must be evaluated and filed.

create table hazardflow.contingency_plan_version (
    plan      text    not null references hazardflow.contingency_plan (id),
    ordinal   integer not null check (ordinal > 0),
    version   text    not null,
    since     date,
    filed_on  date,
    reason    text    not null,
    source    text,
    raised_by text,
    raised_at timestamptz(6),
    primary key (plan, ordinal),
    unique (plan, version)
);
create unique index contingency_plan_version_source on hazardflow.contingency_plan_version (plan, source) where source is not null;
comment on table hazardflow.contingency_plan_version is 'Versions of each plan, the highest ordinal being the one in the register';
comment on column hazardflow.contingency_plan_version.since is 'Day of the revision, or of the first filing; null where neither is known';
comment on column hazardflow.contingency_plan_version.filed_on is 'When it was filed; of the latest version this stands with the plan itself';
comment on column hazardflow.contingency_plan_version.source is 'What brought the revision about, such as the number of a drill; raised once for each';

insert into hazardflow.contingency_plan_version (plan, ordinal, version, since, reason)
select id, 1, version, coalesce(revised_on, filed_on), '名册登记' from hazardflow.contingency_plan;

create table hazardflow.contingency_plan_review (
    id          bigint generated always as identity primary key,
    plan        text    not null references hazardflow.contingency_plan (id),
    version     text    not null,
    reviewed_on date    not null,
    revise      boolean not null,
    note        text    not null,
    entered_by  text    not null,
    entered_at  timestamptz(6) not null
);
create index contingency_plan_review_plan on hazardflow.contingency_plan_review (plan, reviewed_on desc);
comment on table hazardflow.contingency_plan_review is 'Evaluations of plans that their owners entered';

create table hazardflow.contingency_plan_review_interval (
    effective_from date primary key,
    months         integer not null check (months > 0),
    basis          text    not null
);
comment on table hazardflow.contingency_plan_review_interval is 'Within how many months a plan is evaluated again; the newest row effective on the day counts';
insert into hazardflow.contingency_plan_review_interval (effective_from, months, basis)
values ('2009-05-01', 36, '《生产安全事故应急预案管理办法》第三十五条：每三年进行一次应急预案评估；其他单位和政府部门预案为本系统设计值 2026版');

update hazardflow.contingency_plan set review_due = (greatest(revised_on, filed_on) + interval '36 months')::date
where review_due is null and greatest(revised_on, filed_on) is not null;

create table hazardflow.contingency_plan_file (
    id          uuid primary key,
    plan        text           not null references hazardflow.contingency_plan (id),
    version     text           not null,
    name        text           not null,
    type        text           not null check (type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
    size        integer        not null check (size > 0),
    sha256      text           not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz(6) not null,
    uploaded_by text           not null
);
create index contingency_plan_file_plan on hazardflow.contingency_plan_file (plan, uploaded_at desc);
create table hazardflow.contingency_plan_file_content (
    file  uuid primary key references hazardflow.contingency_plan_file,
    bytes bytea not null
);
alter table hazardflow.contingency_plan_file_content alter column bytes set storage external;
create trigger contingency_plan_file_immutable
    before update or delete on hazardflow.contingency_plan_file
    for each row execute function hazardflow.refuse_change();
create trigger contingency_plan_file_content_immutable
    before update or delete on hazardflow.contingency_plan_file_content
    for each row execute function hazardflow.refuse_change();
comment on table hazardflow.contingency_plan_file is 'Files of the versions of plans; never changed, a newer one is added';
comment on column hazardflow.contingency_plan_file.sha256 is 'Over the bytes as stored';

create table hazardflow.contingency_plan_site (
    id         text primary key check (id ~ '^d[0-9]{5,}$'),
    plan       text not null references hazardflow.contingency_plan (id),
    name       text not null,
    address    text not null,
    enterprise text references hazardflow.enterprise (id)
);
create index contingency_plan_site_plan on hazardflow.contingency_plan_site (plan);
comment on table hazardflow.contingency_plan_site is 'Places that a plan is for';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values
    ('contingency-plan.filing', 20, 'WORKING_DAY', date '2021-01-01', '《生产安全事故应急预案管理办法》第二十六条：公布之日起 20 个工作日内备案');
