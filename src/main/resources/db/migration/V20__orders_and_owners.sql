-- Reports that are completed or called off, hazards without an owner, how orders were given and objected to, and why a level was given.

alter table hazardflow.hazard
    add column cancel_reason   text,
    add column hint            boolean,
    add column place_type      text,
    add column address         text,
    add column owner_kind      text,
    add column owner_group     text,
    add column owner_name      text,
    add column owner_leader    text,
    add column ordered_by      text,
    add column order_group     text,
    add column co_officer      text,
    add column service         text,
    add column served_at       timestamptz,
    add column objection_state text,
    add column objected_at     timestamptz,
    add column level_reason    text;

comment on column hazardflow.hazard.cancel_reason is 'Why the reporter calls his report a mistake; null when he does not';
comment on column hazardflow.hazard.hint is 'Found by a grid or community worker, who may hint at a hazard and never order (国办发〔2024〕54号)';
comment on column hazardflow.hazard.owner_group is 'Engine group that rectifies a hazard found without an enterprise, once appointed';
comment on column hazardflow.hazard.order_group is 'Engine group in whose name the order in force was given';
comment on column hazardflow.hazard.level_reason is 'JSON: the row of hazard-triage that set the lowest level at verification, as it stood then';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('complete-report', 2, 'WORKING_DAY'),
    ('appoint-owner', 5, 'WORKING_DAY'),
    ('order-objection', 3, 'WORKING_DAY'),
    ('review-objection', 3, 'WORKING_DAY'),
    ('decide-objection', 2, 'WORKING_DAY')) as v (key, amount, unit);
