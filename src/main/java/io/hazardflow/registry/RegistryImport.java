package io.hazardflow.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a whole table into a register, or nothing of it. Lines are matched by their number or natural key; lines not in the file stay. */
@Component
public class RegistryImport {

    private final Datasets datasets;
    private final Upsert upsert;
    private final JdbcClient jdbc;
    private final RegistryChanges changes;
    private final TransactionTemplate transaction;

    RegistryImport(Datasets datasets, Upsert upsert, JdbcClient jdbc, RegistryChanges changes, PlatformTransactionManager transactions) {
        this.datasets = datasets;
        this.upsert = upsert;
        this.jdbc = jdbc;
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

    private ImportResult loadAll(Dataset dataset, Sheet sheet) {
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
