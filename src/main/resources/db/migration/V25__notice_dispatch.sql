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
    person     text primary key,
    day        date not null,
    not_before timestamptz
);

comment on table hazardflow.notice_digest is 'Who has had the digest of which day';
comment on column hazardflow.notice_digest.day is 'Of his last digest, also when there was nothing to tell';
comment on column hazardflow.notice_digest.not_before is 'When it is tried again after a failure';

create table hazardflow.announcement_addressee (
    addressee       text        not null,
    created_at      timestamptz not null,
    announcement_id uuid        not null references hazardflow.announcement on delete cascade,
    except_person   text,
    primary key (addressee, created_at, announcement_id)
);

create index announcement_addressee_announcement on hazardflow.announcement_addressee (announcement_id);

comment on column hazardflow.announcement_addressee.addressee is 'Engine group, or @ and the account';

insert into hazardflow.announcement_addressee (addressee, created_at, announcement_id, except_person)
select distinct addressee, created_at, id, except_person
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
    person    text        not null,
    addressee text        not null,
    until     timestamptz not null,
    primary key (person, addressee)
);

comment on table hazardflow.announcement_read_all is 'Up to when a person has marked as read all that one of his posts, or he himself, was told';

alter table hazardflow.announcement add column dispatch_attempts int not null default 0;
alter table hazardflow.announcement add column dispatch_not_before timestamptz;

comment on column hazardflow.announcement.dispatch_not_before is 'When it is tried again after a failure';

create index notice_delivery_failed on hazardflow.notice_delivery (created_at) where state = 'FAILED';
create index notice_delivery_person on hazardflow.notice_delivery (person, created_at);
create index announcement_read_announcement on hazardflow.announcement_read (announcement_id);
create index announcement_of_no_case on hazardflow.announcement (created_at) where subject is null;
