-- How drills are evaluated: score sheets, what was scored, found and is to be improved, and how many reports are checked.

create table hazardflow.drill_sheet (
    id             text not null,
    version        text not null,
    form           text not null check (form in ('TABLETOP', 'FULL_SCALE')),
    title          text not null,
    effective_from date not null,
    effective_to   date,
    basis          text not null,
    primary key (id, version),
    check (effective_to >= effective_from)
);
comment on table hazardflow.drill_sheet is 'Score sheets of drills; a version in force or in use never changes';

create table hazardflow.drill_sheet_item (
    sheet    text    not null,
    version  text    not null,
    item     text    not null,
    position integer not null,
    head     text    not null,
    text     text    not null,
    weight   integer not null check (weight between 1 and 100),
    primary key (sheet, version, item),
    unique (sheet, version, position),
    foreign key (sheet, version) references hazardflow.drill_sheet (id, version)
);
comment on column hazardflow.drill_sheet_item.weight is 'Its share of the score: the weighted mean of the items that apply';

create view hazardflow.drill_sheet_row as
select s.id, s.version, s.title, s.form, s.effective_from, s.effective_to, s.basis, i.item, i.head, i.text, i.weight,
       s.id || '@' || s.version || lpad(i.position::text, 9, '0') as ordering
from hazardflow.drill_sheet s join hazardflow.drill_sheet_item i on i.sheet = s.id and i.version = s.version;
comment on view hazardflow.drill_sheet_row is 'Score sheets with their items as one sheet, as they are exported and imported';

create table hazardflow.drill_sample_rate (
    effective_from date primary key,
    percent        integer not null check (percent between 0 and 100),
    basis          text    not null
);
comment on table hazardflow.drill_sample_rate is 'Share of the reported drills that a department checks; the newest row effective on the day counts';
insert into hazardflow.drill_sample_rate (effective_from, percent, basis)
values ('2021-01-01', 10, '本系统设计值 2026版：抽查比例百分之十，《生产安全事故应急条例》第八条第三款');

insert into hazardflow.time_limit (key, amount, unit, effective_from, basis)
values ('improvement.longest', 180, 'DAY', '2021-01-01', '本系统设计值 2026版：改进项自评估之日起一百八十日内完成'),
       ('drill.correction', 30, 'DAY', '2021-01-01', '本系统设计值 2026版：演练不符合规定的责令三十日内改正');

create table hazardflow.drill_score (
    number     text    not null,
    position   integer not null,
    item       text    not null,
    head       text    not null,
    text       text    not null,
    weight     integer not null,
    applicable boolean not null,
    score      integer,
    note       text,
    primary key (number, position)
);
comment on table hazardflow.drill_score is 'Read model of emergency-drill: each item of the sheet as the evaluators scored it';

create table hazardflow.drill_finding (
    number   text    not null,
    kind     text    not null check (kind in ('STRENGTH', 'PROBLEM')),
    position integer not null,
    text     text    not null,
    primary key (number, kind, position)
);
comment on table hazardflow.drill_finding is 'Read model of emergency-drill: what went well and what did not';

create table hazardflow.drill_improvement (
    number         text    not null,
    position       integer not null,
    type           text    not null check (type in ('PLAN_REVISION', 'SUPPLIES', 'TRAINING', 'FACILITY_HAZARD', 'MECHANISM')),
    what           text    not null,
    owner          text,
    owner_name     text,
    deadline       date,
    state          text    not null check (state in ('OPEN', 'DONE', 'VERIFIED', 'HAZARD')),
    hazard         text,
    done           text,
    done_at        timestamptz,
    done_by        text,
    verified_at    timestamptz,
    verified_by    text,
    returned_times integer not null default 0,
    returned_reason text,
    urged_at       timestamptz,
    plan_version   text,
    primary key (number, position)
);
comment on table hazardflow.drill_improvement is 'Read model of emergency-drill: what is to be improved, by whom and until when';
comment on column hazardflow.drill_improvement.owner is 'Engine group of the unit that carries it out; null for facility hazards, which are cases of their own';
comment on column hazardflow.drill_improvement.plan_version is 'Version of the plan that came of it';
create index drill_improvement_by_deadline on hazardflow.drill_improvement (state, deadline);

insert into hazardflow.drill_sheet (id, version, form, title, effective_from, basis)
values ('SZ', '2026', 'FULL_SCALE', '实战演练评估表', '2021-01-01', '评估内容参照 YJ/T 9009-2015 附录A，分值权重为本系统设计值 2026版'),
       ('ZM', '2026', 'TABLETOP', '桌面演练评估表', '2021-01-01', '评估内容参照 YJ/T 9009-2015 附录B，分值权重为本系统设计值 2026版');

insert into hazardflow.drill_sheet_item (sheet, version, item, position, head, text, weight)
values
    ('SZ', '2026', '01', 1, '演练准备', '演练方案、脚本和评估方案齐全，目标明确、可以检验', 3),
    ('SZ', '2026', '02', 2, '演练准备', '情景设定符合本单位的事故风险和应急预案', 3),
    ('SZ', '2026', '03', 3, '演练准备', '参演人员知道自己的职责、动作和信号', 2),
    ('SZ', '2026', '04', 4, '演练准备', '现场安全检查和安全措施在开始前落实', 3),
    ('SZ', '2026', '05', 5, '演练组织', '启动、推进、结束的指令清楚，按方案和时间执行', 2),
    ('SZ', '2026', '06', 6, '演练组织', '情景注入及时，控制人员能够把握节奏', 2),
    ('SZ', '2026', '07', 7, '演练组织', '演练过程有文字、照片或者视频记录', 2),
    ('SZ', '2026', '08', 8, '预警与信息报告', '第一发现人及时发现险情并立即报告', 3),
    ('SZ', '2026', '09', 9, '预警与信息报告', '报告的时间、地点、事态、伤亡和已采取的措施完整准确', 3),
    ('SZ', '2026', '10', 10, '预警与信息报告', '按规定的时限和程序向上级、主管部门和相邻单位报告', 3),
    ('SZ', '2026', '11', 11, '预警与信息报告', '预警信息覆盖可能受影响的人员', 2),
    ('SZ', '2026', '12', 12, '紧急动员', '按事态判断响应级别并下达启动指令', 3),
    ('SZ', '2026', '13', 13, '紧急动员', '应急人员在规定时间内到位并清点人数', 3),
    ('SZ', '2026', '14', 14, '紧急动员', '非工作时间的召集方式有效', 1),
    ('SZ', '2026', '15', 15, '监测研判', '对事故现场和周边进行监测，数据及时送到指挥部', 2),
    ('SZ', '2026', '16', 16, '监测研判', '根据情况判断事态发展并调整措施', 3),
    ('SZ', '2026', '17', 17, '监测研判', '必要时请求专家或者技术支持', 1),
    ('SZ', '2026', '18', 18, '指挥协调', '现场指挥部及时建立，位置安全，标识清楚', 3),
    ('SZ', '2026', '19', 19, '指挥协调', '总指挥统一下达指令，分工明确', 3),
    ('SZ', '2026', '20', 20, '指挥协调', '各应急小组之间配合顺畅，信息互通', 3),
    ('SZ', '2026', '21', 21, '指挥协调', '与街道、消防、医疗、公安等外部力量衔接', 2),
    ('SZ', '2026', '22', 22, '指挥协调', '事态扩大时及时提高响应级别或者请求增援', 2),
    ('SZ', '2026', '23', 23, '事故处置', '处置程序与预案和现场处置方案一致', 4),
    ('SZ', '2026', '24', 24, '事故处置', '关键操作（断电、关阀、停机、灭火、堵漏等）正确熟练', 4),
    ('SZ', '2026', '25', 25, '事故处置', '处置人员在安全条件下行动，险情恶化时能够撤出', 4),
    ('SZ', '2026', '26', 26, '事故处置', '次生、衍生事故得到防范', 3),
    ('SZ', '2026', '27', 27, '事故处置', '危险源和重点部位得到控制', 3),
    ('SZ', '2026', '28', 28, '应急资源', '应急物资和装备按清单到位、完好', 3),
    ('SZ', '2026', '29', 29, '应急资源', '人员能够熟练使用装备器材', 3),
    ('SZ', '2026', '30', 30, '应急资源', '后续物资和力量的调用渠道明确', 1),
    ('SZ', '2026', '31', 31, '通信', '主用通信手段畅通，联络对象和号码有效', 2),
    ('SZ', '2026', '32', 32, '通信', '有备用通信手段并能及时启用', 1),
    ('SZ', '2026', '33', 33, '信息公开', '对外信息由指定人员统一发布', 1),
    ('SZ', '2026', '34', 34, '信息公开', '告知受影响的公众和家属，内容准确', 1),
    ('SZ', '2026', '35', 35, '人员保护', '参加处置的人员按要求佩戴个人防护用品', 3),
    ('SZ', '2026', '36', 36, '人员保护', '人员疏散路线正确、秩序良好，集合后清点人数', 4),
    ('SZ', '2026', '37', 37, '人员保护', '照顾老幼病残和外来人员', 2),
    ('SZ', '2026', '38', 38, '警戒管制', '警戒区域划定合理，有专人值守', 2),
    ('SZ', '2026', '39', 39, '警戒管制', '车辆和人员进出受到管制，救援通道畅通', 2),
    ('SZ', '2026', '40', 40, '医疗救护', '现场急救方法正确，伤员及时转出', 3),
    ('SZ', '2026', '41', 41, '医疗救护', '与医疗机构的联系和交接明确', 1),
    ('SZ', '2026', '42', 42, '现场控制与恢复', '事故确认得到控制后才下达终止指令', 2),
    ('SZ', '2026', '43', 43, '现场控制与恢复', '现场得到保护和清理，环境污染受到控制', 2),
    ('SZ', '2026', '44', 44, '现场控制与恢复', '参演人员和物资清点无误，设施恢复正常', 2),
    ('ZM', '2026', '01', 1, '演练准备', '演练方案和情景材料齐全，目标明确、可以检验', 3),
    ('ZM', '2026', '02', 2, '演练准备', '情景设定符合本单位的事故风险和应急预案', 3),
    ('ZM', '2026', '03', 3, '演练准备', '预案中承担职责的岗位都有人参加', 3),
    ('ZM', '2026', '04', 4, '演练准备', '参演人员事先熟悉预案和本岗位职责', 2),
    ('ZM', '2026', '05', 5, '演练组织', '主持人介绍情景清楚，能够引导讨论', 2),
    ('ZM', '2026', '06', 6, '演练组织', '情景逐步展开，各阶段的问题明确', 2),
    ('ZM', '2026', '07', 7, '演练组织', '讨论围绕演练目标，时间分配合理', 2),
    ('ZM', '2026', '08', 8, '演练组织', '发言、决定和争议有记录', 2),
    ('ZM', '2026', '09', 9, '预警与信息报告', '能够说明谁在什么时候向谁报告什么', 3),
    ('ZM', '2026', '10', 10, '预警与信息报告', '报告的时限和内容符合规定', 3),
    ('ZM', '2026', '11', 11, '预警与信息报告', '受影响人员的预警方式切实可行', 2),
    ('ZM', '2026', '12', 12, '监测研判', '能够根据情景判断事故类型、范围和发展', 3),
    ('ZM', '2026', '13', 13, '监测研判', '能够确定响应级别及其依据', 3),
    ('ZM', '2026', '14', 14, '监测研判', '情况变化时能够调整判断', 2),
    ('ZM', '2026', '15', 15, '指挥协调', '指挥关系和各小组职责清楚', 3),
    ('ZM', '2026', '16', 16, '指挥协调', '部门和岗位之间的配合有具体办法', 3),
    ('ZM', '2026', '17', 17, '指挥协调', '与外部救援力量的衔接明确', 2),
    ('ZM', '2026', '18', 18, '应急处置', '提出的处置措施与预案一致、切实可行', 4),
    ('ZM', '2026', '19', 19, '应急处置', '考虑到处置人员的安全和撤离条件', 4),
    ('ZM', '2026', '20', 20, '应急处置', '考虑到人员疏散、警戒和医疗救护', 3),
    ('ZM', '2026', '21', 21, '应急处置', '考虑到次生、衍生事故和环境影响', 2),
    ('ZM', '2026', '22', 22, '应急资源', '所需物资、装备和人员有数，来源明确', 3),
    ('ZM', '2026', '23', 23, '应急资源', '通信录和调用渠道经过核对', 2),
    ('ZM', '2026', '24', 24, '信息公开', '对外发布和安抚的口径、渠道和责任人明确', 1),
    ('ZM', '2026', '25', 25, '讨论成果', '发现了预案和机制中的不足', 3),
    ('ZM', '2026', '26', 26, '讨论成果', '提出的改进意见具体、责任明确', 3);
