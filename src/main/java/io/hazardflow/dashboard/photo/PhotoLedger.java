package io.hazardflow.dashboard.photo;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.web.HazardColumn;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.HazardList;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the cases of a list with their photos, some at a time; who stops reading stops it at the next photo. */
@Component
class PhotoLedger {

    /** Cases in one workbook: some 20 MB, and minutes of drawing. */
    static final int MOST = 500;

    private static final int PORTION = 50;
    private static final String SHEET = "隐患台账";
    private static final List<String> PICTURES = List.of("整改前", "整改后");

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
        List<String> heads = Stream.concat(Arrays.stream(HazardColumn.values()).map(HazardColumn::label), PICTURES.stream()).toList();
        PictureWorkbook workbook = new PictureWorkbook(out, SHEET, heads, PICTURES.size());
        String after = null;
        int written = 0;
        do {
            HazardList.Page page = list.page(reader, filter, sort, PORTION, 0, after);
            for (HazardRow row : rows.of(firstOf(page.cases(), MOST - written), reader)) {
                write(workbook, row, reader);
                written++;
            }
            after = page.next();
        } while (after != null && written < MOST);
        workbook.close();
    }

    private void write(PictureWorkbook workbook, HazardRow row, Caller reader) throws IOException {
        CasePhotos.BeforeAndAfter pictures = photos.of(row.number(), reader);
        List<Picture> both = new ArrayList<>();
        both.add(pictures.before());
        both.add(pictures.after());
        workbook.row(Arrays.stream(HazardColumn.values()).map(column -> column.of(row)).collect(Collectors.toList()), both);
    }

    private static List<HazardCase> firstOf(List<HazardCase> cases, int most) {
        return cases.subList(0, Math.min(most, cases.size()));
    }
}
