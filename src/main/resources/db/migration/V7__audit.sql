-- Logins, refusals, exports and what administrators did. Rows are only ever added.

create table hazardflow.audit_entry
(
    id      bigint generated always as identity primary key,
    at      timestamptz(6) not null,
    kind    text           not null,
    actor   text           not null,
    address text,
    target  text,
    detail  text
);

create index audit_entry_at on hazardflow.audit_entry (at desc, id desc);
create index audit_entry_actor on hazardflow.audit_entry (actor, at desc);
create index audit_entry_kind on hazardflow.audit_entry (kind, at desc);

create trigger audit_entry_append_only
    before update or delete on hazardflow.audit_entry
    for each row execute function hazardflow.refuse_change();
create trigger audit_entry_no_truncate
    before truncate on hazardflow.audit_entry
    for each statement execute function hazardflow.refuse_change();
revoke update, delete, truncate on hazardflow.audit_entry from public;

comment on table hazardflow.audit_entry is 'Append-only: one row a login, refusal, export or action of an administrator';
comment on column hazardflow.audit_entry.actor is 'Account, or what was typed where nobody was signed in';
comment on column hazardflow.audit_entry.target is 'Account, case number, or method and path of a call';
