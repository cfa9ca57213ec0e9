-- 挂牌督办 and 停产停业整顿 beside the rectification: flags and facts of their own, so that they never overwrite how far the case has come.

alter table hazardflow.hazard
    add column must_stop              boolean,
    add column supervised             boolean,
    add column supervision_state      text,
    add column supervision_dept       text,
    add column supervision_leader     text,
    add column supervision_officer    text,
    add column supervision_deadline   timestamptz,
    add column supervision_overdue    boolean,
    add column supervision_digest     text,
    add column listing_published_at   timestamptz,
    add column delisted_at            timestamptz,
    add column delisting_published_at timestamptz,
    add column suspended              boolean,
    add column suspension_state       text,
    add column suspension_scope       text,
    add column suspended_at           timestamptz,
    add column resumed_at             timestamptz,
    add column resumption_refusals    integer,
    add column power_cut_notice_at    timestamptz,
    add column power_cut_at           timestamptz,
    add column power_restored_at      timestamptz;

comment on column hazardflow.hazard.supervised is 'Listed (挂牌) and not delisted; says nothing once the case is over';
comment on column hazardflow.hazard.suspended is 'Production stopped by a served order and not resumed; says nothing once the case is over';

create index hazard_supervised on hazardflow.hazard (reported_at desc, number desc) where supervised;
create index hazard_suspended on hazardflow.hazard (reported_at desc, number desc) where suspended;

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
select key, amount, unit, date '2021-01-01', basis
from (values
    ('propose-supervision', 3, 'WORKING_DAY', '本系统设计值 2026版'),
    ('approve-supervision', 2, 'WORKING_DAY', '本系统设计值 2026版'),
    ('issue-supervision-notice', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('supervision-deadline', 365, 'DAY', '本系统设计值 2026版'),
    ('publish-listing', 5, 'WORKING_DAY', '本系统设计值 2026版'),
    ('report-progress.every', 7, 'DAY', '本系统设计值 2026版'),
    ('report-progress', 2, 'WORKING_DAY', '本系统设计值 2026版'),
    ('report-progress.missed', 5, 'DAY', '本系统设计值 2026版'),
    ('supervise-on-site.every', 14, 'DAY', '本系统设计值 2026版'),
    ('supervise-on-site', 3, 'WORKING_DAY', '本系统设计值 2026版'),
    ('supervise-on-site.missed', 10, 'DAY', '本系统设计值 2026版'),
    ('digest-supervision.every', 30, 'DAY', '本系统设计值 2026版'),
    ('decide-overrun', 2, 'WORKING_DAY', '本系统设计值 2026版'),
    ('supervision-overrun', 60, 'DAY', '本系统设计值 2026版'),
    ('accept-jointly', 10, 'DAY', '本系统设计值 2026版(参照鄂安〔2010〕20号第十条,十日内现场验收)'),
    ('approve-delisting', 2, 'WORKING_DAY', '本系统设计值 2026版'),
    ('publish-delisting', 5, 'WORKING_DAY', '本系统设计值 2026版'),
    ('record-city-delisting', 180, 'DAY', '本系统设计值 2026版'),
    ('order-suspension', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('approve-suspension', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('serve-suspension', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('verify-execution', 2, 'WORKING_DAY', '本系统设计值 2026版'),
    ('check-seal.every', 7, 'DAY', '本系统设计值 2026版'),
    ('check-seal', 2, 'WORKING_DAY', '本系统设计值 2026版'),
    ('check-seal.missed', 5, 'DAY', '本系统设计值 2026版'),
    ('suspension-limit', 180, 'DAY', '本系统设计值 2026版(停产停业整顿一般不超过六个月)'),
    ('decide-long-suspension', 3, 'WORKING_DAY', '本系统设计值 2026版'),
    ('examine-resumption', 10, 'DAY', '本系统设计值 2026版(参照鄂安〔2010〕20号第十条,十日内现场验收)'),
    ('propose-closing-down', 5, 'WORKING_DAY', '本系统设计值 2026版'),
    ('decide-closing-down', 5, 'WORKING_DAY', '本系统设计值 2026版'),
    ('request-power-cut', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('approve-power-cut', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('power-cut-notice', 24, 'HOUR', '《中华人民共和国安全生产法》第七十条,除紧急情形外提前二十四小时通知'),
    ('cut-power', 1, 'WORKING_DAY', '本系统设计值 2026版'),
    ('lift-power-cut', 1, 'WORKING_DAY', '本系统设计值 2026版')) as v (key, amount, unit, basis);
