package io.hazardflow.demo;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.emergency.EmergencyResponse;
import io.hazardflow.hazard.ending.ExceptionalEnding;
import io.hazardflow.hazard.extension.DeadlineExtension;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.hazard.objection.OrderObjection;
import io.hazardflow.hazard.plan.RectificationPlan;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.hazard.suspension.Suspension;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What invented people write into the forms of the less ordinary steps. */
final class DemoForms {

    private DemoForms() {
    }

    /**
     * @param now      moment of the step as a form writes it
     * @param photo    a picture that the person has taken
     * @param street   the case's
     * @param officer  number of a certified officer who joins, empty where none does
     */
    record Scene(LocalDate today, String now, String photo, String street, String officer) {

        String in(int days) {
            return today.plusDays(days).toString();
        }

        String moment(int days) {
            return OffsetDateTime.parse(now).plusDays(days).toString();
        }

        List<String> photos() {
            return List.of(photo);
        }
    }

    static Map<String, Object> of(String step, Scene scene) {
        return switch (step) {
            case HazardProcess.URGE_ENTERPRISE -> Map.of("method", "ON_SITE", "contact", "安全员", "reply", "配件已订货，答复下周内装好。");
            case HazardProcess.URGE_STREET -> Map.of("opinion", "约见负责人，要求三日内到位。", "contact", "负责人");
            case DeadlineLadder.URGE_DISTRICT -> Map.of("opinion", "发督办函，要求企业和街道书面说明。", "addressees", List.of("ENTERPRISE", "STREET"),
                "replyBy", scene.in(5));
            case DeadlineLadder.DECIDE_LISTING -> Map.of("decision", "NOT_LIST", "reason", "隐患风险可控，先约谈负责人。");
            case DeadlineLadder.NOTIFY_INTERVIEW -> Map.of("summoned", "企业主要负责人", "interviewAt", scene.moment(2), "place", "区安委办会议室",
                "host", "区安委办副主任", "matters", "隐患逾期未完成整改，须说明原因、下一步措施和完成时间。", "materials", "整改方案、采购或施工合同");
            case DeadlineLadder.HOLD_INTERVIEW -> Map.of("attended", "YES", "heldAt", scene.now(), "place", "区安委办会议室",
                "participants", "区安委办、街道安全办、企业负责人", "minutes", "负责人说明原因并承诺限期完成，街道每周跟进。", "promisedBy", scene.in(7));
            case EmergencyResponse.ACKNOWLEDGE -> Map.of("accepted", true, "note", "已带人赶往现场。");
            case EmergencyResponse.HANDLE -> Map.of("measures", List.of("PEOPLE_OUT", "CORDON"), "peopleOut", 6, "called", List.of("GAS"),
                "situation", "人员已撤离，现场拉起警戒，等待专业人员。", "danger", "CONTROLLED", "photos", scene.photos());
            case HazardProcess.CONFIRM_LEVEL -> Map.of("confirmation", "CONFIRMED", "expertOpinion", scene.photos(), "reason", "专家现场认定，符合重大隐患特征。");
            case HazardProcess.APPOINT_OWNER -> Map.of("ownerKind", "STREET", "leader", "街道城建科", "minutes", scene.photos(),
                "reason", "道路公共设施，由街道负责治理。");
            case RectificationPlan.REPORT_MAJOR_HAZARD -> Map.of("situation", "储存区通风和报警不满足要求，需停用改造。", "analysis", "涉及设备采购和施工，整改难度较大。",
                "reportedToDeptAt", scene.now(), "deptReceipt", scene.photos(), "workersBody", "MEETING", "reportedToWorkersAt", scene.now(),
                "workersMaterial", scene.photos());
            case RectificationPlan.SET_INTERIM_CONTROLS -> Map.of("measures", List.of("STOP_USE", "GUARD"), "description", "停用相关设备，专人看守并每两小时检测。",
                "responsiblePerson", "安全员", "takenAt", scene.now(), "photos", scene.photos());
            case RectificationPlan.DRAFT_PLAN -> plan(scene);
            case RectificationPlan.APPROVE_PLAN -> Map.of("decision", "APPROVE", "opinion", "五落实齐全，同意实施。");
            case DeadlineExtension.REQUEST_EXTENSION -> Map.of("newDeadline", scene.in(12), "reasonCode", "PROCUREMENT", "reason", "定制配件厂家延期交货，合同和函件见附件。",
                "evidence", scene.photos(), "extraControls", "延期期间停用该设备并每日巡查。");
            case OrderObjection.RAISE_OBJECTION -> Map.of("against", List.of("DEADLINE"), "grounds", "改造须由具备资质的单位施工，合同约定的工期长于整改期限。",
                "wish", "适当延长整改期限", "evidence", scene.photos());
            case OrderObjection.DECIDE_OBJECTION -> Map.of("decision", "UPHELD", "reason", "期限在规定范围内，可先行完成拆除和隔离。");
            case ExceptionalEnding.PROPOSE -> Map.of("kind", "SHUT_DOWN", "reference", "河关字〔2026〕3号", "reason", "该单位无照经营且拒不整改，提请依法关闭取缔。",
                "documents", scene.photos());
            case ExceptionalEnding.APPROVE -> Map.of("decision", "APPROVE", "opinion", "事实清楚，同意关闭。");
            case LookBack.VISIT -> Map.of("result", "KEPT", "visitedAt", scene.now(), "findings", "现场复看，整改保持，巡查记录完整。", "photos", scene.photos(),
                "companion", scene.officer());
            default -> supervised(step, scene);
        };
    }

    private static Map<String, Object> supervised(String step, Scene scene) {
        return switch (step) {
            case Supervision.PROPOSE_SUPERVISION -> Map.of("reason", "重大隐患涉及公共安全，提请区级挂牌督办。");
            case Supervision.APPROVE_SUPERVISION -> Map.of("decision", "APPROVE", "responsibleLeader", "分管副区长", "reason", "同意挂牌督办。");
            case Supervision.ISSUE_SUPERVISION_NOTICE -> Map.of("responsibleUnit", "责任企业", "supervisor", "行业科科长", "deadline", scene.in(75),
                "requirements", "按方案按期完成整改，每周报送进展。");
            case Supervision.PUBLISH_LISTING, Supervision.PUBLISH_DELISTING -> Map.of("medium", "GOVERNMENT_SITE", "place", "区政府网站公示栏");
            case Supervision.REPORT_PROGRESS -> Map.of("progress", "设备已到场，完成安装一半。", "percent", 50, "interimControls", "现场停用并专人看守。");
            case Supervision.SUPERVISE_ON_SITE -> Map.of("onTrack", "ON_TRACK", "finding", "现场进度与方案一致。", "photos", scene.photos());
            case Supervision.APPLY_ACCEPTANCE -> Map.of("evaluation", "THIRD_PARTY", "evaluator", "某安全评价机构", "report", "整改内容已全部完成，检测结果合格，评价报告见附件。",
                "photos", scene.photos(), "headSign", "负责人");
            case Supervision.ACCEPT_JOINTLY -> Map.of("streetAcceptor", "office." + scene.street(), "expert", "特聘专家", "conclusion", "PASS",
                "opinion", "现场验收，符合验收标准。", "photos", scene.photos());
            case Supervision.APPROVE_DELISTING -> Map.of("decision", "APPROVE", "reason", "验收通过，同意摘牌。");
            case Suspension.ORDER_SUSPENSION -> Map.of("proposal", "ORDER", "scope", "PART", "scopeDetail", "储存区和相关工段", "basis", "ASL-65-3",
                "reason", "整改期间无法保证安全，须停止相关作业。", "officer", scene.officer());
            case Suspension.APPROVE_SUSPENSION -> Map.of("decision", "AGREE", "reason", "同意局部停产停业。");
            case Suspension.SERVE_SUSPENSION -> Map.of("way", "SIGNED", "recipient", "负责人", "photos", scene.photos());
            case Suspension.VERIFY_EXECUTION -> Map.of("result", "EXECUTED", "finding", "相关工段已断电贴封。", "measures", "", "officer", scene.officer(),
                "photos", scene.photos());
            case Suspension.CHECK_SEAL -> Map.of("seal", "INTACT", "finding", "封条完好，未见作业。", "photos", scene.photos());
            case Suspension.APPLY_RESUMPTION -> Map.of("evaluation", "SELF", "evaluator", "本单位安全科", "report", "改造完成，连续三日检测合格，申请恢复。",
                "photos", scene.photos(), "headSign", "负责人");
            case Suspension.EXAMINE_RESUMPTION -> Map.of("conclusion", "AGREE", "finding", "逐项核对，具备安全条件。", "officer", scene.officer(),
                "photos", scene.photos());
            default -> throw new IllegalArgumentException("nobody has told what to write at " + step);
        };
    }

    private static Map<String, Object> plan(Scene scene) {
        return Map.of("goal", "消除通风和报警缺陷，达到验收标准。",
            "measures", List.of(Map.of("what", "更换防爆风机并联动报警", "who", "设备科", "by", scene.in(6)),
                Map.of("what", "培训作业人员并演练", "who", "安全科", "by", scene.in(8))),
            "org", "安全管理部", "leader", "分管副总", "budget", 12.5, "budgetSource", "SAFETY_COST",
            "milestones", List.of(Map.of("step", "设备到场", "reachedBy", scene.in(4)), Map.of("step", "安装调试", "reachedBy", scene.in(8))),
            "interimControls", "停用相关设备，专人看守。", "emergencyPlan", "发生泄漏立即断电撤人，按现场处置方案报告。", "acceptanceCriteria", "通风量和报警联动检测合格。");
    }
}
