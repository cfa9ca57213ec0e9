-- What the engine's user table does not know about an account. A user without a row has nothing to say here.

create table hazardflow.account
(
    user_id              text primary key,
    disabled_since       timestamptz(3),
    disabled_by          text,
    disabled_reason      text,
    password_given_since timestamptz(3),
    activation_hash      text,
    activation_until     timestamptz(3),
    activation_tries     int    not null default 0,
    secret               bytea,
    secret_since         timestamptz(3),
    pending_secret       bytea,
    last_step            bigint,
    recovery_hashes      text[] not null default '{}',
    last_sign_in         timestamptz(3),
    constraint disabled_by_somebody check (disabled_since is null or disabled_by is not null and disabled_reason is not null),
    constraint activation_ends check (activation_hash is null or activation_until is not null)
);

comment on table hazardflow.account is 'One row an engine user that was disabled, got a password or code from somebody else, has a second factor or signed in';
comment on column hazardflow.account.password_given_since is 'Somebody else set the password; null once the person chose his own';
comment on column hazardflow.account.activation_hash is 'Hash of the single-use code that sets the first password; null when there is none';
comment on column hazardflow.account.secret is 'Secret of the second factor, encrypted with hazardflow.account.key; null without one';
comment on column hazardflow.account.pending_secret is 'The same while being set up, until the first code is confirmed';
comment on column hazardflow.account.last_step is 'Last accepted time step of the second factor: no code counts twice';

create table hazardflow.account_attempt
(
    user_id  text           not null,
    purpose  text           not null,
    failures int            not null,
    next_at  timestamptz(3) not null,
    primary key (user_id, purpose)
);

comment on table hazardflow.account_attempt is 'Failed codes and passwords inside a session, counted before the check; removed by a success';
