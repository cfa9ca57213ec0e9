-- The record of every step of every case (隐患台账). Rows are only ever added.

create function hazardflow.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'hazardflow.% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end
$$;

create table hazardflow.ledger_event
(
    id            bigint generated always as identity primary key,
    subject       text collate "C" not null check (subject <> ''),
    sequence      integer          not null check (sequence > 0),
    process_key   text             not null,
    step          text             not null,
    actor_user    text             not null,
    actor_name    text             not null,
    actor_role    text             not null,
    at            timestamptz(6)   not null,
    document      jsonb,
    facts         jsonb            not null check (jsonb_typeof(facts) = 'object'),
    evidence      uuid[]           not null,
    basis         text[]           not null,
    previous_hash text             not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text             not null check (hash ~ '^[0-9a-f]{64}$'),
    unique (subject, sequence)
);

create trigger ledger_event_append_only
    before update or delete on hazardflow.ledger_event
    for each row execute function hazardflow.refuse_change();
create trigger ledger_event_no_truncate
    before truncate on hazardflow.ledger_event
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.ledger_event from public;

comment on table hazardflow.ledger_event is 'Append-only: one row a step of a case, each chained to the one before it by its hash';
comment on column hazardflow.ledger_event.id is 'Order of recording over all cases; has gaps where a transaction was rolled back';
comment on column hazardflow.ledger_event.subject is 'Business key of the case';
comment on column hazardflow.ledger_event.sequence is 'Position in the chain of the case, from 1 without gaps';
comment on column hazardflow.ledger_event.step is 'Element id of the process model, which is also the form id of a user task';
comment on column hazardflow.ledger_event.actor_role is 'Group in whose name the person acted';
comment on column hazardflow.ledger_event.document is 'The submitted form as it was accepted; null for a step without a form';
comment on column hazardflow.ledger_event.facts is 'Scalars for the read models; instants as ISO-8601 text';
comment on column hazardflow.ledger_event.basis is 'Ids of the rules that decided';
comment on column hazardflow.ledger_event.previous_hash is 'Hash of the event before it in the chain; 64 zeros for the first';
comment on column hazardflow.ledger_event.hash is 'SHA-256 over the previous hash and the canonical JSON of all other columns but the id';

create table hazardflow.ledger_seal
(
    day            date primary key,
    up_to_event_id bigint         not null check (up_to_event_id >= 0),
    heads          integer        not null check (heads >= 0),
    previous_root  text           not null check (previous_root ~ '^[0-9a-f]{64}$'),
    root           text           not null check (root ~ '^[0-9a-f]{64}$'),
    made_at        timestamptz(6) not null
);

create trigger ledger_seal_append_only
    before update or delete on hazardflow.ledger_seal
    for each row execute function hazardflow.refuse_change();
create trigger ledger_seal_no_truncate
    before truncate on hazardflow.ledger_seal
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.ledger_seal from public;

comment on table hazardflow.ledger_seal is 'Append-only: one row a day, sealing the chains that grew since the seal before, so that a missing case shows';
comment on column hazardflow.ledger_seal.day is 'Day of sealing, Asia/Shanghai';
comment on column hazardflow.ledger_seal.up_to_event_id is 'Last event that the seal covers; the first is the one after the previous seal''s last';
comment on column hazardflow.ledger_seal.heads is 'Number of cases with events in that range';
comment on column hazardflow.ledger_seal.root is 'SHA-256 over the previous root and (subject, sequence, hash) of the last event of each of these cases, sorted by subject';
