-- The on-call roster of posts.

create table hazardflow.duty_shift (
    id         bigint generated always as identity primary key,
    post       text        not null,
    person     text        not null,
    from_at    timestamptz not null,
    to_at      timestamptz not null,
    backup     boolean     not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    check (to_at > from_at)
);

create index duty_shift_post on hazardflow.duty_shift (post, to_at);

comment on table hazardflow.duty_shift is 'Who of a post is on duty; a shift that is over stays as it was';
comment on column hazardflow.duty_shift.post is 'Engine group, such as street-office:001';
comment on column hazardflow.duty_shift.person is 'Account; his name and phone are looked up when somebody reads the roster';
comment on column hazardflow.duty_shift.backup is 'Called where nobody of the main shift can be';

create table hazardflow.duty_gap_notice (
    post text not null,
    day  date not null,
    primary key (post, day)
);

comment on table hazardflow.duty_gap_notice is 'Days on which the leader was told of a gap in the roster of a post';

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis) values
    ('duty.longest-shift', 72, 'HOUR', date '2026-01-01', '本系统设计值 2026版'),
    ('duty.gap-ahead', 24, 'HOUR', date '2026-01-01', '本系统设计值 2026版'),
    ('duty.roster-kept', 30, 'DAY', date '2026-01-01', '本系统设计值 2026版');
