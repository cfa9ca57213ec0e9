package io.hazardflow.campaign.visit;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Position;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 到场签到: the officers are there, when and how exactly where, and whether they were let in. */
@Component
class ArriveAtSite implements FormStep {

    private final Inspections inspections;
    private final FieldDuties duties;
    private final Stickers stickers;
    private final VisitRules rules;
    private final EnterpriseHistory history;
    private final Enterprises enterprises;
    private final Ledger ledger;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    ArriveAtSite(Inspections inspections, FieldDuties duties, Stickers stickers, VisitRules rules, EnterpriseHistory history,
                 Enterprises enterprises, Ledger ledger, TaskDeadlines deadlines, PostNames posts, Clock clock) {
        this.inspections = inspections;
        this.duties = duties;
        this.stickers = stickers;
        this.rules = rules;
        this.history = history;
        this.enterprises = enterprises;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return SiteInspection.ARRIVE_AT_SITE;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Inspection inspection = inspections.get(context.caseNumber());
        Facts values = history.onArrival(inspection).and("scanned", stickers.scannedBy(context.caller().userId(), inspection.enterprise()))
            .and("distanceLimit", rules.arrivalDistance());
        enterprises.find(inspection.enterprise()).filter(enterprise -> enterprise.lat() != null && enterprise.lng() != null)
            .ifPresent(enterprise -> values.and("registeredPosition", "%.6f,%.6f".formatted(enterprise.lat(), enterprise.lng())));
        return values.map();
    }

    @Override
    public Outcome submit(Submission submission) {
        Inspection inspection = inspections.get(submission.context().caseNumber());
        duties.checkOfficer(submission.context().caller(), inspection);
        SiteState state = SiteState.valueOf(submission.text("siteState"));
        boolean toConfirm = isToConfirm(state, inspection);
        String account = submission.context().caller().userId();
        Map<String, Object> variables = Facts.of(SiteInspection.SITE_STATE, state.name()).and(SiteInspection.ABSENCE_TO_CONFIRM, toConfirm)
            .and(SiteInspection.VISITOR, state == SiteState.OPEN ? account : null).map();
        Position position = Position.parse(submission.text("gps")).orElseThrow();
        Facts facts = Facts.of("state", next(state, toConfirm).name()).and("siteState", state.name()).and("visits", inspection.visits() + 1)
            .and("visitor", account).and("arrivalWay", arrivalWay(submission, inspection)).and("lat", position.lat()).and("lng", position.lng())
            .and("accuracy", position.accuracyMetres() == null ? null : Math.round(position.accuracyMetres()))
            .and("positionWay", position.way()).and("distance", distance(position, inspection).orElse(null));
        if (state == SiteState.OPEN || state == SiteState.REFUSED) {
            facts.and("arrivedAt", clock.instant());
        }
        return new Outcome(inspection.number(), variables, facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (submission.text("siteState") == null) {
            return Optional.empty();
        }
        Inspection inspection = inspections.get(submission.context().caseNumber());
        SiteState state = SiteState.valueOf(submission.text("siteState"));
        return Optional.of(switch (next(state, isToConfirm(state, inspection))) {
            case ARRIVED -> new NextStep("现场检查记录", posts.label(Role.LAW.group(inspection.dept())), deadlines.due(SiteInspection.INSPECT_SITE));
            case REFUSAL_TO_DECIDE ->
                new NextStep("处理拒检", posts.label(Role.DEPT_HEAD.group(inspection.dept())), deadlines.due(SiteInspection.DECIDE_REFUSAL));
            case ABSENCE_TO_CONFIRM -> new NextStep("核实对象状态", posts.label(Role.STREET_OFFICE.group(inspection.street())),
                deadlines.due(SiteInspection.CONFIRM_OBJECT_STATE));
            default -> new NextStep("到场签到（再去一次）", posts.label(Role.LAW.group(inspection.dept())), inspection.due());
        });
    }

    private static InspectionState next(SiteState state, boolean toConfirm) {
        return switch (state) {
            case OPEN -> InspectionState.ARRIVED;
            case REFUSED -> InspectionState.REFUSAL_TO_DECIDE;
            case CLOSED, UNREACHABLE -> toConfirm ? InspectionState.ABSENCE_TO_CONFIRM : InspectionState.WAITING;
        };
    }

    /** A shut door at once, one that nobody opens after some visits since the street last looked. */
    private boolean isToConfirm(SiteState state, Inspection inspection) {
        if (state != SiteState.UNREACHABLE) {
            return state == SiteState.CLOSED;
        }
        int before = 0;
        for (LedgerEvent event : ledger.timeline(inspection.number())) {
            if (SiteInspection.CONFIRM_OBJECT_STATE.equals(event.step())) {
                before = 0;
            } else if (SiteInspection.ARRIVE_AT_SITE.equals(event.step())
                && SiteState.UNREACHABLE.name().equals(event.facts().path("siteState").asText())) {
                before++;
            }
        }
        return before + 1 >= rules.unreachableVisits();
    }

    private String arrivalWay(Submission submission, Inspection inspection) {
        if (stickers.scannedBy(submission.context().caller().userId(), inspection.enterprise())) {
            return "QR";
        }
        String code = submission.text("siteCode");
        if (code == null) {
            return "MANUAL";
        }
        if (stickers.enterpriseOf(code).filter(inspection.enterprise()::equals).isEmpty()) {
            throw new FormRejectedException("siteCode", "企业二维码编号", "不是这家企业的编号，请核对二维码下方的 12 位编号，或留空");
        }
        return "QR";
    }

    private Optional<Integer> distance(Position position, Inspection inspection) {
        return enterprises.find(inspection.enterprise()).filter(enterprise -> enterprise.lat() != null && enterprise.lng() != null)
            .map(enterprise -> metres(position, enterprise));
    }

    private static int metres(Position position, Enterprise enterprise) {
        double metresPerDegree = 111_320;
        double north = (position.lat() - enterprise.lat()) * metresPerDegree;
        double east = (position.lng() - enterprise.lng()) * metresPerDegree * Math.cos(Math.toRadians(enterprise.lat()));
        return (int) Math.round(Math.hypot(north, east));
    }
}
