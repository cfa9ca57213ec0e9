-- The hazard list (隐患台账的案件表): one row a case, written only from ledger events, so that it can be emptied and rebuilt.

create table hazardflow.hazard (
    number             text primary key,
    process_key        text        not null,
    state              text        not null,
    level              text,
    sub_grade          text,
    source             text,
    title              text,
    description        text,
    enterprise         text,
    enterprise_name    text,
    street             text,
    industry           text,
    category           text,
    dept               text,
    location           text,
    lat                double precision,
    lng                double precision,
    gps_accuracy       integer,
    gps_way            text,
    imminent_danger    boolean     not null default false,
    criterion_hit      text,
    reporter           text,
    reporter_name      text,
    reporter_role      text,
    parent_key         text,
    duplicates         text,
    merged_into        text,
    transferred_to     text,
    requirements       text,
    responsible_person text,
    rung               text,
    reject_count       integer     not null default 0,
    rectifier          text,
    reviewer           text,
    review_role        text,
    publish            boolean,
    reported_at        timestamptz,
    verified_at        timestamptz,
    ordered_at         timestamptz,
    acknowledged_at    timestamptz,
    served_by_rule     boolean,
    feedback_at        timestamptz,
    reviewed_at        timestamptz,
    passed_at          timestamptz,
    closed_at          timestamptz,
    first_deadline     timestamptz,
    deadline           timestamptz,
    redo_deadline      timestamptz,
    search             text[] generated always as (hazardflow.bigrams(
        number || ' ' || coalesce(title, '') || ' ' || coalesce(description, '') || ' ' || coalesce(location, '') || ' ' || coalesce(enterprise_name, ''))) stored
);

comment on table hazardflow.hazard is 'Read model of hazard-rectification; rebuilt from ledger_event';
comment on column hazardflow.hazard.deadline is 'Current deadline with granted extensions; a rejected review never moves it';
comment on column hazardflow.hazard.redo_deadline is 'Date set by the last rejected review for doing it again; never later than half of the first span from the day of rejection';

create index hazard_by_report on hazardflow.hazard (reported_at desc, number desc);
create index hazard_by_street on hazardflow.hazard (street, reported_at desc, number desc);
create index hazard_by_enterprise on hazardflow.hazard (enterprise, reported_at desc, number desc);
create index hazard_by_dept on hazardflow.hazard (dept, reported_at desc);
create index hazard_by_industry on hazardflow.hazard (industry, reported_at desc);
create index hazard_by_reporter on hazardflow.hazard (reporter, reported_at desc);
create index hazard_by_deadline on hazardflow.hazard (coalesce(deadline, timestamptz '9999-12-31T00:00:00Z'), number);
create index hazard_open_by_deadline on hazardflow.hazard (coalesce(deadline, timestamptz '9999-12-31T00:00:00Z'), number)
    where state not in ('REVIEW_PASSED', 'CLOSED', 'MERGED', 'INVALID', 'TRANSFERRED');
create index hazard_by_words on hazardflow.hazard using gin (search);

-- Numbers are counted on for ever, so none is ever used twice.
create table hazardflow.number_series (
    prefix text primary key,
    last   integer not null
);
comment on table hazardflow.number_series is 'Last number given per prefix (YH-yyyyMMdd-sss); rows are never deleted';
