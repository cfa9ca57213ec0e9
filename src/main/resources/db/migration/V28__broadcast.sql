-- Broadcasts and who has read them. Read models of the ledger events of process key broadcast; numbers come from number_series.

create table hazardflow.broadcast (
    number          text primary key,
    request         uuid unique,
    kind            text        not null check (kind in ('WEATHER', 'HOLIDAY', 'ACCIDENT_LESSON', 'OTHER')),
    title           text        not null,
    body            text        not null,
    urgent          boolean     not null,
    valid_until     timestamptz,
    confirm_by      date,
    roles           text[]      not null,
    streets         text[]      not null,
    industries      text[]      not null,
    sender          text        not null,
    sender_name     text        not null,
    sender_post     text        not null,
    sent_at         timestamptz not null,
    withdrawn_at    timestamptz,
    withdrawn_name  text,
    withdraw_reason text
);

create table hazardflow.broadcast_recipient (
    number       text not null references hazardflow.broadcast,
    person       text not null,
    post         text not null,
    enterprise   text,
    street       text,
    industry     text,
    department   text,
    confirmed_at timestamptz,
    primary key (number, person)
);

create table hazardflow.broadcast_urging (
    number  text        not null references hazardflow.broadcast,
    day     date        not null,
    at      timestamptz not null,
    by_name text        not null,
    people  integer     not null,
    primary key (number, day)
);

create index broadcast_sent on hazardflow.broadcast (sent_at desc, number desc);
create index broadcast_sender on hazardflow.broadcast (sender_post, sent_at desc);
create index broadcast_recipient_person on hazardflow.broadcast_recipient (person, number);
create index broadcast_recipient_street on hazardflow.broadcast_recipient (street, number);
create index broadcast_recipient_industry on hazardflow.broadcast_recipient (industry, number);

comment on column hazardflow.broadcast.request is 'Given by the page that sent it, so that a repeated call sends it once';
comment on column hazardflow.broadcast.streets is 'As the sender chose; empty for all within his reach';
comment on column hazardflow.broadcast_recipient.post is 'Engine group through which the person was chosen when it was sent; later changes of posts change nothing here';
