-- Who keeps a checklist, what its items count towards, and the floor area that divides large from small places.

alter table hazardflow.checklist add column department text not null references hazardflow.department (code);
alter table hazardflow.checklist add column note text;
alter table hazardflow.checklist add unique (title, version);

alter table hazardflow.checklist_item add column indicator text check (indicator in ('GAS_ALARM'));
comment on column hazardflow.checklist_item.indicator is 'Indicator that the answers to the item count towards';

create table hazardflow.area_line (
    effective_from date primary key,
    effective_to   date,
    square_metres  numeric(12, 2) not null check (square_metres > 0),
    basis          text           not null,
    check (effective_to >= effective_from)
);
comment on table hazardflow.area_line is 'Floor area above which a place is checked in full; dated rows, the newest one effective on the day counts';
insert into hazardflow.area_line (effective_from, square_metres, basis)
values (date '2021-01-01', 300, '《天津市河东区安全生产及应急管理“十四五”规划》仓储物流专项：三百平方米以上重点排查，以下抽查');

create view hazardflow.checklist_row as
select c.id, c.version, c.title, c.sector, c.department, nullif(array_to_string(c.industries, ','), '') as industries, c.effective_from,
       c.effective_to, c.note, i.item, i.aspect, i.text, i.method, i.basis, i.category, i.sub_grade, i.criterion, i.condition, i.indicator,
       c.id || '@' || c.version || lpad(i.position::text, 9, '0') as ordering
from hazardflow.checklist c join hazardflow.checklist_item i on i.checklist = c.id and i.version = c.version;
comment on view hazardflow.checklist_row is 'Checklists with their items as one sheet, as they are exported and imported';
