-- Who wants notices how, what he has read, and what each post and person was told, for the bell.

create table hazardflow.notice_setting (
    person     text primary key,
    language   text        not null default 'zh-CN' check (language in ('zh-CN', 'en')),
    refused    text[]      not null default '{}',
    quiet_from time        not null default '22:00',
    quiet_to   time        not null default '07:00',
    digest_at  time        not null default '08:00',
    updated_at timestamptz not null
);

comment on column hazardflow.notice_setting.person is 'Account';
comment on column hazardflow.notice_setting.refused is 'Ids of the channels that he does not want';

create table hazardflow.notice_digest (
    person  text primary key,
    day     date        not null,
    through timestamptz not null
);

comment on table hazardflow.notice_digest is 'How far the morning digests of a person have come';
comment on column hazardflow.notice_digest.day is 'Of his last digest, also when there was nothing to tell';
comment on column hazardflow.notice_digest.through is 'When it collected; the next one goes on from there';

create table hazardflow.announcement_addressee (
    addressee       text        not null,
    created_at      timestamptz not null,
    announcement_id uuid        not null references hazardflow.announcement on delete cascade,
    primary key (addressee, created_at, announcement_id)
);

create index announcement_addressee_announcement on hazardflow.announcement_addressee (announcement_id);

comment on column hazardflow.announcement_addressee.addressee is 'Engine group, or @ and the account';

insert into hazardflow.announcement_addressee (addressee, created_at, announcement_id)
select distinct addressee, created_at, id
from hazardflow.announcement, lateral (select unnest(posts) union select '@' || unnest(people)) told (addressee);

-- The pages ask by addressee, newest first: a plain index does that at once, one over arrays has to fetch all of them.
drop index hazardflow.announcement_posts;
drop index hazardflow.announcement_people;

create table hazardflow.announcement_read (
    person          text        not null,
    announcement_id uuid        not null references hazardflow.announcement on delete cascade,
    read_at         timestamptz not null,
    primary key (person, announcement_id)
);

create table hazardflow.announcement_read_all (
    person text primary key,
    until  timestamptz not null
);

comment on table hazardflow.announcement_read_all is 'Up to when a person has marked everything as read';
