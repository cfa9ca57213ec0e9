-- The ledger's events in the order in which they became known, for whoever acts on them after the step: notices, documents, other systems.

create table hazardflow.feed_pending (
    event_id bigint primary key
);

create table hazardflow.event_feed (
    position bigint generated always as identity primary key,
    event_id bigint not null unique
);

create table hazardflow.feed_consumer (
    name       text primary key,
    position   bigint      not null,
    updated_at timestamptz not null
);

create table hazardflow.feed_failure (
    consumer     text        not null,
    position     bigint      not null,
    attempts     int         not null,
    next_attempt timestamptz not null,
    message      text        not null,
    primary key (consumer, position)
);

comment on table hazardflow.feed_pending is 'Events whose transaction has not committed yet or has just done so; written with the event, moved to the feed afterwards';
comment on column hazardflow.event_feed.position is 'Ascending in the order of becoming visible, with holes; unlike the ids of events, no smaller one ever appears later';
comment on table hazardflow.feed_failure is 'Events that a consumer could not take yet; they are tried again and hold up no other';

insert into hazardflow.event_feed (event_id) select id from hazardflow.ledger_event order by id;
