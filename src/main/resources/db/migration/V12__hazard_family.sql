-- Limits of a few minutes, for what cannot wait; and ways out of a case that are neither closure nor error.

alter table hazardflow.time_limit drop constraint time_limit_unit_check;
alter table hazardflow.time_limit add constraint time_limit_unit_check check (unit in ('MINUTE', 'HOUR', 'DAY', 'WORKING_DAY'));

drop index hazardflow.hazard_open_by_deadline;
create index hazard_open_by_deadline on hazardflow.hazard (coalesce(deadline, timestamptz '9999-12-31T00:00:00Z'), number)
    where state not in ('REVIEW_PASSED', 'CLOSED', 'MERGED', 'INVALID', 'TRANSFERRED', 'SHUT_DOWN', 'CANCELLED');
