-- Holding drills: who was there and what happened, from ledger events; codes for checking in; subscriptions of the calendar.

create table hazardflow.drill_attendance (
    number        text    not null,
    position      integer not null,
    name          text    not null,
    department    text,
    account       text,
    participant   integer,
    planned       boolean generated always as (participant is not null) stored,
    checked_in_at timestamptz,
    way           text    not null check (way in ('QR', 'LIST', 'SELF')),
    primary key (number, position)
);
comment on table hazardflow.drill_attendance is 'Who took part in a drill; rebuilt from ledger_event';
comment on column hazardflow.drill_attendance.participant is 'Position in drill_participant; null for those who came without being on the list';
comment on column hazardflow.drill_attendance.checked_in_at is 'Null for those whom the unit named afterwards';
comment on column hazardflow.drill_attendance.way is 'QR: code on the spot, SELF: the same with an account, LIST: ticked by the unit';
create unique index drill_attendance_once on hazardflow.drill_attendance (number, participant) where participant is not null;

create table hazardflow.drill_event (
    number   text        not null,
    position integer     not null,
    at       timestamptz not null,
    inject   text        not null,
    reaction text        not null,
    by_whom  text,
    primary key (number, position)
);
comment on table hazardflow.drill_event is 'Course of a drill that was held or broken off; rebuilt from ledger_event';

create table hazardflow.drill_check_in_code (
    code       text primary key,
    number     text        not null unique,
    issued_at  timestamptz not null,
    issued_by  text        not null
);
comment on table hazardflow.drill_check_in_code is 'The one code of a drill with which people on the spot check in; a renewed one replaces it';

create table hazardflow.calendar_feed (
    id           uuid primary key,
    token_hash   text        not null unique,
    owner        text        not null,
    posts        text        not null,
    scope        text,
    label        text        not null,
    created_at   timestamptz not null,
    last_read_at timestamptz,
    revoked_at   timestamptz
);
comment on table hazardflow.calendar_feed is 'Subscriptions of the drill calendar: the token is known only to the program that reads it';
comment on column hazardflow.calendar_feed.posts is 'Engine groups of the owner when he made it, by commas; it is worth nothing once he has lost one';
comment on column hazardflow.calendar_feed.scope is 'Key of the unit whose drills it shows; null for all that its owner may see';
create index calendar_feed_by_owner on hazardflow.calendar_feed (owner, created_at);

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('drill.postponement', 30, 'DAY', '2021-01-01', '本系统设计值 2026版：延期不得晚于窗口结束后 30 日'),
       ('drill.check-in-opens', 120, 'MINUTE', '2021-01-01', '本系统设计值 2026版：演练前 2 小时开放扫码签到，当日 24 时关闭');
