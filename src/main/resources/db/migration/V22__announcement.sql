-- What has to be told to whom, written in the transaction of whatever gave rise to it; the deliveries follow after it has committed.

create table hazardflow.announcement (
    id            uuid primary key,
    kind          text        not null,
    subject       text,
    event_id      bigint,
    urgent        boolean     not null,
    facts         jsonb       not null,
    posts         text[]      not null,
    people        text[]      not null,
    except_person text,
    path          text,
    created_at    timestamptz not null,
    dispatched_at timestamptz
);

create index announcement_waiting on hazardflow.announcement (created_at) where dispatched_at is null;
create index announcement_subject on hazardflow.announcement (subject);
create index announcement_posts on hazardflow.announcement using gin (posts);
create index announcement_people on hazardflow.announcement using gin (people);

comment on column hazardflow.announcement.kind is 'Name of the template, such as order-issued';
comment on column hazardflow.announcement.posts is 'Engine groups; who belongs to them is asked when it is sent';
comment on column hazardflow.announcement.except_person is 'Account that needs no telling, since it did the step itself';
comment on column hazardflow.announcement.path is 'Page of the portal that the reader is led to';
