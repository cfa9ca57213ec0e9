-- What people do with a task beside its form, who follows a case, and who stands in for whom. The tables of questions, urgings and comments
-- are read models of the ledger.

create table hazardflow.task_question (
    subject      text        not null,
    sequence     integer     not null,
    task_id      text        not null,
    asker        text        not null,
    asked        text        not null,
    question     text        not null,
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    opinion      text,
    withdrawn_at timestamptz,
    primary key (subject, sequence)
);
comment on table hazardflow.task_question is 'Opinions asked of somebody beside the holder of a task; whoever was asked may read the case';
create index task_question_by_task on hazardflow.task_question (task_id);
create index task_question_by_asked on hazardflow.task_question (asked, subject);

create table hazardflow.task_urging (
    task_id text        not null,
    person  text        not null,
    day     date        not null,
    subject text        not null,
    at      timestamptz not null,
    primary key (task_id, person, day)
);
comment on table hazardflow.task_urging is 'Who urged the holder of a task: once a day for each person and task';

create table hazardflow.case_watch (
    subject  text        not null,
    person   text        not null,
    since    timestamptz not null,
    added_by text        not null,
    primary key (subject, person)
);
comment on table hazardflow.case_watch is 'Who follows a case, because he wants to or because somebody sent him a copy';
create index case_watch_by_person on hazardflow.case_watch (person, since desc);

create table hazardflow.case_look (
    person   text        not null,
    subject  text        not null,
    sequence integer     not null,
    at       timestamptz not null,
    primary key (person, subject)
);
comment on table hazardflow.case_look is 'Up to which ledger event a person has seen a case, for what is new';

create table hazardflow.case_comment (
    subject  text        not null,
    sequence integer     not null,
    at       timestamptz not null,
    person   text        not null,
    name     text        not null,
    role     text        not null,
    text     text        not null,
    primary key (subject, sequence)
);
comment on table hazardflow.case_comment is 'Comments on a case';

create table hazardflow.case_mention (
    person   text    not null,
    subject  text    not null,
    sequence integer not null,
    primary key (person, subject, sequence)
);
comment on table hazardflow.case_mention is 'Who is mentioned in a comment; unread while it lies behind his last look at the case';

create table hazardflow.absence (
    id         bigint generated always as identity primary key,
    person     text        not null,
    substitute text        not null,
    unit       text        not null,
    from_day   date        not null,
    to_day     date        not null,
    steps      text[]      not null,
    reason     text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    ended_at   timestamptz,
    ended_by   text,
    check (from_day <= to_day),
    check (person <> substitute)
);
comment on table hazardflow.absence is 'Who stands in for whom from one day to another, both included; ended_at where it was called off';
comment on column hazardflow.absence.unit is 'Reach and key of the unit that both belong to, such as STREET:001; the substitution holds for its tasks only';
comment on column hazardflow.absence.steps is 'Steps (element ids) that the substitute may take; empty for all';
create index absence_by_person on hazardflow.absence (person, to_day);
create index absence_by_substitute on hazardflow.absence (substitute, to_day);

create table hazardflow.stand_in (
    task_id    text    not null,
    substitute text    not null,
    person     text    not null,
    absence    bigint  not null references hazardflow.absence (id),
    linked     boolean not null,
    taken      boolean not null default false,
    primary key (task_id, substitute)
);
comment on table hazardflow.stand_in is 'Open tasks of somebody absent that his substitute may take';
comment on column hazardflow.stand_in.linked is 'Whether the substitute became a candidate of the task for this, since it is not meant for one of his own posts';
comment on column hazardflow.stand_in.taken is 'Whether he holds it, and so acts in the place of the absent person';
create index stand_in_by_substitute on hazardflow.stand_in (substitute);

alter table hazardflow.hazard add column rectified_for text;
alter table hazardflow.hazard add column reviewed_for text;
comment on column hazardflow.hazard.rectified_for is 'Absent person in whose place the rectifier acted; null when he acted for himself';
comment on column hazardflow.hazard.reviewed_for is 'Absent person in whose place the reviewer acted; null when he acted for himself';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('absence.longest', 180, 'DAY', date '2026-01-01', '本系统设计值 2026版');
