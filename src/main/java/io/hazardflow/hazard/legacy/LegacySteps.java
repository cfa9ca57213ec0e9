package io.hazardflow.hazard.legacy;

import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The import of an old case, in words for its timeline. */
@Component
class LegacySteps implements RecordedSteps {

    private static final Map<String, String> LABELS = labels();

    @Override
    public Optional<String> nameOf(String step) {
        return HazardProcess.IMPORT_HAZARD.equals(step) ? Optional.of("旧台账导入") : Optional.empty();
    }

    @Override
    public Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people) {
        if (!HazardProcess.IMPORT_HAZARD.equals(event.step())) {
            return Optional.empty();
        }
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        LABELS.forEach((key, label) -> {
            if (event.document().hasNonNull(key)) {
                String said = event.document().get(key).asText();
                answers.put(key, new FormReader.Answer(label, key.equals("finder") ? people.show(PersonalField.NAME, said) : said));
            }
        });
        return Optional.of(answers);
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("legacyNumber", "旧台账编号");
        labels.put("state", "旧台账状态");
        labels.put("foundOn", "发现日期");
        labels.put("finder", "发现人");
        labels.put("orderedOn", "下达日期");
        labels.put("deadline", "整改期限");
        labels.put("closedOn", "销号日期");
        labels.put("row", "文件中的行");
        return labels;
    }
}
