-- Tasks of officials in the sums of months, and where the grid was.

alter table hazardflow.hazard_month
    add column verifications         integer not null default 0,
    add column verifying_seconds     bigint  not null default 0,
    add column assignments           integer not null default 0,
    add column assigning_seconds     bigint  not null default 0,
    add column review_tasks          integer not null default 0,
    add column reviewing_seconds     bigint  not null default 0,
    add column closures              integer not null default 0,
    add column closing_seconds       bigint  not null default 0,
    add column stages_due            integer not null default 0,
    add column stages_late           integer not null default 0,
    add column verifications_due     integer not null default 0,
    add column verifications_late    integer not null default 0,
    add column assignments_due       integer not null default 0,
    add column assignments_late      integer not null default 0,
    add column reviews_due           integer not null default 0,
    add column reviews_late          integer not null default 0,
    add column closures_due          integer not null default 0,
    add column closures_late         integer not null default 0,
    add column rungs_due             integer not null default 0,
    add column rungs_answered        integer not null default 0;

create index activity_time_by_due on hazardflow.activity_time (due) where due is not null;
create index hazard_measure_major on hazardflow.hazard_measure (reported_at) where level = 'MAJOR' and not excluded;
-- without it, one street is taken for a few rows, and a month is summed by way of every case of the street
create statistics hazardflow.hazard_measure_by_street on (coalesce(street, '')) from hazardflow.hazard_measure;

insert into hazardflow.hazard_month_stale (month, street)
select distinct month, street from hazardflow.hazard_month
union
select distinct cast(date_trunc('month', moment.at at time zone 'Asia/Shanghai') as date), coalesce(m.street, '')
from hazardflow.activity_time t
join hazardflow.hazard_measure m on m.number = t.case_number
cross join lateral (values (t.due), (t.ended)) as moment (at)
where moment.at is not null;

create table hazardflow.grid_visit (
    number     text not null,
    day        date not null,
    enterprise text,
    primary key (number, day)
);
comment on table hazardflow.grid_visit is 'Days on which a grid worker was at the place of a case: reported it, urged, reviewed on site, looked back or checked a seal; rebuilt from ledger_event';
comment on column hazardflow.grid_visit.enterprise is 'That of the case; null for a hazard of no enterprise';
create index grid_visit_by_day on hazardflow.grid_visit (day, enterprise);

insert into hazardflow.grid_visit (number, day, enterprise)
select distinct v.subject, cast(v.at at time zone 'Asia/Shanghai' as date), h.enterprise
from hazardflow.ledger_event v
join hazardflow.hazard h on h.number = v.subject
where v.actor_role like 'grid:%'
  and (v.step in ('report-hazard', 'urge-enterprise', 'look-back-visit', 'check-seal')
       or v.step = 'review-rectification' and v.document ->> 'mode' = 'ON_SITE');
