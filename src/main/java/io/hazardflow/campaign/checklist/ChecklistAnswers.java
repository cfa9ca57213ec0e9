package io.hazardflow.campaign.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormRejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The answers to all items of a visit or self-check. A form asks them in one list of rows (path {@value #KEY}, property {@code widget} =
 * {@code checklist}) whose fields say what each result demands; here is held what only the checklists can say: each item exactly once, in
 * their order, no others, and something really looked at.
 *
 * @param all in the order of the items
 */
public record ChecklistAnswers(List<ItemAnswer> all) {

    /** Path of the list of rows in a form. */
    public static final String KEY = "items";
    static final String LABEL = "检查项目";

    /**
     * Reads the answers of a document that satisfies the schema of its form.
     *
     * @throws FormRejectedException when they are not the answers to these items
     */
    public static ChecklistAnswers of(JsonNode document, List<AskedItem> items) {
        JsonNode rows = document.path(KEY);
        if (rows.size() != items.size()) {
            throw changed();
        }
        List<ItemAnswer> answers = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            AskedItem asked = items.get(index);
            if (!asked.ref().equals(rows.path(index).path("item").asText())) {
                throw changed();
            }
            answers.add(answer(asked, rows.path(index)));
        }
        ChecklistAnswers result = new ChecklistAnswers(List.copyOf(answers));
        if (result.count(ItemResult.COMPLIANT) + result.count(ItemResult.NOT_COMPLIANT) == 0) {
            throw new FormRejectedException(KEY, LABEL, "没有一项实际检查过，不能作为检查结果");
        }
        return result;
    }

    public List<ItemAnswer> notCompliant() {
        return all.stream().filter(answer -> answer.result() == ItemResult.NOT_COMPLIANT).toList();
    }

    public int count(ItemResult result) {
        return (int) all.stream().filter(answer -> answer.result() == result).count();
    }

    /** Findings that were put right on the spot. */
    public int fixed() {
        return (int) all.stream().filter(ItemAnswer::fixed).count();
    }

    private static ItemAnswer answer(AskedItem asked, JsonNode row) {
        return new ItemAnswer(asked, ItemResult.valueOf(row.path("result").asText()), text(row, "reason"), text(row, "note"),
            text(row, "location"), photos(row.path("photos")), row.path("fixed").asBoolean(), photos(row.path("afterPhotos")),
            text(row, "subGrade"), text(row, "criterion"), row.path("imminentDanger").asBoolean());
    }

    private static String text(JsonNode row, String key) {
        String text = row.path(key).isNull() ? "" : row.path(key).asText().strip();
        return text.isEmpty() ? null : text;
    }

    private static List<UUID> photos(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false).map(id -> UUID.fromString(id.asText())).toList();
    }

    private static FormRejectedException changed() {
        return new FormRejectedException(KEY, LABEL, "与本次的检查清单不一致，请重新打开后逐项核对");
    }
}
