-- Retention, legal hold and what a verification found.

-- Audit entries may go when they are old enough, only through the function below, and never within half a year.
create function hazardflow.refuse_audit_change() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' and current_setting('hazardflow.audit_retention', true) = 'on' and old.at < now() - interval '6 months' then
        return old;
    end if;
    raise exception 'hazardflow.% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end
$$;

drop trigger audit_entry_append_only on hazardflow.audit_entry;
create trigger audit_entry_append_only
    before update or delete on hazardflow.audit_entry
    for each row execute function hazardflow.refuse_audit_change();

create function hazardflow.remove_audit_entries(before timestamptz) returns bigint
    language plpgsql as
$$
declare
    removed bigint;
begin
    perform set_config('hazardflow.audit_retention', 'on', true);
    delete from hazardflow.audit_entry where at < before;
    get diagnostics removed = row_count;
    perform set_config('hazardflow.audit_retention', 'off', true);
    return removed;
end
$$;
comment on function hazardflow.remove_audit_entries is 'The one way to remove audit entries; the trigger keeps those of the last six months whatever is asked';

alter table hazardflow.audit_entry
    add column search text[] generated always as (hazardflow.bigrams(
        actor || ' ' || coalesce(address, '') || ' ' || coalesce(target, '') || ' ' || coalesce(detail, ''))) stored;
create index audit_entry_by_words on hazardflow.audit_entry using gin (search);

-- What each seal covers, case by case, so that a case taken out whole can be named.
alter table hazardflow.ledger_seal add column listed boolean not null default false;
comment on column hazardflow.ledger_seal.listed is 'Whether ledger_seal_head names its cases; seals of earlier versions do not';

create table hazardflow.ledger_seal_head
(
    day      date             not null,
    subject  text collate "C" not null,
    sequence integer          not null,
    hash     text             not null,
    primary key (day, subject)
);
create trigger ledger_seal_head_append_only
    before update or delete on hazardflow.ledger_seal_head
    for each row execute function hazardflow.refuse_change();
create trigger ledger_seal_head_no_truncate
    before truncate on hazardflow.ledger_seal_head
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.ledger_seal_head from public;
comment on table hazardflow.ledger_seal_head is 'Append-only: last event of each case that a seal covers; the root of the seal is over these lines';

create table hazardflow.integrity_check
(
    id            bigint generated always as identity primary key,
    at            timestamptz(6) not null,
    unbroken      boolean        not null,
    unbroken_since timestamptz(6),
    chains        bigint         not null,
    events        bigint         not null,
    problems      bigint         not null,
    findings      jsonb          not null
);
create trigger integrity_check_append_only
    before update or delete on hazardflow.integrity_check
    for each row execute function hazardflow.refuse_change();
create trigger integrity_check_no_truncate
    before truncate on hazardflow.integrity_check
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.integrity_check from public;
comment on table hazardflow.integrity_check is 'Append-only: result of each verification of ledger and lists, nightly and on demand';
comment on column hazardflow.integrity_check.unbroken_since is 'From when on everything is proved unchanged; null while something is broken';

create table hazardflow.legal_hold
(
    subject text collate "C" primary key,
    since   timestamptz(6) not null,
    reason  text           not null,
    basis   text           not null,
    put_by  text           not null,
    by_name text           not null,
    by_role text           not null
);
comment on table hazardflow.legal_hold is 'Cases whose data no retention job may remove; read model of the ledger events put-legal-hold and lift-legal-hold';
