-- How long cases stay at each activity; written beside the engine's history, which is cleaned up, and kept after it.

create table hazardflow.activity_time (
    id          text        primary key,
    process_key text        not null,
    version     integer     not null,
    case_number text        not null,
    activity    text        not null,
    task        text,
    began       timestamptz not null,
    due         timestamptz,
    ended       timestamptz,
    cancelled   boolean     not null default false
);

comment on table hazardflow.activity_time is 'One row a passing of an activity that takes time: user tasks, call activities, waiting events; street, department and industry are those of the case';
comment on column hazardflow.activity_time.id is 'The engine''s activity instance';
comment on column hazardflow.activity_time.task is 'The engine''s task; null where nobody has to act';
comment on column hazardflow.activity_time.ended is 'Null while the case stands there';
comment on column hazardflow.activity_time.cancelled is 'Ended without having been done: withdrawn, interrupted or sent back';

create index activity_time_open on hazardflow.activity_time (process_key, activity, began) where ended is null;
create index activity_time_ended on hazardflow.activity_time (process_key, ended) where ended is not null;
create index activity_time_by_case on hazardflow.activity_time (case_number, began);
