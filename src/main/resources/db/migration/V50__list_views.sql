-- What people keep of their lists, and what the overdue board asks for.

create table hazardflow.saved_view (
    id       uuid primary key,
    person   text        not null,
    name     text        not null check (char_length(name) between 1 and 30),
    filters  jsonb       not null,
    sort     text        not null,
    columns  text[]      not null,
    opens    boolean     not null,
    saved_at timestamptz not null,
    unique (person, name)
);
comment on table hazardflow.saved_view is 'Views of the hazard list that a person keeps under a name: filters, order and columns';
comment on column hazardflow.saved_view.filters is 'Conditions by the names that /api/hazards gives them';
comment on column hazardflow.saved_view.opens is 'The list opens with it; at most one a person';
create unique index saved_view_that_opens on hazardflow.saved_view (person) where opens;

create table hazardflow.list_columns (
    person  text primary key,
    columns text[] not null
);
comment on table hazardflow.list_columns is 'Columns of the hazard list that a person sees outside of a saved view';

create index hazard_by_rung on hazardflow.hazard (rung, reported_at desc, number desc) where rung is not null;
