package io.hazardflow.drill.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.ImprovementType;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 评估打分: the evaluators score the drill item by item and say what is to be improved (YJ/T 9009; domain C.3, steps 7 and 8). */
@Component
class EvaluateDrill implements FormStep {

    static final String IMPROVEMENTS = "improvements";
    static final String PROBLEMS = "problems";
    static final String PLAN_REVISION = "planRevision";
    static final String LONGEST = "improvement.longest";

    private final Drills drills;
    private final DrillUnits units;
    private final ScoreSheets sheets;
    private final EvaluationTeam team;
    private final OwnerChoices owners;
    private final TimeLimits limits;
    private final Clock clock;

    EvaluateDrill(Drills drills, DrillUnits units, ScoreSheets sheets, EvaluationTeam team, OwnerChoices owners, TimeLimits limits, Clock clock) {
        this.drills = drills;
        this.units = units;
        this.sheets = sheets;
        this.team = team;
        this.owners = owners;
        this.limits = limits;
        this.clock = clock;
    }

    private record Question(String ref, String number, String head, String text, int weight) {
    }

    private record Border(String label, int least) {
    }

    @Override
    public String formId() {
        return EmergencyDrill.EVALUATE_DRILL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Drill drill = drills.get(context.caseNumber());
        ScoreSheet sheet = sheet(drill);
        Map<String, Object> values = new HashMap<>();
        values.put("scoreItems", sheet.items().stream()
            .map(item -> new Question(sheet.ref(item), item.id(), item.head(), item.text(), item.weight())).toList());
        values.put("scoreGrades", Stream.of(DrillGrade.values()).map(grade -> new Border(grade.label(), grade.least())).toList());
        values.put("scoreSheet", sheet.title() + "（" + sheet.ref() + "）");
        values.put("hasPlan", drill.plan() != null);
        values.put("ownerChoices", owners.of(units.get(drill.unit())));
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Drill drill = drills.get(submission.context().caseNumber());
        String objection = team.objection(drill, submission.context());
        if (objection != null) {
            throw new FormRejectedException(null, "评估员", objection);
        }
        ScoreSheet sheet = sheet(drill);
        SheetScore score = SheetScore.of(submission.document(), sheet);
        BigDecimal total = score.total();
        DrillGrade grade = score.grade(submission.yes("brokenOff"));
        boolean planRevision = "YES".equals(submission.text(PLAN_REVISION));
        JsonNode improvements = submission.document().path(IMPROVEMENTS);
        check(drill, submission, grade, planRevision);
        Map<String, Object> facts = Facts.of("state", DrillState.IMPROVING.name())
            .and("sheet", sheet.ref())
            .and("score", total)
            .and("grade", grade.name())
            .and("evaluatedAt", clock.instant())
            .and("evaluatedBy", submission.context().caller().userId())
            .and("improvements", improvements.size() + (planRevision ? 1 : 0)).map();
        return new Outcome(drill.number(), Facts.of(EmergencyDrill.REDO_NEEDED, grade == DrillGrade.POOR).map(), facts, List.of(sheet.ref()));
    }

    /** The sheet of the day on which the drill was held, so that one brought into force meanwhile changes nothing. */
    private ScoreSheet sheet(Drill drill) {
        return sheets.of(drill.form(), Deadlines.dayOf(drill.heldAt()));
    }

    private void check(Drill drill, Submission submission, DrillGrade grade, boolean planRevision) {
        JsonNode improvements = submission.document().path(IMPROVEMENTS);
        if (grade.compareTo(DrillGrade.GOOD) > 0 && submission.document().path(PROBLEMS).isEmpty()) {
            throw new FormRejectedException(PROBLEMS, "存在的问题", "评定为「" + grade.label() + "」的，至少写明一个问题");
        }
        if (grade.compareTo(DrillGrade.GOOD) > 0 && improvements.isEmpty() && !planRevision) {
            throw new FormRejectedException(IMPROVEMENTS, "改进项", "评定为「" + grade.label() + "」的，至少提出一个改进项");
        }
        if (planRevision) {
            checkDay("revisionUntil", "预案修订完成日期", submission.document().path("revisionUntil"));
        }
        for (JsonNode item : improvements) {
            if (ImprovementType.valueOf(item.path("type").asText()) == ImprovementType.FACILITY_HAZARD) {
                checkPlace(drill, item);
            } else {
                checkDay(IMPROVEMENTS, "改进项", item.path("deadline"));
            }
        }
    }

    private void checkDay(String field, String label, JsonNode value) {
        LocalDate day = LocalDate.parse(value.asText());
        LocalDate last = LocalDate.now(clock).plusDays(limits.get(LONGEST).amount());
        if (day.isBefore(LocalDate.now(clock)) || day.isAfter(last)) {
            throw new FormRejectedException(field, label, "的完成日期应在今天至 " + last + " 之间");
        }
    }

    /** A department or the district has no place of its own. */
    private static void checkPlace(Drill drill, JsonNode item) {
        boolean elsewhere = item.hasNonNull("site") && !item.path("site").asText().isBlank();
        if (drill.enterprise() == null && drill.street() == null && !elsewhere) {
            throw new FormRejectedException(IMPROVEMENTS, "改进项", "中的设施隐患须选择所在的企业");
        }
    }
}
