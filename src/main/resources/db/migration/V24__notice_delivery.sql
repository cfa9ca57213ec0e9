-- One delivery of notices: to one person by one channel, or to one group chat. Addresses are looked up when it is sent and not kept.

create table hazardflow.notice_delivery (
    id         uuid primary key,
    channel    text        not null,
    person     text,
    chat       text,
    digest     boolean     not null,
    state      text        not null check (state in ('WAITING', 'SENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
    not_before timestamptz not null,
    created_at timestamptz not null,
    sent_at    timestamptz,
    reason     text,
    check ((person is null) <> (chat is null))
);

create table hazardflow.notice_delivery_content (
    delivery_id     uuid not null references hazardflow.notice_delivery,
    announcement_id uuid not null references hazardflow.announcement,
    primary key (delivery_id, announcement_id)
);

create index notice_delivery_due on hazardflow.notice_delivery (not_before) where state = 'WAITING';
create index notice_delivery_content_announcement on hazardflow.notice_delivery_content (announcement_id);

comment on column hazardflow.notice_delivery.id is 'Also the business key of its instance of the process notice, and the idempotency key outside';
comment on column hazardflow.notice_delivery.channel is 'Id of the channel in the configuration';
comment on column hazardflow.notice_delivery.chat is 'Engine group whose chat it goes to; null for a delivery to a person';
comment on column hazardflow.notice_delivery.reason is 'Why it failed or was dropped, in words for the screen';
