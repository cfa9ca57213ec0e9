-- Days of the year of drills, and how obligations are spread over their windows.

create table hazardflow.drill_day (
    key            text    not null check (key in ('year-opens', 'adjust-until', 'confirm-until')),
    month          integer not null check (month between 1 and 12),
    day            integer not null check (day between 1 and 31),
    effective_from date    not null,
    effective_to   date,
    basis          text    not null,
    primary key (key, effective_from),
    check (effective_to >= effective_from)
);
comment on table hazardflow.drill_day is 'Days of every year in the calendar of drills; dated rows, the newest one effective on the day counts';

insert into hazardflow.drill_day (key, month, day, effective_from, basis)
values ('year-opens', 12, 1, '2021-01-01', '本系统设计值 2026版：自十二月一日起生成下一年度的演练义务'),
       ('adjust-until', 1, 15, '2021-01-01', '本系统设计值 2026版：单位在一月十五日前调整年度演练计划'),
       ('confirm-until', 1, 31, '2021-01-01', '本系统设计值 2026版：街道或部门在一月三十一日前确认年度演练计划');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('drill.proposed-margin', 5, 'DAY', '2021-01-01', '本系统设计值 2026版：建议日期距演练窗口首尾至少 5 日'),
       ('adjust-drill-plan', 10, 'DAY', '2021-01-01', '本系统设计值 2026版：年中下达或退回的年度计划 10 日内调整'),
       ('confirm-drill-plan', 20, 'DAY', '2021-01-01', '本系统设计值 2026版：年中下达或退回的年度计划 20 日内确认');
