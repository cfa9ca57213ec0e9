package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.hazardflow.access.Callers;
import io.hazardflow.document.Specimens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every cell of docs/rights.md, asked over HTTP, and no call of ours without a row in it. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

    /** Heading of a column: an account of the unit that the case belongs to, and one of another unit. */
    private static final Map<String, List<String>> PEOPLE = Map.ofEntries(
        people("head", "head.e0001", "head.e0002"), people("safety", "safety.e0001", "safety.e0002"),
        people("staff", "staff.e0001", "staff.e0002"), people("grid", "grid.001", "grid.002"),
        people("community", "community.001", "community.002"), people("office", "office.001", "office.002"),
        people("streetleader", "streetleader.001", "streetleader.002"), people("law", "law.yjj.1", "law.wlj.1"),
        people("dept", "dept.yjj", "dept.mzj"), people("depthead", "depthead.yjj", "depthead.mzj"),
        people("coordination", "coordination"), people("committee", "committee"), people("leader", "leader"),
        people("expert", "expert"), people("tips", "tips"), people("admin", "admin"),
        people("machine", "machine.iot"));

    private static final List<String> OF_THE_CASES = List.of("{number}", "{instance}", "{verify}", "{rectify}", "{review}", "{close}");

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private Callers callers;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final Map<String, String> objects = new HashMap<>();

    @BeforeAll
    void casesOfE0001InEveryStage() {
        String reported = cases.reported(Cases.GRID, "e0001");
        String rectifying = cases.rectifying("e0001");
        String number = cases.reviewing("e0001");
        String closing = cases.closing("e0001");
        objects.put("{number}", number);
        objects.put("{instance}", insight.instance(number));
        objects.put("{definition}", insight.definition(number));
        objects.put("{evidence}", district.as("coordination").get("/api/hazards/" + number).json().at("/beforePhotos/0/id").asText());
        objects.put("{document}", documentOf(number));
        objects.put("{plan}", jdbc.sql("select min(id) from hazardflow.contingency_plan where enterprise = 'e0001'").query(String.class).single());
        objects.put("{verify}", insight.task(reported, "verify-hazard"));
        objects.put("{rectify}", insight.task(rectifying, "rectify"));
        objects.put("{review}", insight.task(number, "review-rectification"));
        objects.put("{close}", insight.task(closing, "approve-closure"));
        Stream.of(reported, rectifying, number, closing).forEach(insight::makeMostUrgent);
        objects.put("{filter}", district.as("admin").get("/engine-rest/filter?name=" + Account.encode("待领取")).json().at("/0/id").asText());
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheTableSays() {
        return RightsTable.cells().stream().map(cell -> dynamicTest(cell.toString(), () -> {
            Answer answer = ask(cell);
            assertThat(answer.status() + inIt(cell, answer)).as("%s", answer).isEqualTo(cell.status());
        }));
    }

    @Test
    void noCallOfOursIsMissingInTheTable() {
        List<String> listed = RightsTable.calls().stream().map(call -> call.split(" ", 3)).map(call -> call[0].replace("FILE", "POST") + " "
            + call[1].replaceFirst("\\?.*", "").replaceAll("\\{[a-z]+}", "x")).toList();

        assertThat(handlers.getHandlerMethods().keySet().stream().flatMap(RightsIT::calls))
            .isNotEmpty()
            .allSatisfy(call -> assertThat(listed).as("a row of docs/rights.md for %s", call)
                .anyMatch(row -> new AntPathMatcher().match(call.replaceAll("\\{([a-z]+):[^}]*}", "{$1}"), row)));
    }

    /** A hint of the street's office, in a year of its own. */
    private String documentOf(String number) {
        jdbc.sql("insert into hazardflow.document_series (type, year, last) values ('HINT', 1999, 1)").update();
        byte[] pdf = Specimens.printer("权限表").get();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into hazardflow.document (id, type, year, serial, number, subject, post, organ, addressee, date, content, token, size, sha256, issued_at)
                values (?, 'HINT', 1999, 1, '津东安提示〔1999〕1号', ?, 'street-office:001', '大王庄街道办事处', '示范企业', date '1999-01-01',
                    '{"content": {}, "signatures": [], "correctable": {}}', 'TokenOfTheTableOfRights1', ?, encode(sha256(?), 'hex'), now())""")
            .params(id, number, pdf.length, pdf).update();
        jdbc.sql("insert into hazardflow.document_content (document_id, bytes) values (?, ?)").params(id, pdf).update();
        return id.toString();
    }

    private Answer ask(RightsTable.Cell cell) {
        String user = user(cell);
        Account account = user == null ? district.stranger() : isForPages(cell.path()) ? district.person(user) : district.as(user);
        String path = filled(cell.path(), user);
        try {
            return switch (cell.method()) {
                case "GET" -> account.get(path);
                case "FILE" -> account.upload(path, "表.csv", "序号\n1".getBytes(StandardCharsets.UTF_8));
                case "POST" -> account.post(path, filled(cell.body(), user));
                case "PUT" -> account.put(path, filled(cell.body(), user));
                case "DELETE" -> account.delete(path, filled(cell.body(), user));
                default -> throw new IllegalArgumentException(cell.method());
            };
        } finally {
            if (path.endsWith("/claim")) {
                callers.asSystem(() -> {
                    Stream.of("{verify}", "{rectify}", "{review}", "{close}").forEach(task -> tasks.setAssignee(objects.get(task), null));
                    return null;
                });
            }
        }
    }

    /** Of a list, whether the case is in it. */
    private String inIt(RightsTable.Cell cell, Answer answer) {
        boolean list = cell.status().matches("\\d+[+-]");
        return !list ? "" : OF_THE_CASES.stream().map(objects::get).anyMatch(answer.text()::contains) ? "+" : "-";
    }

    private String user(RightsTable.Cell cell) {
        if (cell.role().equals("stranger")) {
            return null;
        }
        List<String> accounts = Optional.ofNullable(PEOPLE.get(cell.role())).orElseThrow(() -> new AssertionError(cell.role()));
        return cell.own() ? accounts.get(0) : accounts.get(1);
    }

    private String filled(String text, String user) {
        String filled = text.replace("{me}", String.valueOf(user));
        for (Entry<String, String> object : objects.entrySet()) {
            filled = filled.replace(object.getKey(), object.getValue());
        }
        return filled;
    }

    /** Pages, and the engine behind the Tasklist, know sessions only. */
    private static boolean isForPages(String path) {
        return !path.startsWith("/api") && !path.startsWith("/engine-rest") && !path.startsWith("/actuator");
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().filter(path -> path.startsWith("/api")).flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    private static Entry<String, List<String>> people(String role, String... accounts) {
        return Map.entry(role, List.of(accounts));
    }
}
