-- Other systems that are told of the ledger's events, and how far each has come.

create table hazardflow.subscriber (
    id         text primary key,
    position   bigint      not null,
    pushed     bigint      not null default 0,
    pushed_at  timestamptz,
    moved_by   text,
    moved_at   timestamptz,
    updated_at timestamptz not null
);

comment on table hazardflow.subscriber is 'Systems of the configuration; one that was taken out of it stays here with its position';
comment on column hazardflow.subscriber.position is 'Place in the feed of the last event that the system has confirmed, or that is not for it';
comment on column hazardflow.subscriber.pushed is 'Events confirmed in all, repeated ones counted again';
comment on column hazardflow.subscriber.moved_by is 'Who set the position by hand last';
