package io.hazardflow.hazard.legacy;

import io.hazardflow.registry.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** An empty workbook to fill in: the heads on the first sheet, what belongs under them on the second. */
@Component
class LegacyTemplate {

    private static final int WIDTH = 18;

    private final LegacyColumns columns;

    LegacyTemplate(LegacyColumns columns) {
        this.columns = columns;
    }

    void write(OutputStream out) throws IOException {
        List<Column> all = columns.all();
        try (Workbook workbook = new Workbook(out, "HazardFlow", null)) {
            Worksheet data = workbook.newWorksheet("旧台账");
            data.freezePane(0, 1);
            for (int i = 0; i < all.size(); i++) {
                data.inlineString(0, i, all.get(i).label());
                data.width(i, WIDTH);
            }
            data.finish();
            Worksheet help = workbook.newWorksheet("填写说明");
            help.inlineString(0, 0, "列");
            help.inlineString(0, 1, "是否必填");
            help.inlineString(0, 2, "填写要求");
            for (int i = 0; i < all.size(); i++) {
                help.inlineString(i + 1, 0, all.get(i).label());
                help.inlineString(i + 1, 1, all.get(i).required() ? "必填" : "选填");
                help.inlineString(i + 1, 2, columns.explanation(all.get(i)));
            }
            help.width(2, WIDTH * 4);
            help.finish();
        }
    }
}
