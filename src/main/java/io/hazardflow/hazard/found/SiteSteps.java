package io.hazardflow.hazard.found;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Criterion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was verified and put right on site, in words for the timeline. */
@Component
@Order(0)
class SiteSteps implements RecordedSteps {

    private final Categories categories;
    private final Criteria criteria;

    SiteSteps(Categories categories, Criteria criteria) {
        this.categories = categories;
        this.criteria = criteria;
    }

    @Override
    public Optional<String> nameOf(String step) {
        return Optional.empty();
    }

    @Override
    public Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people) {
        return switch (event.step()) {
            case HazardProcess.ADOPT_SITE_FINDING -> Optional.of(finding(event.document()));
            case HazardProcess.RECORD_SITE_FIX -> Optional.of(fix(event.document()));
            default -> Optional.empty();
        };
    }

    private Map<String, FormReader.Answer> finding(JsonNode said) {
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        add(answers, "title", "隐患名称", said.path("title").asText(null));
        add(answers, "category", "隐患类别", categories.label(said.path("category").asText()));
        add(answers, "subGrade", "现场定级", grade(said.path("subGrade").asText(null)));
        add(answers, "raisedTo", "按分级规则提高为", grade(said.path("raisedTo").asText(null)));
        String criterion = said.path("criterionHit").asText(null);
        add(answers, "criterionHit", "命中的重大隐患判定标准", criterion == null ? null : criteria.find(criterion).map(Criterion::shown).orElse(criterion));
        add(answers, "mustStopToFix", "须停产停业", said.path("mustStopToFix").asBoolean() ? "是" : null);
        add(answers, "mayCauseGroupDeaths", "可能造成群死群伤", said.path("mayCauseGroupDeaths").asBoolean() ? "是" : null);
        add(answers, "officers", "现场核实的执法人员", said.path("officers").asText(null));
        return answers;
    }

    private static Map<String, FormReader.Answer> fix(JsonNode said) {
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        add(answers, "done", "整改情况", said.path("done").asText(null));
        add(answers, "finishedAt", "完成时间", Deadlines.shown(Instant.parse(said.path("finishedAt").asText())));
        return answers;
    }

    private static String grade(String name) {
        return name == null ? null : SubGrade.valueOf(name).level().label() + " " + name;
    }

    private static void add(Map<String, FormReader.Answer> answers, String key, String label, String text) {
        if (text != null) {
            answers.put(key, new FormReader.Answer(label, text));
        }
    }
}
