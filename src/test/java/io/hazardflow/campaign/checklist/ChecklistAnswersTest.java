package io.hazardflow.campaign.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.form.FormRejectedException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChecklistAnswersTest {

    private static final UUID PHOTO = UUID.randomUUID();
    private static final List<AskedItem> ITEMS = List.of(asked("XF@2026", "01"), asked("XF@2026", "02"), asked("RQ@2026", "01"));

    @Test
    void everyItemHasItsAnswer() {
        ChecklistAnswers answers = ChecklistAnswers.of(document("XF@2026/01 COMPLIANT", "XF@2026/02 NOT_COMPLIANT", "RQ@2026/01 NOT_CHECKED"), ITEMS);

        assertThat(answers.all()).extracting(answer -> answer.asked().ref()).containsExactly("XF@2026/01", "XF@2026/02", "RQ@2026/01");
        assertThat(answers.count(ItemResult.COMPLIANT)).isOne();
        assertThat(answers.fixed()).isOne();
        assertThat(answers.notCompliant()).singleElement().satisfies(wrong -> {
            assertThat(wrong.note()).isEqualTo("东侧出口堆放货物");
            assertThat(wrong.photos()).containsExactly(PHOTO);
            assertThat(wrong.location()).isNull();
        });
    }

    @Test
    void anItemThatIsMissingForeignTwiceOrOutOfOrderIsRefused() {
        List.of(
            document("XF@2026/01 COMPLIANT", "XF@2026/02 COMPLIANT"),
            document("XF@2026/01 COMPLIANT", "XF@2026/02 COMPLIANT", "RQ@2026/02 COMPLIANT"),
            document("XF@2026/01 COMPLIANT", "XF@2026/01 COMPLIANT", "RQ@2026/01 COMPLIANT"),
            document("XF@2026/02 COMPLIANT", "XF@2026/01 COMPLIANT", "RQ@2026/01 COMPLIANT"),
            document("XF@2026/01 COMPLIANT", "XF@2026/02 COMPLIANT", "RQ@2026/01 COMPLIANT", "RQ@2026/02 COMPLIANT"),
            new JsonMapper().createObjectNode()
        ).forEach(document -> assertThatThrownBy(() -> ChecklistAnswers.of(document, ITEMS))
            .isInstanceOf(FormRejectedException.class).hasMessageContaining("与本次的检查清单不一致"));
    }

    @Test
    void aVisitWithoutOneItemReallyCheckedIsNone() {
        assertThatThrownBy(() -> ChecklistAnswers.of(
            document("XF@2026/01 NOT_CHECKED", "XF@2026/02 NOT_APPLICABLE", "RQ@2026/01 NOT_CHECKED"), ITEMS))
            .hasMessageContaining("没有一项实际检查过");
    }

    private static ObjectNode document(String... answers) {
        ObjectNode document = new JsonMapper().createObjectNode();
        for (String answer : answers) {
            String[] parts = answer.split(" ");
            ObjectNode row = document.withArray("items").addObject().put("item", parts[0]).put("result", parts[1]);
            if (parts[1].equals("NOT_COMPLIANT")) {
                row.put("note", " 东侧出口堆放货物 ").put("location", " ").put("fixed", true).withArray("photos").add(PHOTO.toString());
            }
        }
        return document;
    }

    private static AskedItem asked(String checklist, String number) {
        return new AskedItem(checklist + "/" + number, checklist, "清单", new ChecklistItem(number, Integer.parseInt(number), "疏散", "通道畅通", null,
            "《消防法》第二十八条", "XC05", "G1", null, null, null));
    }
}
