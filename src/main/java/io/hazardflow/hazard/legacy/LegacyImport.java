package io.hazardflow.hazard.legacy;

import io.hazardflow.access.Caller;
import io.hazardflow.form.ApplicationStarts;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRefusedException;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.Sheet;
import io.hazardflow.registry.SheetParser;
import io.hazardflow.registry.SheetReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the cases of an old ledger in, all lines or none. A line whose old number is here already is left alone, so a file can come twice. */
@Component
class LegacyImport {

    /** Each open case starts a process in the one transaction of the file. */
    static final int MOST = 2_000;

    private final LegacyColumns columns;
    private final LegacyRules rules;
    private final LegacyCase cases;
    private final LegacyProcedures procedures;
    private final HazardNumbers numbers;
    private final Ledger ledger;
    private final ApplicationStarts starts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LegacyImport(LegacyColumns columns, LegacyRules rules, LegacyCase cases, LegacyProcedures procedures, HazardNumbers numbers, Ledger ledger,
                 ApplicationStarts starts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.columns = columns;
        this.rules = rules;
        this.cases = cases;
        this.procedures = procedures;
        this.numbers = numbers;
        this.ledger = ledger;
        this.starts = starts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param number the case's number here; null in a dry run for a case that is not here yet
     * @param goesOn with what it goes on, in words
     */
    record Line(int row, String legacyNumber, String enterpriseName, String title, String state, String goesOn, boolean imported, String number) {
    }

    /** @param imported lines that became cases, or would in a dry run; @param skipped lines that are here already */
    record Result(boolean dryRun, int rows, int imported, int skipped, List<Line> lines) {
    }

    /** @throws ImportRefusedException with every bad line, nothing having been changed */
    Result load(byte[] file, boolean dryRun, Caller caller) {
        Sheet sheet = SheetReader.read(file);
        if (sheet.lines().size() > MOST) {
            throw ImportRefusedException.file("一次最多导入 " + MOST + " 行，请分批导入");
        }
        if (sheet.lines().isEmpty()) {
            throw ImportRefusedException.file("文件中没有数据行");
        }
        List<LegacyHazard> hazards = read(sheet);
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('hazardflow.legacy-import'))").query(rs -> { });
            Map<String, String> known = known(hazards);
            List<Line> lines = hazards.stream().map(hazard -> line(hazard, known.get(hazard.legacyNumber()), dryRun, caller)).toList();
            int imported = (int) lines.stream().filter(Line::imported).count();
            return new Result(dryRun, lines.size(), imported, lines.size() - imported, lines);
        });
    }

    private List<LegacyHazard> read(Sheet sheet) {
        ImportErrors errors = new ImportErrors();
        SheetParser parser = new SheetParser(columns.all(), List.of(LegacyColumns.LEGACY_NUMBER), errors);
        List<Column> header = parser.columns(sheet.header());
        List<ImportRow> rows = parser.rows(sheet, header);
        parser.refuseRepeated(rows);
        errors.refuseIfAny();
        List<LegacyHazard> hazards = rules.check(rows, errors);
        errors.refuseIfAny();
        return hazards;
    }

    private Map<String, String> known(List<LegacyHazard> hazards) {
        return jdbc.sql("select legacy_number, number from hazardflow.hazard where legacy_number = any(?)")
            .param(hazards.stream().map(LegacyHazard::legacyNumber).toArray(String[]::new))
            .query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Line line(LegacyHazard hazard, String known, boolean dryRun, Caller caller) {
        String number = known != null || dryRun ? known : take(hazard, caller);
        return new Line(hazard.row(), hazard.legacyNumber(), hazard.enterprise().name(), hazard.title(), hazard.state().label(),
            hazard.state().goesOn(), known == null, number);
    }

    private String take(LegacyHazard hazard, Caller caller) {
        String number = numbers.next(hazard.foundOn(), hazard.enterprise().street());
        String department = cases.department(hazard);
        ledger.append(new LedgerEntry(number, HazardProcess.KEY, HazardProcess.IMPORT_HAZARD, caller.actingFor(LegacyImportController.POSTS),
            document(hazard), cases.facts(hazard, number, department), List.of(), List.of("legacy-import/" + hazard.legacyNumber())));
        if (hazard.state().startBefore() != null) {
            starts.startBefore(hazard.state().startBefore(), HazardProcess.KEY, number, cases.variables(hazard, number, department));
            procedures.openDue(number, hazard);
        }
        return number;
    }

    /** What the old ledger said, for the record. */
    private static Map<String, Object> document(LegacyHazard hazard) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("legacyNumber", hazard.legacyNumber());
        said.put("state", hazard.state().label());
        said.put("foundOn", hazard.foundOn().toString());
        said.put("finder", hazard.finder());
        said.put("orderedOn", hazard.orderedOn() == null ? null : hazard.orderedOn().toString());
        said.put("deadline", hazard.deadline() == null ? null : hazard.deadline().toString());
        said.put("closedOn", hazard.closedOn() == null ? null : hazard.closedOn().toString());
        said.put("row", hazard.row());
        return said;
    }
}
