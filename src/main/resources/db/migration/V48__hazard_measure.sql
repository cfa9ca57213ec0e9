-- What indicators count of a hazard: one narrow row a case. A read model of the ledger.
create table hazardflow.hazard_measure (
    number               text primary key,
    state                text        not null,
    street               text,
    enterprise           text,
    industry             text,
    dept                 text,
    level                text,
    sub_grade            text,
    category             text,
    source               text,
    rung                 text,
    reported_at          timestamptz,
    verified_at          timestamptz,
    ordered_at           timestamptz,
    first_deadline       timestamptz,
    deadline             timestamptz,
    feedback_at          timestamptz,
    passing_feedback_at  timestamptz,
    first_review_at      timestamptz,
    first_review_passed  boolean,
    reviews              integer     not null default 0,
    rejects              integer     not null default 0,
    passed_at            timestamptz,
    closed_at            timestamptz,
    extensions           integer     not null default 0,
    waiting_since        timestamptz,
    waited_seconds       bigint      not null default 0,
    listing_published_at timestamptz,
    supervision_deadline timestamptz,
    delisted_at          timestamptz,
    look_back_at         timestamptz,
    look_back_result     text,
    recurring            boolean     not null default false,
    last_at              timestamptz not null,
    excluded             boolean generated always as (state in ('INVALID', 'MERGED', 'CANCELLED', 'TRANSFERRED')) stored,
    resolved             boolean generated always as (state in ('REVIEW_PASSED', 'CLOSED', 'SHUT_DOWN')) stored
);
comment on table hazardflow.hazard_measure is 'Read model of the hazard processes for indicators; rebuilt from ledger_event';
comment on column hazardflow.hazard_measure.passing_feedback_at is 'When the feedback was given that a review passed; null while none has';
comment on column hazardflow.hazard_measure.waiting_since is 'When the application for an extension was made that waits now';
comment on column hazardflow.hazard_measure.waited_seconds is 'Time that applications for an extension waited between order and decision';
comment on column hazardflow.hazard_measure.recurring is 'A hazard of the same enterprise and category was reported in the 365 days before';
comment on column hazardflow.hazard_measure.last_at is 'Time of the last event of the case';

create index hazard_measure_by_report on hazardflow.hazard_measure (reported_at);
create index hazard_measure_by_order on hazardflow.hazard_measure (ordered_at) where ordered_at is not null;
create index hazard_measure_by_first_deadline on hazardflow.hazard_measure (first_deadline) where first_deadline is not null;
create index hazard_measure_by_deadline on hazardflow.hazard_measure (deadline) where deadline is not null;
create index hazard_measure_by_first_review on hazardflow.hazard_measure (first_review_at) where first_review_at is not null;
create index hazard_measure_by_pass on hazardflow.hazard_measure (passed_at) where passed_at is not null;
create index hazard_measure_by_look_back on hazardflow.hazard_measure (look_back_at) where look_back_at is not null;
create index hazard_measure_by_supervision on hazardflow.hazard_measure (supervision_deadline) where supervision_deadline is not null;
create index hazard_measure_open on hazardflow.hazard_measure (deadline) where not excluded and not resolved;
create index hazard_measure_by_object on hazardflow.hazard_measure (enterprise, category, reported_at) where enterprise is not null;
create index hazard_measure_by_last on hazardflow.hazard_measure (last_at);

create table hazardflow.hazard_review (
    number   text        not null,
    position integer     not null,
    at       timestamptz not null,
    passed   boolean     not null,
    primary key (number, position)
);
comment on table hazardflow.hazard_review is 'Reviews of rectifications, one row each; rebuilt from ledger_event';
create index hazard_review_by_day on hazardflow.hazard_review (at);

-- Sums of whole months. Derived from the two tables above; brought up to date after the steps.
create table hazardflow.hazard_month (
    month            date not null,
    street           text not null,
    dept             text not null,
    industry         text not null,
    found            integer not null,
    found_resolved   integer not null,
    major            integer not null,
    major_resolved   integer not null,
    minor            integer not null,
    minor_at_once    integer not null,
    recurring        integer not null,
    grid_reported    integer not null,
    grid_valid       integer not null,
    tip_verified     integer not null,
    tip_true         integer not null,
    tip_accepted     integer not null,
    tip_in_time      integer not null,
    due              integer not null,
    due_resolved     integer not null,
    due_in_time      integer not null,
    first_due        integer not null,
    first_due_in_time integer not null,
    ordered          integer not null,
    extended         integer not null,
    passed           integer not null,
    passed_ordered   integer not null,
    rectifying_seconds bigint not null,
    first_reviewed   integer not null,
    first_passed     integer not null,
    rejects          integer not null,
    reviewed         integer not null,
    review_failed    integer not null,
    looked_back      integer not null,
    look_back_recurred integer not null,
    listed_due       integer not null,
    delisted_in_time integer not null,
    primary key (month, street, dept, industry)
);
comment on table hazardflow.hazard_month is 'What HazardCount counts of each month, each count by its own date; empty text stands for "none"';

-- Which month of which street has to be summed again. Rows are added by the steps and taken away by whoever sums.
create table hazardflow.hazard_month_stale (
    id     bigint generated always as identity primary key,
    month  date not null,
    street text not null
);
