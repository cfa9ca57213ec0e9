-- How a drill is scheduled: who evaluates, who takes part, what happens in it. Read models of the submitted drill plans, rewritten by each one.

alter table hazardflow.drill
    add column scheduled_by      text,
    add column scheduled_by_name text,
    add column scenario          text,
    add column goals             text,
    add column safety_measures   text,
    add column budget            numeric(12, 2),
    add column place_outside     boolean,
    add column impact_kinds      text,
    add column impact_posts      text,
    add column returned_at       timestamptz,
    add column return_reason     text;
comment on column hazardflow.drill.place_outside is 'Whether the place is not of the unit itself, so that others may be there';
comment on column hazardflow.drill.impact_kinds is 'What touches the public, in words; null where nothing does';
comment on column hazardflow.drill.impact_posts is 'Engine groups asked about what touches the public, by commas';
comment on column hazardflow.drill.return_reason is 'Why the plan has to be changed; null once it was sent again';
create index drill_by_time on hazardflow.drill (drill_at) where held_at is null and cancelled_at is null;

create table hazardflow.drill_evaluator (
    number   text    not null,
    position integer not null,
    account  text,
    name     text    not null,
    unit     text    not null,
    role     text,
    primary key (number, position)
);
comment on table hazardflow.drill_evaluator is 'Who evaluates a drill; account is null for somebody from outside';
create index drill_evaluator_by_account on hazardflow.drill_evaluator (account) where account is not null;

create table hazardflow.drill_participant (
    number     text    not null,
    position   integer not null,
    name       text    not null,
    department text,
    account    text,
    primary key (number, position)
);
comment on table hazardflow.drill_participant is 'Who is to take part in a drill, by name';
create index drill_participant_by_account on hazardflow.drill_participant (account) where account is not null;

create table hazardflow.drill_inject (
    number   text    not null,
    position integer not null,
    minute   integer not null check (minute >= 0),
    inject   text    not null,
    expected text    not null,
    primary key (number, position)
);
comment on table hazardflow.drill_inject is 'What is brought into a drill, how many minutes after its beginning, and what is expected then';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('drill.make-up', 30, 'DAY', '2021-01-01', '本系统设计值 2026版：逾期的演练应在排期之日起 30 日内补演');
