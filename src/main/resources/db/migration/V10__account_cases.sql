-- Time limits of the cases around accounts; their numbers come from number_series, everything else stands in the ledger.

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, 'WORKING_DAY', date '2021-01-01', '本系统设计值'
from (values
    ('confirm-handover', 2),
    ('approve-access-recovery', 3),
    ('approve-access-recovery.district', 2),
    ('amend-access-recovery', 5),
    ('hand-over-access', 3)) as v (key, amount);

comment on table hazardflow.number_series is 'Last number given per prefix (YH-yyyyMMdd-sss, JJ-yyyyMMdd, ZH-yyyyMMdd, account:role.enterprise); rows are never deleted';
