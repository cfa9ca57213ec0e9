-- Photos and files. The facts and the bytes never change; which step of which case uses a file is kept beside them, once.

create table hazardflow.evidence
(
    id          uuid primary key,
    name        text           not null,
    type        text           not null,
    size        integer        not null check (size > 0),
    sha256      text           not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_at    timestamptz(6),
    lat         double precision check (lat between -90 and 90),
    lng         double precision check (lng between -180 and 180),
    uploaded_at timestamptz(6) not null,
    uploaded_by text           not null,
    check ((lat is null) = (lng is null))
);

create index evidence_by_hash on hazardflow.evidence (sha256);

create table hazardflow.evidence_content
(
    evidence_id uuid primary key references hazardflow.evidence on delete cascade,
    bytes       bytea not null
);

alter table hazardflow.evidence_content alter column bytes set storage external;

create table hazardflow.evidence_use
(
    evidence_id uuid primary key references hazardflow.evidence,
    subject     text collate "C" not null,
    step        text             not null
);

create trigger evidence_immutable
    before update on hazardflow.evidence
    for each row execute function hazardflow.refuse_change();
create trigger evidence_no_truncate
    before truncate on hazardflow.evidence
    for each statement execute function hazardflow.refuse_change();
create trigger evidence_content_immutable
    before update on hazardflow.evidence_content
    for each row execute function hazardflow.refuse_change();
create trigger evidence_content_no_truncate
    before truncate on hazardflow.evidence_content
    for each statement execute function hazardflow.refuse_change();
create trigger evidence_use_immutable
    before update on hazardflow.evidence_use
    for each row execute function hazardflow.refuse_change();

comment on table hazardflow.evidence is 'Facts of an uploaded photo; never changed, removed only while no case uses it';
comment on column hazardflow.evidence.type is 'Media type by content, whatever the file was called';
comment on column hazardflow.evidence.taken_at is 'When the camera says the picture was taken; null when it does not';
comment on column hazardflow.evidence.lat is 'Degrees, as the camera says (WGS 84)';
comment on column hazardflow.evidence.sha256 is 'Over the bytes as stored; the same value on another case marks a picture used twice';
comment on table hazardflow.evidence_content is 'The bytes, apart from the facts, so that lists stay small';
comment on table hazardflow.evidence_use is 'The case and step whose accepted form named the file first; follows from the ledger';
