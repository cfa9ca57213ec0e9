-- Signatures drawn on a screen lie among the photos, told apart by what they are.

alter table hazardflow.evidence
    add column kind text not null default 'PHOTO' check (kind in ('PHOTO', 'SIGNATURE'));

comment on column hazardflow.evidence.kind is 'PHOTO, or SIGNATURE drawn on a screen: serves one step of one case only';
