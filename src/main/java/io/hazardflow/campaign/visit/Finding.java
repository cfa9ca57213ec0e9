package io.hazardflow.campaign.visit;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.checklist.ItemAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Something that was not as it should be, on a checklist or beside it.
 *
 * @param checklist {@code id@version}, or {@link #OTHER}
 * @param text      what should have been; of a finding beside the checklists the finding itself
 * @param note      what is wrong
 * @param criterion {@code id@version} of the criterion of major hazards that is met; null for none
 */
record Finding(String checklist, String item, int position, String aspect, String text, String category, String note, String location,
               List<UUID> photos, boolean fixed, List<UUID> afterPhotos, String subGrade, String criterion, boolean imminentDanger) {

    /** Stands for the checklist of what stands on none. */
    static final String OTHER = "OTHER";
    static final String NOT_LISTED = "清单以外";

    /** Path of the list of rows in the form. */
    static final String OTHERS = "others";

    static Finding of(ItemAnswer answer, int position) {
        return new Finding(answer.asked().checklist(), answer.asked().item().id(), position, answer.asked().item().aspect(),
            answer.asked().item().text(), answer.asked().item().category(), answer.note(), answer.location(), answer.photos(), answer.fixed(),
            answer.afterPhotos(), answer.subGrade(), answer.criterion(), answer.imminentDanger());
    }

    /** What the form says beside the checklists; positions follow those of their items. */
    static List<Finding> others(JsonNode form, int items) {
        List<Finding> others = new ArrayList<>();
        for (JsonNode row : form.path(OTHERS)) {
            int number = others.size() + 1;
            others.add(new Finding(OTHER, "%02d".formatted(number), items + number, NOT_LISTED, text(row, "note"), text(row, "category"),
                text(row, "note"), text(row, "location"), photos(row.path("photos")), row.path("fixed").asBoolean(),
                photos(row.path("afterPhotos")), text(row, "subGrade"), text(row, "criterion"), row.path("imminentDanger").asBoolean()));
        }
        return others;
    }

    boolean isListed() {
        return !OTHER.equals(checklist);
    }

    /** A sentence for lists. */
    String title() {
        int longest = 40;
        String words = Objects.requireNonNullElse(note, text).replaceAll("\\s+", " ");
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    private static String text(JsonNode row, String key) {
        String text = row.path(key).isNull() ? "" : row.path(key).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    private static List<UUID> photos(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false).map(id -> UUID.fromString(id.asText())).toList();
    }
}
