package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 30,000 cases in street 010, each with a text that does not compress, so that a sheet of them fits into no buffer of the line. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardExportIT {

    private static final int CASES = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Environment environment;

    @BeforeAll
    void rows() {
        jdbc.sql("""
            insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, enterprise, enterprise_name, street,
                                           industry, category, reporter, reported_at, deadline, rung, parent_key, reject_count)
            select 'YH-20240301-010-' || lpad(n::text, 5, '0'), 'hazard-rectification', (array['RECTIFYING','CLOSED'])[n % 2 + 1],
                   'GENERAL', 'G1', 'GRID',
                   '疏散通道堆物' || n, 'e0449', '示范企业', '010', 'CATERING', 'XC01', 'grid.010',
                   timestamptz '2024-03-01 08:00:00+08' + n * interval '1 minute',
                   timestamptz '2024-04-01 23:59:59+08', 'URGE', (select string_agg(md5(n || '-' || i), '') from generate_series(1, 20) i), n % 3
            from generate_series(1, :cases) n""").param("cases", CASES).update();
    }

    @AfterAll
    void gone() {
        jdbc.sql("delete from hazardflow.hazard where number like 'YH-20240301-010-%'").update();
    }

    @Test
    void theSheetSaysWhatTheListSaysInItsOrder() throws IOException {
        String filter = "street=010&overdue=true&sort=reportedAt&from=2024-03-10";
        Answer answer = district.as("office.010").get("/api/hazards/export.xlsx?" + filter);
        List<Row> sheet = read(answer);
        List<JsonNode> list = district.as("office.010").get("/api/hazards?size=200&" + filter).items().toList();
        long total = district.as("office.010").get("/api/hazards/count?" + filter).json().get("total").asLong();

        assertThat(total).isGreaterThan(500).isLessThan(CASES);
        assertThat(answer.header("HF-Total-Rows")).isEqualTo(String.valueOf(total));
        assertThat(sheet).hasSize((int) total + 1);
        List<String> heads = texts(sheet.get(0));
        for (int i = 0; i < list.size(); i++) {
            Row row = sheet.get(i + 1);
            JsonNode listed = list.get(i);
            Map.of("编号", "number", "隐患", "title", "企业", "enterpriseName", "街道", "streetName", "行业", "industryLabel", "隐患分类", "categoryLabel",
                    "级别", "levelLabel", "来源单号", "parentKey", "状态", "stateLabel", "退回次数", "rejectCount")
                .forEach((head, field) -> assertThat(row.getCellText(heads.indexOf(head))).as(head).isEqualTo(listed.get(field).asText()));
            assertThat(row.getCellText(heads.indexOf("逾期工作日"))).isEqualTo(listed.get("overdueWorkingDays").asText());
            assertThat(row.getCellText(heads.indexOf("督促级"))).isEqualTo("催办企业");
        }
        assertThat(district.as("office.001").get("/api/hazards/export.xlsx?" + filter).header("HF-Total-Rows")).isEqualTo("0");
    }

    @Test
    void onlyTheChosenColumnsStandInTheSheetBesideNumberAndTitle() throws IOException {
        String few = "/api/hazards/export.xlsx?street=010&from=2024-03-10&to=2024-03-10&columns=";
        assertThat(texts(read(district.as("office.010").get(few + "deadline,state")).get(0))).containsExactly("编号", "隐患", "状态", "整改期限");
        assertThat(district.as("office.010").get(few + "state,secret").reason()).isEqualTo("「列」中没有 secret");
    }

    @Test
    void theAuditRecordSaysWhatWasTakenOut() {
        district.as("office.010").get("/api/hazards/export.xlsx?street=010&q=" + Account.encode("没有这样的案件"));
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where kind = 'EXPORT' and target = '隐患台账' and actor = 'office.010'")
            .query(String.class).list()).contains("街道 010，关键词 没有这样的案件，xlsx");
    }

    @Test
    void whoStopsReadingStopsTheQuery() throws Exception {
        int reader;
        try (Socket stalled = stalledExport()) {
            reader = await(() -> longReaders().stream().findFirst()).orElseThrow();
        }
        assertThat(await(() -> inTransaction(reader) ? Optional.empty() : Optional.of(reader))).as("the transaction ends with the line").isPresent();
    }

    @Test
    void soManyAtOnceAndNoMoreSoThatTheDatabaseStaysFree() throws Exception {
        try (Socket one = stalledExport(); Socket two = stalledExport(); Socket three = stalledExport(); Socket four = stalledExport()) {
            Answer fifth = district.as("office.010").get("/api/hazards/export.xlsx?street=010&q=none");
            assertThat(fifth.status()).isEqualTo(429);
            assertThat(fifth.reason()).isEqualTo("正在导出的人较多，请过几分钟再试");
        }
        assertThat(await(() -> Optional.of(district.as("office.010").get("/api/hazards/export.xlsx?street=010&q=none").status())
            .filter(status -> status == 200))).as("who goes makes room").isPresent();
    }

    /** Somebody who has read the beginning of a sheet and reads no further. */
    private Socket stalledExport() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", environment.getRequiredProperty("local.server.port", Integer.class)));
        socket.getOutputStream().write(("GET /api/hazards/export.xlsx?street=010 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString("coordination:demo".getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    /** Connections that wait in a transaction for longer than any other call takes. */
    private List<Integer> longReaders() {
        return jdbc.sql("""
            select pid from pg_stat_activity where datname = current_database() and state = 'idle in transaction'
            and now() - xact_start > interval '3 seconds' and now() - state_change > interval '1 second'""").query(Integer.class).list();
    }

    private boolean inTransaction(int pid) {
        return jdbc.sql("select count(*) from pg_stat_activity where pid = ? and xact_start is not null and now() - xact_start > interval '1 second'")
            .param(pid).query(Integer.class).single() > 0;
    }

    private static <T> Optional<T> await(Supplier<Optional<T>> what) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<T> found = what.get();
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            found = what.get();
        }
        return found;
    }

    private static List<Row> read(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (InputStream in = new ByteArrayInputStream(answer.response().body()); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }
}
