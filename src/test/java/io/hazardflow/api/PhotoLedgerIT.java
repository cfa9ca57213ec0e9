package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line a case, with the photo of the report and that of the rectification. */
@ApiTest
class PhotoLedgerIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void aCaseThatWasRectifiedHasBothPhotosAndOneThatWasNotHasOne() throws IOException {
        String rectified = cases.reviewing("e0001");
        String reported = cases.reported(Cases.GRID, "e0001");
        assertThat(photos(rectified)).hasSize(2);
        assertThat(photos(reported)).hasSize(1);

        Answer answer = ledger("office.001", "q=" + rectified);
        assertThat(answer.header("HF-Total-Rows")).isEqualTo("1");
        List<Row> sheet = read(answer);
        assertThat(sheet).hasSize(2);
        assertThat(sheet.get(0).getCellText(0)).isEqualTo("编号");
        assertThat(sheet.get(0).getCellText(sheet.get(0).getCellCount() - 1)).isEqualTo("整改后");
        assertThat(sheet.get(1).getCellText(0)).isEqualTo(rectified);
    }

    @Test
    void nobodyTakesOutWhatHeDoesNotSeeAndTheRecordSaysWhatWasTaken() throws IOException {
        String number = cases.reported(Cases.GRID, "e0001");
        assertThat(photos("office.002", number)).isEmpty();
        assertThat(read(ledger("office.002", "q=" + number))).hasSize(1);
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '隐患台账（带照片）' and actor = 'office.002' order by id desc limit 1")
            .query(String.class).single()).contains(number);
    }

    @Test
    void moreThanFiveHundredAreRefusedInWords() {
        jdbc.sql("""
            insert into hazardflow.hazard (number, process_key, state, source, street, reporter, reported_at)
            select 'YH-20240302-012-' || lpad(n::text, 5, '0'), 'hazard-rectification', 'REPORTED', 'GRID', '012', 'grid.012',
                timestamptz '2024-03-02'
            from generate_series(1, 501) n""").update();
        try {
            assertThat(ledger("office.012", "from=2024-03-02&to=2024-03-02").reason()).contains("501 件", "一次最多 500 件");
        } finally {
            jdbc.sql("delete from hazardflow.hazard where number like 'YH-20240302-012-%'").update();
        }
        assertThat(ledger("office.012", "from=x").reason()).contains("「上报日期自」");
        assertThat(ledger("office.012", "sort=x").reason()).contains("「排序」");
    }

    private List<Integer> photos(String number) throws IOException {
        return photos("coordination", number);
    }

    /** Widths of the pictures in the workbook. */
    private List<Integer> photos(String user, String number) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("ledger.xlsx"), ledger(user, "q=" + number).response().body()).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/media/")) {
                    widths.add(ImageIO.read(zip.getInputStream(entry)).getWidth());
                }
            }
        }
        return widths;
    }

    private Answer ledger(String user, String query) {
        return district.as(user).get("/api/hazards/photo-ledger.xlsx?" + query);
    }

    private static List<Row> read(Answer answer) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
