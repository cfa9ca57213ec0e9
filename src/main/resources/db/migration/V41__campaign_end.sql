alter table hazardflow.campaign add column concluded_at timestamptz;
comment on column hazardflow.campaign.concluded_at is 'When its planner decided to replace no more of the drawn objects that could not be inspected';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('conclude-inspections', 3, 'WORKING_DAY', date '2021-01-01', '本系统设计值 2026版');

create view hazardflow.hazard_origin as
select l.campaign as origin, h.number as hazard
from hazardflow.inspection_campaign l
join hazardflow.campaign c on c.number = l.campaign
join hazardflow.inspection i on i.number = l.inspection
join hazardflow.hazard h on h.parent_key = i.number
where not exists (select 1 from hazardflow.inspection_campaign o where o.inspection = i.number and o.campaign <> l.campaign)
   or exists (select 1 from hazardflow.inspection_item t
              where t.inspection = i.number and t.hazard = h.number and t.checklist = any(string_to_array(c.checklists, ',')))
   or i.campaign = l.campaign
      and not exists (select 1 from hazardflow.inspection_item t where t.inspection = i.number and t.hazard = h.number and t.checklist <> 'OTHER');
comment on view hazardflow.hazard_origin is
    'Hazards by the campaign at whose inspections they were found; of a joint inspection by whose checklist asked for them';
