package io.hazardflow.drill.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.form.FormRejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The scores of all items of a sheet. A form asks them in one list of rows (path {@value #KEY}, property {@code widget} = {@code score-sheet});
 * here is held what only the sheet can say: each item exactly once, in its order, and something really scored.
 *
 * @param all in the order of the items
 */
record SheetScore(List<ScoredItem> all) {

    /** Path of the list of rows in a form. */
    static final String KEY = "scores";
    static final String LABEL = "评估打分";

    /**
     * Reads the scores of a document that satisfies the schema of its form.
     *
     * @throws FormRejectedException when they are not the scores of this sheet
     */
    static SheetScore of(JsonNode document, ScoreSheet sheet) {
        JsonNode rows = document.path(KEY);
        if (rows.size() != sheet.items().size()) {
            throw changed();
        }
        List<ScoredItem> scores = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            ScoreItem item = sheet.items().get(index);
            if (!sheet.ref(item).equals(rows.path(index).path("item").asText())) {
                throw changed();
            }
            scores.add(score(sheet, item, rows.path(index)));
        }
        if (scores.stream().noneMatch(ScoredItem::applicable)) {
            throw new FormRejectedException(KEY, LABEL, "没有一项适用，不能评定");
        }
        return new SheetScore(List.copyOf(scores));
    }

    /** The weighted mean of the items that apply, so that the weight of the others falls to them. */
    BigDecimal total() {
        return ScoredItem.mean(all.stream().filter(ScoredItem::applicable).toList());
    }

    /** By the score as it is shown; a drill that gross errors broke off is poor whatever else was right. */
    DrillGrade grade(boolean brokenOff) {
        return brokenOff ? DrillGrade.POOR : DrillGrade.of(total());
    }

    private static ScoredItem score(ScoreSheet sheet, ScoreItem item, JsonNode row) {
        boolean applicable = !row.path("notApplicable").asBoolean();
        String field = applicable ? "note" : "reason";
        String note = row.path(field).isNull() ? "" : row.path(field).asText("").strip();
        return new ScoredItem(item.position(), sheet.ref(item), item.head(), item.text(), item.weight(), applicable,
            applicable ? row.path("score").asInt() : null, note.isEmpty() ? null : note);
    }

    private static FormRejectedException changed() {
        return new FormRejectedException(KEY, LABEL, "与本次演练的评估表不一致，请重新打开后逐项核对");
    }
}
