package io.hazardflow.hazard.why;

import io.hazardflow.form.FormReader.Answer;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decisions of tables in words for the timeline. */
@Component
class DecisionWords implements RecordedSteps {

    private final CodeWords words;

    DecisionWords(CodeWords words) {
        this.words = words;
    }

    @Override
    public Optional<String> nameOf(String step) {
        return Optional.empty();
    }

    @Override
    public Optional<Map<String, Answer>> answers(LedgerEvent event, Sight people) {
        if (!DecisionRows.isOne(event.document())) {
            return Optional.empty();
        }
        Reason.Row row = words.of(DecisionRows.read(event.document()));
        Map<String, Answer> answers = new LinkedHashMap<>();
        row.inputs().stream().filter(input -> !"—".equals(input.value()))
            .forEach(input -> answers.put("input" + answers.size(), new Answer(input.label(), input.value())));
        row.outputs().forEach(output -> answers.put("output" + answers.size(), new Answer(output.label(), output.value())));
        answers.put("row", new Answer("决策表", row.name() + " 第 " + row.version() + " 版，规则 " + row.rule()));
        return Optional.of(answers);
    }
}
