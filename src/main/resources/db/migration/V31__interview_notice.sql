-- The head of an enterprise is called in by a written notice before he is talked to.

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', '本系统设计值 2026版'
from (values
    ('notify-interview', 2, 'WORKING_DAY'),
    ('interview-within', 7, 'DAY')) as v (key, amount, unit);
