package io.hazardflow.benchmark.load;

import io.hazardflow.dashboard.measure.MeasuredHistory;
import io.hazardflow.ledger.LedgerText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cases on their way into the ledger and the read models that follow from it. */
final class CaseBatch {

    private static final List<String> EVENT = List.of("subject", "sequence", "process_key", "step", "actor_user", "actor_name", "actor_role", "at",
        "document", "facts", "evidence", "basis", "previous_hash", "hash");
    private static final List<String> MEASURE = Stream.concat(Stream.of("number"), MeasuredHistory.NAMES.stream().map(OriginalCase::column)).toList();
    private static final List<String> STAY = List.of("id", "process_key", "version", "case_number", "activity", "task", "began",
        "due", "ended", "cancelled");

    private final List<String> hazardColumns;
    private final CopyRows events = new CopyRows("ledger_event", EVENT);
    private final CopyRows hazards;
    private final CopyRows measures = new CopyRows("hazard_measure", MEASURE);
    private final CopyRows reviews = new CopyRows("hazard_review", List.of("number", "position", "at", "passed"));
    private final CopyRows stays = new CopyRows("activity_time", STAY);

    /** @param hazardColumns all but number and process key */
    CaseBatch(List<String> hazardColumns) {
        this.hazardColumns = hazardColumns;
        this.hazards = new CopyRows("hazard", Stream.concat(Stream.of("number", "process_key"), hazardColumns.stream()).toList());
    }

    void add(OriginalCase original, SyntheticCase values, boolean withStays) {
        String number = values.value(SyntheticCase.NUMBER);
        history(original, values, number);
        hazard(original, values, number);
        measure(original, values, number);
        if (withStays) {
            stays(original, values, number);
        }
    }

    private void history(OriginalCase original, SyntheticCase values, String number) {
        String previous = LedgerText.NOTHING;
        int sequence = 0;
        for (OriginalCase.Event event : original.events()) {
            String hash = LedgerText.hash(previous, event.content().fill(values));
            events.add(number, ++sequence, event.processKey(), event.step(), event.user().fill(values), event.name().fill(values), event.role().fill(values),
                event.at().fill(values), text(event.document(), values), event.facts().fill(values), "{}", array(event.basis()), previous, hash);
            previous = hash;
        }
    }

    private void hazard(OriginalCase original, SyntheticCase values, String number) {
        List<Object> row = new ArrayList<>(List.of(number, original.identity().processKey()));
        hazardColumns.forEach(column -> row.add(text(original.row().get(column), values)));
        hazards.add(row.toArray());
    }

    private void measure(OriginalCase original, SyntheticCase values, String number) {
        List<Object> row = new ArrayList<>(List.of(number));
        Map<String, Template> measured = original.measure();
        MeasuredHistory.NAMES.forEach(name -> row.add(text(measured.get(name), values)));
        measures.add(row.toArray());
        original.reviews().forEach(review -> reviews.add(number, review.position(), review.at().fill(values), review.passed()));
    }

    private void stays(OriginalCase original, SyntheticCase values, String number) {
        int place = 0;
        for (OriginalCase.Stay stay : original.stays()) {
            String id = "synthetic:" + number + ":" + ++place;
            stays.add(id, stay.processKey(), stay.version(), number, stay.activity(), stay.task() == null ? null : id, values.moment(stay.began()),
                stay.due() == null ? null : values.moment(stay.due()), stay.ended() == null ? null : values.moment(stay.ended()), stay.cancelled());
        }
    }

    void send(Connection connection) throws SQLException, IOException {
        for (CopyRows rows : List.of(events, hazards, measures, reviews, stays)) {
            rows.send(connection);
        }
    }

    private static String text(Template template, SyntheticCase values) {
        return template == null ? null : template.fill(values);
    }

    private static String array(List<String> texts) {
        StringBuilder array = new StringBuilder("{");
        texts.forEach(text -> array.append(array.length() == 1 ? "\"" : ",\"").append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"'));
        return array.append('}').toString();
    }
}
