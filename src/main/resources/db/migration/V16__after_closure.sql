-- What follows a closure, and the ways to end or resume a case otherwise.

alter table hazardflow.hazard
    add column publicity          text,
    add column public_fields      text,
    add column public_mask        text,
    add column public_by          date,
    add column look_back_table    text,
    add column look_back_seed     text,
    add column look_back_draw     integer,
    add column look_back_percent  integer,
    add column look_back_due      timestamptz,
    add column look_back_visits   integer,
    add column look_back_result   text,
    add column look_back_at       timestamptz,
    add column recurred_as        text,
    add column recurrence_told    text,
    add column least_sub_grade    text,
    add column reopening_asked_by text,
    add column reopened_at        timestamptz,
    add column ending_kind        text,
    add column ending_reference   text,
    add column ending_receiver    text;

comment on column hazardflow.hazard.publicity is 'Where the result is made known: INTERNAL, PUBLIC or BOTH (decision publicity); null until the case is closed';
comment on column hazardflow.hazard.public_by is 'Last day for posting the notice inside the enterprise';
comment on column hazardflow.hazard.look_back_draw is 'Number 1 to 10000 drawn at the closure; drawn for a look-back when at most look_back_percent * 100';
comment on column hazardflow.hazard.look_back_seed is 'SHA-256 over case number, hash of the closing event and version of the sampling table; all is recomputed from it';
comment on column hazardflow.hazard.look_back_at is 'End of the look-back; null while it is unannounced';
comment on column hazardflow.hazard.recurrence_told is 'Account of the reviewer who was told that the hazard came back';
comment on column hazardflow.hazard.least_sub_grade is 'Lowest grade that a verifier may give, from the case it came back from';
comment on column hazardflow.hazard.ending_receiver is 'Who outside the district took the case over';

create index hazard_public on hazardflow.hazard (closed_at desc, number desc)
    where state = 'CLOSED' and publish and publicity in ('PUBLIC', 'BOTH');
create index hazard_merged_into on hazardflow.hazard (merged_into) where merged_into is not null;

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('look-back-visit', 10, 'WORKING_DAY'),
    ('look-back-again', 5, 'WORKING_DAY'),
    ('urge-look-back', 3, 'WORKING_DAY'),
    ('approve-reopening', 3, 'WORKING_DAY'),
    ('propose-ending', 1, 'WORKING_DAY'),
    ('approve-ending', 3, 'WORKING_DAY')) as v (key, amount, unit);
