create table hazardflow.form_draft (
    user_id    text        not null,
    form_key   text        not null,
    document   jsonb       not null,
    updated_at timestamptz not null,
    primary key (user_id, form_key)
);

comment on table hazardflow.form_draft is 'Half-filled forms: form_key is task:{task id} or start:{process key}';

create index form_draft_form_key on hazardflow.form_draft (form_key);
