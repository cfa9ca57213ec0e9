-- How often signing in failed of late, so that every node slows guessing down alike.

create table hazardflow.sign_in_throttle
(
    scope         text           not null check (scope in ('PAIR', 'ADDRESS', 'ACCOUNT')),
    secret        text           not null,
    account       text           not null,
    address       text           not null,
    failures      int            not null,
    changed_at    timestamptz(6) not null,
    blocked_until timestamptz(6),
    succeeded_at  timestamptz(6),
    primary key (scope, secret, account, address)
);

create index sign_in_throttle_account on hazardflow.sign_in_throttle (account) where account <> '';
create index sign_in_throttle_changed on hazardflow.sign_in_throttle (changed_at);

comment on table hazardflow.sign_in_throttle is 'Counters of failed sign-ins; rows vanish after a few days without any, of known addresses after a month';
comment on column hazardflow.sign_in_throttle.scope is 'PAIR: account from address; ADDRESS: whatever account; ACCOUNT: from wherever';
comment on column hazardflow.sign_in_throttle.secret is 'What is guessed at: PASSWORD, ACTIVATION_CODE, SECOND_FACTOR; empty for ADDRESS';
comment on column hazardflow.sign_in_throttle.account is 'Empty for ADDRESS; a digest of what was typed where no such account exists, since people type passwords there';
comment on column hazardflow.sign_in_throttle.address is 'Network address, of IPv6 the /64 network; empty for ACCOUNT';
