-- Whose clock: the time of each case that is over, by party; and what the list of implausible sequences asks.

create table hazardflow.case_clock (
    number     text primary key,
    closed_at  timestamptz not null,
    enterprise bigint      not null,
    street     bigint      not null,
    department bigint      not null,
    district   bigint      not null,
    law        bigint      not null,
    system     bigint      not null
);
comment on table hazardflow.case_clock is 'Seconds from report to end of each hazard that is over, by who had it; derived from ledger_event and activity_time, holds while closed_at is that of the case';
create index case_clock_by_end on hazardflow.case_clock (closed_at);

create table hazardflow.case_clock_stale (
    id     bigint generated always as identity primary key,
    number text not null
);
comment on table hazardflow.case_clock_stale is 'Cases whose clock is to be read; rows are added by the steps and taken away by whoever reads';

insert into hazardflow.case_clock_stale (number) select number from hazardflow.hazard where closed_at is not null order by closed_at;

create index hazard_by_end on hazardflow.hazard (closed_at) where closed_at is not null;
create index evidence_use_by_subject on hazardflow.evidence_use (subject);

create table hazardflow.sequence_limit (
    key            text    not null,
    amount         numeric not null check (amount > 0),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (key, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.sequence_limit is 'From what on a sequence of steps is listed as implausible; dated rows, the newest one effective on the day of the step counts';

insert into hazardflow.sequence_limit (key, amount, effective_from, basis)
select key, amount, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('quick-closure.minutes', 30),
    ('quick-feedback.minutes', 15),
    ('month-end.days', 2),
    ('month-end.times', 3),
    ('month-end.least', 8),
    ('old-photo.minutes', 60),
    ('far-apart.minutes', 10),
    ('far-apart.metres', 2000)) as v (key, amount);

create table hazardflow.sequence_look (
    id        bigint generated always as identity primary key,
    kind      text        not null,
    reference text        not null,
    person    text        not null,
    note      text        not null check (char_length(note) between 1 and 500),
    at        timestamptz not null
);
comment on table hazardflow.sequence_look is 'Append-only: who looked at an implausible sequence, when, and what he found';
create index sequence_look_by_finding on hazardflow.sequence_look (kind, reference, at);
create trigger sequence_look_append_only
    before update or delete on hazardflow.sequence_look
    for each row execute function hazardflow.refuse_change();
create trigger sequence_look_no_truncate
    before truncate on hazardflow.sequence_look
    for each statement execute function hazardflow.refuse_change();
