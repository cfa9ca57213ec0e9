-- What the managers' pages need among a million cases: lists and counts are found in an index, without the broad rows.

drop index hazardflow.hazard_by_report;
create index hazard_by_report on hazardflow.hazard (reported_at desc, number desc)
    include (state, level, sub_grade, street, dept, industry, category, source, enterprise, reporter, transferred_to, deadline, rung);

drop index hazardflow.hazard_by_street;
create index hazard_by_street on hazardflow.hazard (street, reported_at desc, number desc)
    include (state, level, sub_grade, dept, industry, category, source, enterprise, reporter, transferred_to, deadline, rung);

-- Whose case an activity belongs to.
create index hazard_whose on hazardflow.hazard (number) include (street, dept, industry, enterprise, reporter, transferred_to);

drop index hazardflow.activity_time_ended;
create index activity_time_ended on hazardflow.activity_time (process_key, ended)
    include (activity, began, cancelled, case_number, version) where ended is not null;
drop index hazardflow.activity_time_open;
create index activity_time_open on hazardflow.activity_time (process_key, activity, began)
    include (due, case_number, version) where ended is null;
