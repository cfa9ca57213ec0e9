-- What the score of streets and departments is made of and what the figures of areas need to be found quickly.

create table hazardflow.score_part (
    indicator      text    not null,
    use            text    not null check (use in ('SHARE', 'REST', 'DEDUCTION', 'LEAST')),
    points         numeric(5, 2) not null check (points > 0),
    cap            numeric(5, 2) check (cap > 0),
    position       integer not null,
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (indicator, effective_from),
    check (effective_to >= effective_from),
    check ((use = 'DEDUCTION') = (cap is not null))
);
comment on table hazardflow.score_part is 'What the score of a street or department is made of; dated rows, those of the last day of the period count';
comment on column hazardflow.score_part.use is
    'SHARE: points for the rate; REST: points for what is not of the rate; DEDUCTION: points off a piece, up to the cap; LEAST: pieces needed to be ranked';

insert into hazardflow.score_part (indicator, use, points, cap, position, effective_from, basis)
values ('IN_TIME', 'SHARE', 25, null, 1, '2021-01-01', '本系统设计值 2026版'),
       ('MAJOR_RECTIFICATION', 'SHARE', 20, null, 2, '2021-01-01', '本系统设计值 2026版'),
       ('FIRST_REVIEW', 'SHARE', 10, null, 3, '2021-01-01', '本系统设计值 2026版'),
       ('LOOK_BACK', 'REST', 10, null, 4, '2021-01-01', '本系统设计值 2026版'),
       ('SELF_CHECK_ACTIVE', 'SHARE', 10, null, 5, '2021-01-01', '本系统设计值 2026版'),
       ('DRILL_COMPLETION', 'SHARE', 10, null, 6, '2021-01-01', '本系统设计值 2026版'),
       ('CAMPAIGN_PROGRESS', 'SHARE', 10, null, 7, '2021-01-01', '本系统设计值 2026版'),
       ('TIP_CLOSURE', 'SHARE', 5, null, 8, '2021-01-01', '本系统设计值 2026版'),
       ('LONG_OVERDUE', 'DEDUCTION', 1, 10, 9, '2021-01-01', '本系统设计值 2026版'),
       ('HAZARDS_FOUND', 'LEAST', 10, null, 10, '2021-01-01', '本系统设计值 2026版');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('contingency-plan.revision', 30, 'DAY', '2021-01-01', '本系统设计值 2026版：评估或演练要求修订预案的，30 日内修订');

create index hazard_measure_long_overdue on hazardflow.hazard_measure (deadline)
    include (number, street, dept, industry, enterprise, resolved, passed_at, closed_at)
    where not excluded and (not resolved or (coalesce(passed_at, closed_at) at time zone 'UTC') > (deadline at time zone 'UTC') + interval '15 days');
create index hazard_measure_own_report on hazardflow.hazard_measure (reported_at) include (number, enterprise, street, industry, state)
    where source in ('ENT_SELF', 'ENT_STAFF');
create index self_check_item_by_hazard on hazardflow.self_check_item (hazard) where hazard is not null;
create index self_check_by_answer on hazardflow.self_check (answered_at) where answered_at is not null;
create index inspection_by_arrival on hazardflow.inspection (arrived_at) where state = 'DONE';
