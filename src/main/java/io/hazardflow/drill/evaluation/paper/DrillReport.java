package io.hazardflow.drill.evaluation.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.PostNames;
import io.hazardflow.document.DocumentDraft.Signature;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentType;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillEvaluator;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.evaluation.Improvement;
import io.hazardflow.drill.evaluation.Improvements;
import io.hazardflow.drill.evaluation.ScoredItem;
import io.hazardflow.drill.evaluation.ScoredItems;
import io.hazardflow.hazard.paper.ChineseDates;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** 应急演练评估报告: what the unit reports and what the evaluators found (YJ/T 9009-2015, 7.4). */
@Component
class DrillReport {

    private static final List<String> BASIS = List.of("YJ/T 9009-2015《生产安全事故应急演练评估规范》");
    private static final String NO_UNIT = "—";
    private static final List<String> WRITTEN = List.of("course", "planAssessment", "capability", "equipment", "goals", "cost", "conclusion");

    private final DrillTeam team;
    private final Improvements improvements;
    private final ScoredItems scores;
    private final LastStep lastStep;
    private final PostNames posts;
    private final Organs organs;

    DrillReport(DrillTeam team, Improvements improvements, ScoredItems scores, LastStep lastStep, PostNames posts, Organs organs) {
        this.team = team;
        this.improvements = improvements;
        this.scores = scores;
        this.lastStep = lastStep;
        this.posts = posts;
        this.organs = organs;
    }

    DocumentDraft draft(LedgerEvent event, Drill drill) {
        JsonNode evaluation = lastStep.of(drill.number(), EmergencyDrill.EVALUATE_DRILL).orElseThrow().document();
        List<ScoredItem> items = scores.of(drill.number());
        Map<String, Object> content = new LinkedHashMap<>();
        about(content, drill, evaluation);
        WRITTEN.forEach(field -> DrillWords.put(content, field, event.document(), field));
        List.of("siteComments", "selfAssessment", "suggestions").forEach(field -> DrillWords.put(content, field, evaluation, field));
        content.put("heads", heads(items));
        content.put("weak", items.stream().filter(ScoredItem::weak).map(item -> List.of(item.text(), String.valueOf(item.score()),
            item.note() == null ? "" : item.note())).toList());
        content.put("sheet", drill.sheet());
        content.put("strengths", texts(evaluation.path("strengths")));
        content.put("problems", texts(evaluation.path("problems")));
        content.put("improvements", improvements.of(drill.number()).stream().map(this::line).toList());
        content.put("basis", BASIS);
        String addressee = Boolean.TRUE.equals(drill.mustReport()) ? organs.department(drill.reportTo()) : "";
        return new DocumentDraft(DocumentType.DRILL_REPORT, drill.number(), event.id(), drill.unitName(), addressee, Deadlines.dayOf(event.at()),
            content, List.of(new Signature("演练单位负责人", null, null, null), new Signature("评估组", null, null, null)));
    }

    private void about(Map<String, Object> content, Drill drill, JsonNode evaluation) {
        content.put("caseNumber", drill.number());
        content.put("unit", drill.unitName());
        content.put("kind", DrillWords.kind(drill));
        content.put("when", DrillWords.when(drill));
        content.put("people", people(drill));
        content.put("score", drill.score().toPlainString());
        content.put("grade", drill.grade().label());
        content.put("brokenOff", evaluation.path("brokenOff").asBoolean());
        content.put("evaluators", team.evaluators(drill.number()).stream().map(DrillReport::shown).collect(Collectors.joining("、")));
        put(content, "redoOf", drill.redoOf());
        put(content, "plan", drill.planTitle() == null ? null : drill.planTitle() + "（" + drill.planVersion() + "）");
        put(content, "place", drill.place());
        put(content, "commander", drill.commanderName());
    }

    private static void put(Map<String, Object> content, String name, Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }

    private static String people(Drill drill) {
        return "计划 %s 人，实到 %s 人".formatted(drill.participants() == null ? "—" : drill.participants(),
            drill.attendance() == null ? "—" : drill.attendance());
    }

    private static String shown(DrillEvaluator evaluator) {
        boolean noUnit = evaluator.unit() == null || evaluator.unit().isBlank() || NO_UNIT.equals(evaluator.unit());
        return noUnit ? evaluator.name() : evaluator.name() + "（" + evaluator.unit() + "）";
    }

    private static List<List<String>> heads(List<ScoredItem> items) {
        Map<String, List<ScoredItem>> heads = items.stream()
            .collect(Collectors.groupingBy(ScoredItem::head, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        heads.forEach((head, all) -> {
            List<ScoredItem> applying = all.stream().filter(ScoredItem::applicable).toList();
            rows.add(List.of(head, applying.size() + "/" + all.size(), applying.isEmpty() ? "—" : ScoredItem.mean(applying).toPlainString()));
        });
        return rows;
    }

    private static List<String> texts(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path("text").asText().strip()).toList();
    }

    private List<String> line(Improvement item) {
        String owner = item.owner() == null ? "" : posts.label(item.owner()) + (item.ownerName() == null ? "" : "，" + item.ownerName());
        String deadline = item.deadline() == null ? "" : ChineseDates.day(item.deadline());
        return List.of(item.type().label(), item.what(), owner, deadline, item.hazard() == null ? item.state().label() : item.hazard());
    }
}
