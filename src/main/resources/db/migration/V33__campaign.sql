-- Special campaigns and the inspections at enterprises: read models of the ledger events of special-campaign and site-inspection, and the checklists.

create table hazardflow.campaign (
    number           text primary key,
    process_key      text    not null,
    state            text    not null,
    name             text,
    type             text,
    mode             text,
    unannounced      boolean not null default false,
    basis            text,
    special_ground   text,
    lead_dept        text,
    member_depts     text,
    industries       text,
    streets          text,
    period_from      date,
    period_to        date,
    mobilize_until   date,
    self_check_until date,
    inspect_until    date,
    self_check       boolean not null default false,
    checklists       text,
    pool_filter      text,
    target_count     integer,
    sample_percent   integer,
    leader           text,
    leader_name      text,
    result_public    boolean not null default false,
    planner          text,
    planner_name     text,
    planner_group    text,
    planned_at       timestamptz,
    approver         text,
    approved_at      timestamptz,
    filed_at         timestamptz,
    pool_size        integer,
    pool_hash        text,
    pool_at          timestamptz,
    draw_no          integer,
    selected         integer,
    drawn_at         timestamptz,
    started_at       timestamptz,
    completed_at     timestamptz,
    reported_at      timestamptz,
    published_at     timestamptz,
    publish_by       date,
    parent           text,
    look_back_on     date,
    look_back_number text,
    recurrence_found integer,
    recurrence_of    integer,
    closed_at        timestamptz,
    suspended        boolean not null default false,
    end_reason       text
);
comment on table hazardflow.campaign is 'Read model of special-campaign; rebuilt from ledger_event';
comment on column hazardflow.campaign.member_depts is 'Codes divided by commas, as industries, streets and checklists';
create index campaign_by_time on hazardflow.campaign (planned_at desc, number desc);
create index campaign_by_state on hazardflow.campaign (state, period_to);

create table hazardflow.campaign_object (
    campaign        text    not null,
    enterprise      text    not null,
    position        integer not null,
    name            text    not null,
    street          text    not null,
    industry        text    not null,
    area_m2         numeric(12, 2),
    risk_color      text,
    credit_grade    text,
    last_inspected  date,
    complaints      integer not null default 0,
    choice          text    not null default 'POOL',
    stratum         text,
    draw_no         integer,
    rank            integer,
    lead_officer    text,
    second_officer  text,
    merged_with     text,
    reason          text,
    primary key (campaign, enterprise)
);
comment on table hazardflow.campaign_object is 'The frozen pool of a campaign and what became of each enterprise in it; read model of special-campaign';
comment on column hazardflow.campaign_object.position is 'Place in the list sorted by enterprise, from 1';
comment on column hazardflow.campaign_object.rank is 'Place in the order of the draw, from 1';
comment on column hazardflow.campaign_object.lead_officer is 'Account, or certificate number of an officer without one';
create index campaign_object_by_choice on hazardflow.campaign_object (campaign, choice, rank, position);
create index campaign_object_by_enterprise on hazardflow.campaign_object (enterprise, campaign);

create table hazardflow.inspection (
    number          text primary key,
    process_key     text    not null,
    state           text    not null,
    campaign        text,
    enterprise      text,
    enterprise_name text,
    street          text,
    industry        text,
    dept            text,
    lead_officer    text,
    second_officer  text,
    unannounced     boolean not null default false,
    checklists      text,
    due             timestamptz,
    assigned_at     timestamptz,
    arrived_at      timestamptz,
    lat             double precision,
    lng             double precision,
    accuracy        integer,
    arrival_way     text,
    visits          integer not null default 0,
    left_at         timestamptz,
    result          text,
    summary         text,
    attendance      text,
    found           integer,
    fixed           integer,
    hazards         integer,
    site_state      text,
    reason          text,
    ended_at        timestamptz,
    published_at    timestamptz
);
comment on table hazardflow.inspection is 'Read model of site-inspection, one row an inspection; rebuilt from ledger_event';
create index inspection_by_enterprise on hazardflow.inspection (enterprise, ended_at desc);
create index inspection_by_campaign on hazardflow.inspection (campaign, number);
create index inspection_by_dept on hazardflow.inspection (dept, state, due);
create index inspection_by_street on hazardflow.inspection (street, state, due);

create table hazardflow.inspection_campaign (
    inspection text not null,
    campaign   text not null,
    primary key (inspection, campaign)
);
comment on table hazardflow.inspection_campaign is 'The campaigns that one visit serves, the one that gave it out among them';
create index inspection_campaign_by_campaign on hazardflow.inspection_campaign (campaign, inspection);

create table hazardflow.checklist (
    id             text not null,
    version        text not null,
    title          text not null,
    sector         text not null,
    industries     text[] not null default '{}',
    effective_from date not null,
    effective_to   date,
    primary key (id, version),
    check (effective_to >= effective_from)
);
comment on table hazardflow.checklist is 'Versions of checklists; the items of a version never change once it is used';

create table hazardflow.checklist_item (
    checklist text    not null,
    version   text    not null,
    item      text    not null,
    position  integer not null,
    aspect    text    not null,
    text      text    not null,
    method    text,
    basis     text    not null,
    category  text    not null references hazardflow.hazard_category (code),
    sub_grade text    not null check (sub_grade in ('G0', 'G1', 'G2', 'G3')),
    criterion text,
    condition text,
    primary key (checklist, version, item),
    foreign key (checklist, version) references hazardflow.checklist (id, version)
);

create index hazard_by_parent on hazardflow.hazard (parent_key) where parent_key is not null;
