package io.hazardflow.duty;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.Sheet;
import io.hazardflow.registry.SheetParser;
import io.hazardflow.registry.SheetReader;
import io.hazardflow.registry.TextCell;
import io.hazardflow.registry.XlsxTable;
import io.hazardflow.task.CaseReaders;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roster of a unit as an Excel file: one line a shift, all of them or none. */
@Component
class DutySheet {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
    private static final Map<String, String> SHIFTS = new LinkedHashMap<>(Map.of("MAIN", "主班", "BACKUP", "备班"));

    private final Duties duties;
    private final CaseReaders people;
    private final PostNames posts;
    private final Clock clock;

    DutySheet(Duties duties, CaseReaders people, PostNames posts, Clock clock) {
        this.duties = duties;
        this.people = people;
        this.posts = posts;
        this.clock = clock;
    }

    /** A file to fill in: everybody who can be entered, without times. */
    void template(DutyUnit unit, OutputStream out) throws IOException {
        try (XlsxTable table = new XlsxTable(out, "值班表")) {
            table.row(List.copyOf(columns(unit).stream().map(Column::label).toList()));
            for (String post : unit.posts()) {
                for (Caller person : people.holding(List.of(post))) {
                    table.row(Arrays.asList(posts.label(post), person.userId(), person.name(), null, null, "主班"));
                }
            }
        }
    }

    /** Number of shifts entered. */
    @Transactional
    public int load(DutyUnit unit, byte[] file, Caller by) {
        Duties.checkKeeper(unit, by);
        ImportErrors errors = new ImportErrors();
        SheetParser parser = new SheetParser(columns(unit), List.of(), errors);
        Sheet sheet = SheetReader.read(file);
        List<ImportRow> rows = parser.rows(sheet, parser.columns(sheet.header()));
        errors.refuseIfAny();
        unit.posts().forEach(duties::lock);
        rows.forEach(row -> enter(row, by, errors));
        errors.refuseIfAny();
        return rows.size();
    }

    private void enter(ImportRow row, Caller by, ImportErrors errors) {
        Optional<Instant> from = time(row, "from", "开始时间", errors);
        Optional<Instant> to = time(row, "to", "结束时间", errors);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Duties.Wanted wanted = new Duties.Wanted(row.text("post"), row.text("person"), from.get(), to.get(), "BACKUP".equals(row.get("shift")));
        duties.broken(wanted).ifPresentOrElse(broken -> errors.add(row.number(), broken.label(), broken.rule()), () -> duties.add(wanted, by));
    }

    private Optional<Instant> time(ImportRow row, String column, String label, ImportErrors errors) {
        try {
            return Optional.of(LocalDateTime.parse(row.text(column).replace('/', '-'), FORM).atZone(clock.getZone()).toInstant());
        } catch (DateTimeParseException e) {
            errors.add(row.number(), label, "须写成 2026-12-01 08:00 的样子，单元格为文本格式");
            return Optional.empty();
        }
    }

    private List<Column> columns(DutyUnit unit) {
        Map<String, String> labels = new LinkedHashMap<>();
        unit.posts().forEach(post -> labels.put(post, posts.label(post)));
        return List.of(required("岗位", "post", ChoiceCell.of(labels)), required("值班人账号", "person", TextCell.upTo(64)),
            optional("姓名", "name", TextCell.upTo(50)), required("开始时间", "from", TextCell.upTo(20)),
            required("结束时间", "to", TextCell.upTo(20)), optional("班次", "shift", ChoiceCell.of(SHIFTS)));
    }
}
