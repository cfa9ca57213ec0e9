package io.hazardflow.campaign.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.form.FormReader;
import io.hazardflow.privacy.Sight;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ChecklistReadBackTest {

    @Autowired
    private FormReader reader;
    @Autowired
    private ObjectMapper json;

    @Test
    void aTimelineCountsTheAnswersAndTellsOnlyWhatIsNotInOrder() {
        ObjectNode document = json.createObjectNode();
        document.withArray("items").addObject().put("item", "XF@2026/01").put("result", "COMPLIANT");
        document.withArray("items").addObject().put("item", "XF@2026/07").put("result", "NOT_APPLICABLE");
        document.withArray("items").addObject().put("item", "XF@2026/08").put("result", "NOT_COMPLIANT").put("note", "东侧出口堆放货物")
            .put("location", "一层东侧").withArray("photos").add(UUID.randomUUID().toString());
        document.withArray("items").addObject().put("item", "XF@2026/09").put("result", "COMPLIANT");

        String told = reader.read(SiteInspection.KEY, SiteInspection.INSPECT_SITE, document, Sight.PLAIN).get(ChecklistAnswers.KEY).value();

        assertThat(told.lines()).containsExactly("共 4 项：合规 2，不适用 1，不合规 1",
            "1. 08 疏散通道、安全出口畅通，未堆物、未锁闭、未封堵，不合规，东侧出口堆放货物，一层东侧");
    }
}
