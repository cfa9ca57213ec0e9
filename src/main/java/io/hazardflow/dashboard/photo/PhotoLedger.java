package io.hazardflow.dashboard.photo;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.web.HazardColumn;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.HazardList;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardRows;
import io.hazardflow.registry.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the cases of a list with their photos. */
@Component
class PhotoLedger {

    /** Cases in one workbook: some 10 MB, which are in memory until all are drawn, and some seconds of drawing. */
    static final int MOST = 500;

    private static final int PORTION = 50;
    private static final String SHEET = "隐患台账";
    private static final List<String> PICTURES = List.of("整改前", "整改后");
    private static final int TEXTS = HazardColumn.values().length;
    private static final int TEXT_WIDTH = 112;

    private final HazardList list;
    private final HazardRows rows;
    private final CasePhotos photos;

    PhotoLedger(HazardList list, HazardRows rows, CasePhotos photos) {
        this.list = list;
        this.rows = rows;
        this.photos = photos;
    }

    /** @throws IOException if nobody takes it any more; what was written by then is no workbook */
    void write(Caller reader, HazardFilter filter, String sort, OutputStream out) throws IOException {
        XlsxTable table = new XlsxTable(out, SHEET);
        IntStream.range(0, TEXTS + PICTURES.size()).forEach(column -> table.width(column, column < TEXTS ? TEXT_WIDTH : Picture.WIDTH));
        table.row(Stream.concat(Arrays.stream(HazardColumn.values()).map(HazardColumn::label), PICTURES.stream()).collect(Collectors.toList()));
        String after = null;
        int written = 0;
        do {
            HazardList.Page page = list.page(reader, filter, sort, PORTION, 0, after);
            for (HazardRow row : rows.of(firstOf(page.cases(), MOST - written), reader)) {
                write(table, row, reader);
                written++;
            }
            after = page.next();
        } while (after != null && written < MOST);
        table.close();
    }

    private void write(XlsxTable table, HazardRow row, Caller reader) throws IOException {
        table.row(Arrays.stream(HazardColumn.values()).map(column -> column.of(row)).collect(Collectors.toList()));
        table.height(Picture.HEIGHT);
        CasePhotos.BeforeAndAfter pictures = photos.of(row.number(), reader);
        put(table, TEXTS, pictures.before());
        put(table, TEXTS + 1, pictures.after());
    }

    private static void put(XlsxTable table, int column, Picture picture) {
        if (picture != null) {
            table.picture(column, picture.jpeg(), picture.width(), picture.height());
        }
    }

    private static List<HazardCase> firstOf(List<HazardCase> cases, int most) {
        return cases.subList(0, Math.min(most, cases.size()));
    }
}
