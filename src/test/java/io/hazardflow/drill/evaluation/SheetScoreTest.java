package io.hazardflow.drill.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.drill.DrillForm;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.form.FormRejectedException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetScoreTest {

    private static final ScoreSheet SHEET = new ScoreSheet("ZT", "1", DrillForm.FULL_SCALE, "试验评估表", LocalDate.of(2026, 1, 1), null, "试验",
        List.of(new ScoreItem("01", 1, "指挥", "指令清楚", 3), new ScoreItem("02", 2, "处置", "操作正确", 1), new ScoreItem("03", 3, "通信", "联络畅通", 2)));

    @Test
    void weighsEachItem() {
        assertThat(score("80", "100", "50").total()).isEqualByComparingTo("73.3");
        assertThat(score("80", "100", "50").grade(false)).isEqualTo(DrillGrade.FAIR);
    }

    @Test
    void whatDoesNotApplyLeavesItsWeightToTheOthers() {
        assertThat(score("80", "100", "-").total()).isEqualByComparingTo("85.0");
        assertThat(score("-", "-", "41").total()).isEqualByComparingTo("41.0");
    }

    @ParameterizedTest
    @CsvSource({"90,EXCELLENT", "89,GOOD", "75,GOOD", "74,FAIR", "60,FAIR", "59,POOR", "0,POOR", "100,EXCELLENT"})
    void theGradeHangsOnTheScore(String points, DrillGrade grade) {
        assertThat(score(points, points, points).grade(false)).isEqualTo(grade);
        assertThat(score(points, points, points).grade(true)).isEqualTo(DrillGrade.POOR);
    }

    /** 89.95 is shown as 90.0 and counts as that; 89.9 does not. */
    @Test
    void theScoreAsShownDecides() {
        ScoreSheet fine = new ScoreSheet("ZT", "1", DrillForm.FULL_SCALE, "试验评估表", LocalDate.of(2026, 1, 1), null, "试验",
            List.of(new ScoreItem("01", 1, "指挥", "指令清楚", 95), new ScoreItem("02", 2, "处置", "操作正确", 5)));
        assertThat(SheetScore.of(document(fine, "90", "89"), fine).grade(false)).isEqualTo(DrillGrade.EXCELLENT);
        assertThat(SheetScore.of(document(fine, "90", "88"), fine).grade(false)).isEqualTo(DrillGrade.GOOD);
    }

    @Test
    void nothingThatAppliesIsNoEvaluation() {
        assertThatThrownBy(() -> score("-", "-", "-")).isInstanceOf(FormRejectedException.class).hasMessage("「评估打分」没有一项适用，不能评定");
    }

    @Test
    void onlyTheItemsOfTheSheetInTheirOrder() {
        assertThatThrownBy(() -> score("80", "80")).isInstanceOf(FormRejectedException.class).hasMessageContaining("与本次演练的评估表不一致");
        ObjectNode swapped = document(SHEET, "80", "80", "80");
        ((ObjectNode) swapped.path(SheetScore.KEY).get(0)).put("item", "ZT@1/02");
        assertThatThrownBy(() -> SheetScore.of(swapped, SHEET)).isInstanceOf(FormRejectedException.class);
    }

    @Test
    void theNoteOfAnItemIsKept() {
        ObjectNode document = document(SHEET, "-", "60", "80");
        ((ObjectNode) document.path(SheetScore.KEY).get(0)).put("reason", " 桌面推演无现场指挥 ");
        ((ObjectNode) document.path(SheetScore.KEY).get(1)).put("note", "关错阀门");
        SheetScore score = SheetScore.of(document, SHEET);
        assertThat(score.all()).extracting(ScoredItem::note).containsExactly("桌面推演无现场指挥", "关错阀门", null);
        assertThat(score.all()).extracting(ScoredItem::applicable).containsExactly(false, true, true);
        assertThat(score.all()).extracting(ScoredItem::weak).containsExactly(false, true, false);
    }

    private static SheetScore score(String... points) {
        return SheetScore.of(document(SHEET, points), SHEET);
    }

    private static ObjectNode document(ScoreSheet sheet, String... points) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        ArrayNode rows = document.putArray(SheetScore.KEY);
        for (int index = 0; index < points.length; index++) {
            ObjectNode row = rows.addObject().put("item", sheet.ref(sheet.items().get(index)));
            if ("-".equals(points[index])) {
                row.put("notApplicable", true);
            } else {
                row.put("score", Integer.parseInt(points[index]));
            }
        }
        return document;
    }
}
