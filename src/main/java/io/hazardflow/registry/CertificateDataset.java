package io.hazardflow.registry;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class CertificateDataset implements Dataset {

    private final Lookup lookup;
    private final List<Column> columns;

    CertificateDataset(Lookup lookup, Departments departments) {
        this.lookup = lookup;
        this.columns = List.of(
            required("证件编号", "number", TextCell.upTo(40)),
            required("人员编号", "person", TextCell.upTo(64)),
            required("部门", "department",
                new ChoiceCell(() -> departments.all().stream().collect(ChoiceCell.labels(Department::code, Department::name)))),
            optional("专业", "specialty", TextCell.upTo(50)),
            required("有效期自", "valid_from", new DateCell()),
            required("有效期至", "valid_to", new DateCell()));
    }

    @Override
    public String name() {
        return "officer-certificates";
    }

    @Override
    public String title() {
        return "执法证件";
    }

    @Override
    public String table() {
        return "officer_certificate";
    }

    @Override
    public String key() {
        return "number";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        lookup.refuseUnknown("person", this, "person", rows, "没有登记这名人员", errors);
        rows.stream().filter(row -> row.day("valid_to").isBefore(row.day("valid_from")))
            .forEach(row -> errors.add(row.number(), label("valid_to"), "不能早于有效期自"));
    }
}
