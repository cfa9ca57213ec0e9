-- Documents (文书) as they were issued. The facts and the bytes never change; only that one is withdrawn or replaced is added, once.

create table hazardflow.document_series
(
    type text    not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (type, year)
);

create table hazardflow.document
(
    id                uuid primary key,
    type              text             not null,
    year              integer          not null,
    serial            integer          not null check (serial > 0),
    number            text             not null unique,
    subject           text collate "C" not null,
    event_id          bigint,
    post              text,
    organ             text             not null,
    addressee         text             not null,
    date              date             not null,
    content           jsonb            not null check (jsonb_typeof(content) = 'object'),
    token             text             not null unique check (token ~ '^[0-9A-Za-z_-]{22,}$'),
    size              integer          not null check (size > 0),
    sha256            text             not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_at         timestamptz(6)   not null,
    replaces          uuid unique references hazardflow.document,
    correction_reason text,
    withdrawn_at      timestamptz(6),
    withdrawn_by      text,
    withdrawn_reason  text,
    unique (type, year, serial),
    check ((replaces is null) = (correction_reason is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);

create unique index document_of_event on hazardflow.document (type, event_id) where replaces is null;
create index document_of_case on hazardflow.document (subject, issued_at);

create table hazardflow.document_content
(
    document_id uuid primary key references hazardflow.document,
    bytes       bytea not null
);

alter table hazardflow.document_content alter column bytes set storage external;

create function hazardflow.refuse_change_of_document() returns trigger
    language plpgsql as
$$
begin
    if old.withdrawn_at is not null
        or to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']
            <> to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'] then
        raise exception 'hazardflow.document is immutable: only its withdrawal is added, once'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger document_immutable
    before update on hazardflow.document
    for each row execute function hazardflow.refuse_change_of_document();
create trigger document_kept
    before delete on hazardflow.document
    for each row execute function hazardflow.refuse_change();
create trigger document_no_truncate
    before truncate on hazardflow.document
    for each statement execute function hazardflow.refuse_change();
create trigger document_content_immutable
    before update or delete on hazardflow.document_content
    for each row execute function hazardflow.refuse_change();
create trigger document_content_no_truncate
    before truncate on hazardflow.document_content
    for each statement execute function hazardflow.refuse_change();
revoke delete, truncate on hazardflow.document from public;
revoke update, delete, truncate on hazardflow.document_content from public;

comment on table hazardflow.document_series is 'Last number given, by type and year of the document; moved in the transaction that issues, so that there is neither gap nor double';
comment on table hazardflow.document is 'Facts of an issued document; immutable but for its withdrawal';
comment on column hazardflow.document.subject is 'Business key of the case';
comment on column hazardflow.document.event_id is 'Ledger event that the document puts on paper';
comment on column hazardflow.document.post is 'Engine group in whose name that step was done; it may withdraw and correct';
comment on column hazardflow.document.content is 'What the template was given, for a correction';
comment on column hazardflow.document.token is 'Unguessable part of the address of the check page';
comment on column hazardflow.document.sha256 is 'Over the PDF as stored';
comment on column hazardflow.document.replaces is 'The document that this one corrects';
comment on column hazardflow.document.withdrawn_at is 'When it was withdrawn, or replaced by a corrected one';
comment on table hazardflow.document_content is 'The PDF, apart from the facts, so that lists stay small';
