package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a whole table into a register, or nothing of it. Lines are matched by their number or natural key; lines not in the file stay. */
@Component
public class RegistryImport {

    private static final int SHOWN = 500;

    private final Datasets datasets;
    private final Upsert upsert;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RegistryChanges changes;
    private final TransactionTemplate transaction;

    RegistryImport(Datasets datasets, Upsert upsert, JdbcClient jdbc, JdbcTemplate template, RegistryChanges changes,
                   PlatformTransactionManager transactions) {
        this.datasets = datasets;
        this.upsert = upsert;
        this.jdbc = jdbc;
        this.template = template;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks every line, then writes all of them in one transaction. The caller has checked who may do this.
     *
     * @param name of the dataset, such as enterprises, people, working-days or criteria
     * @throws ImportRefusedException with every bad line, nothing having been changed
     * @throws NoSuchElementException for another name
     */
    public ImportResult load(String name, Sheet sheet) {
        return load(name, sheet, false);
    }

    /** The same; a dry run finds all that is wrong and changes nothing. */
    public ImportResult load(String name, Sheet sheet, boolean dryRun) {
        Dataset dataset = datasets.get(name);
        try {
            ImportResult result = transaction.execute(status -> {
                if (dryRun) {
                    status.setRollbackOnly();
                }
                return loadAll(dataset, sheet);
            });
            if (!dryRun) {
                dataset.committed();
                if (result.imported() > 0) {
                    changes.in(name);
                }
            }
            return result;
        } catch (DataIntegrityViolationException e) {
            throw ImportRefusedException.file("与已登记的数据冲突:同一号码属于另一条记录,请先导出核对", e);
        }
    }

    /**
     * What {@link #load} would bring about; nothing is changed.
     *
     * @param reader decides whose names and phones the answer shows
     * @throws ImportRefusedException with every bad line
     */
    RegistryPreview preview(String name, Sheet sheet, Caller reader) {
        Dataset dataset = datasets.get(name);
        RegistryPeople people = RegistryPeople.seenBy(reader);
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                RegistrySnapshot before = RegistrySnapshot.of(dataset, template, people);
                ImportResult result = loadAll(dataset, sheet);
                return preview(result, before.changesTo(RegistrySnapshot.of(dataset, template, people)));
            });
        } catch (DataIntegrityViolationException e) {
            throw ImportRefusedException.file("与已登记的数据冲突:同一号码属于另一条记录,请先导出核对", e);
        }
    }

    private static RegistryPreview preview(ImportResult result, List<RegistryPreview.Change> changes) {
        Map<RegistryPreview.Kind, Long> kinds = changes.stream().collect(Collectors.groupingBy(RegistryPreview.Change::kind, Collectors.counting()));
        return new RegistryPreview(result.rows(), count(kinds, RegistryPreview.Kind.ADDED), count(kinds, RegistryPreview.Kind.CHANGED),
            count(kinds, RegistryPreview.Kind.ENDED), Math.max(0, result.rows() - result.imported()), changes.stream().limit(SHOWN).toList());
    }

    private static int count(Map<RegistryPreview.Kind, Long> kinds, RegistryPreview.Kind kind) {
        return kinds.getOrDefault(kind, 0L).intValue();
    }

    private ImportResult loadAll(Dataset dataset, Sheet file) {
        Sheet sheet = file.without(ErrorSheet.HEAD);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('hazardflow.registry'))").query(rs -> { });
        ImportErrors errors = new ImportErrors();
        SheetParser parser = new SheetParser(dataset, errors);
        List<Column> columns = new ArrayList<>(parser.columns(sheet.header()));
        List<ImportRow> rows = parser.rows(sheet, columns);
        errors.refuseIfAny();
        dataset.check(rows, errors);
        parser.refuseRepeated(rows);
        errors.refuseIfAny();
        dataset.columns().stream().filter(column -> column.name().equals(dataset.key()) && !columns.contains(column)).forEach(columns::add);
        int imported = dataset.write(upsert, columns, rows);
        dataset.saved();
        return new ImportResult(rows.size(), imported);
    }
}
