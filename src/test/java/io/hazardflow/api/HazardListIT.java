package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 63 cases in street 012 with equal moments and missing deadlines among them, as the process would have left them. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardListIT {

    private static final String STREET = "/api/hazards?street=012";
    private static final String OPEN = "REPORTED,TRIAGED,ON_SITE_FIXED,ASSIGNED,RECTIFYING,FEEDBACK_SUBMITTED,REVIEWING,REJECTED";

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void rows() {
        jdbc.sql("""
            insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, description, enterprise,
                                           enterprise_name,
                                           street, industry, category, reporter, reporter_name, location, reported_at, deadline)
            select 'YH-20260301-012-' || lpad(n::text, 5, '0'), 'hazard-rectification',
                   (array['TRIAGED','ASSIGNED','RECTIFYING','REJECTED','REVIEW_PASSED','CLOSED','INVALID'])[n % 7 + 1],
                   case n % 9 when 0 then 'MAJOR' else 'GENERAL' end, case n % 9 when 0 then 'M' else 'G' || n % 3 end,
                   (array['GRID','ENT_SELF','INSPECT'])[n % 3 + 1], case n % 10 when 3 then '配电箱门缺失' else '疏散通道堆物' end,
                   '编号' || n || '的 Abc 描述', 'e0' || 450 + n % 3, '示范企业', '012', 'CATERING', 'XC0' || n % 5 + 1, 'grid.012', '某', '一层',
                   timestamptz '2026-03-01 00:00:00+08' + (n / 3) * interval '8 hours',
                   case when n % 4 = 0 then null else timestamptz '2026-06-01 23:59:59+08' + (n % 5 - 2) * interval '300 days' end
            from generate_series(1, 63) n""").update();
    }

    @AfterAll
    void gone() {
        jdbc.sql("delete from hazardflow.hazard where number like 'YH-20260301-012-%'").update();
    }

    @ParameterizedTest
    @CsvSource({"-reportedAt,reportedAt,7", "reportedAt,reportedAt,7", "deadline,deadline,10", "-deadline,deadline,10",
        "reportedAt,reportedAt,63",        "-deadline,deadline,1"})
    void pagesByKeyHaveNoGapNoDoubleAndAnEnd(String sort, String field, int size) {
        List<JsonNode> seen = new ArrayList<>();
        String after = "";
        do {
            Answer answer = get(STREET + "&sort=" + sort + "&size=" + size + after);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            JsonNode page = answer.json();
            page.get("items").forEach(seen::add);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(size);
            assertThat(page.get("total").isNull()).isEqualTo(!after.isEmpty());
            after = page.get("next").isNull() ? null : "&after=" + page.get("next").asText();
        } while (after != null);

        assertThat(seen).hasSize(63);
        assertThat(new HashSet<>(numbers(seen))).hasSize(63);
        Comparator<JsonNode> order = Comparator
            .<JsonNode, String>comparing(row -> row.get(field).isNull() ? "9999" : row.get(field).asText())
            .thenComparing(row -> row.get("number").asText());
        assertThat(seen).isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
    }

    @ParameterizedTest
    @CsvSource({"-reportedAt,7", "reportedAt,10", "deadline,7", "-deadline,10", "deadline,63"})
    void eachPageIsFoundAgainOnTheWayBack(String sort, int size) {
        List<String> forth = new ArrayList<>();
        JsonNode page = get(STREET + "&sort=" + sort + "&size=" + size).json();
        assertThat(page.get("previous").isNull()).isTrue();
        while (!page.get("next").isNull()) {
            forth.add(page.get("items").toString());
            page = get(STREET + "&sort=" + sort + "&size=" + size + "&after=" + page.get("next").asText()).json();
        }
        for (int i = forth.size() - 1; i >= 0; i--) {
            page = get(STREET + "&sort=" + sort + "&size=" + size + "&before=" + page.get("previous").asText()).json();
            assertThat(page.get("items").toString()).isEqualTo(forth.get(i));
            assertThat(page.get("previous").isNull()).isEqualTo(i == 0);
        }
        assertThat(page.get("next").isNull()).isEqualTo(forth.isEmpty());
    }

    @Test
    void whatStandsBeforeLessThanAPageIsTheFirstPage() {
        String third = get(STREET + "&size=2").json().get("next").asText();
        assertThat(get(STREET + "&size=10&before=" + third).json().get("items")).isEqualTo(get(STREET + "&size=10").json().get("items"));
    }

    @Test
    void theCountCanBeAskedBesideThePage() {
        assertThat(get(STREET + "&count=false").json().get("total").isNull()).isTrue();
        assertThat(get("/api/hazards/count?street=012&state=CLOSED").json().get("total").asLong()).isEqualTo(9);
        assertThat(district.as("safety.e0001").get("/api/hazards/count?street=012").json().get("total").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=title", "size=0", "size=201", "size=abc", "page=-1", "page=x", "after=xyz", "after=%21",
        "after=MjAyNnxZSA",
        "from=2026-13-01", "to=gestern", "overdue=maybe", "q=%00"})
    void whatTheListDoesNotKnowIsRefusedInChinese(String condition) {
        Answer answer = get("/api/hazards?" + condition);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.reason()).containsPattern("[\\u4e00-\\u9fff]{2}");
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        assertThat(get(STREET + "&page=2000000000&size=200").items()).isEmpty();
        assertThat(get(STREET + "&page=3&size=20").items()).hasSize(3);
    }

    @Test
    void eachFilterNarrowsToWhatItSays() {
        narrows("state=CLOSED", row -> row.get("state").asText().equals("CLOSED"), 9);
        narrows("state=CLOSED,INVALID", row -> List.of("CLOSED", "INVALID").contains(row.get("state").asText()), 18);
        narrows("level=MAJOR", row -> row.get("level").asText().equals("MAJOR"), 7);
        narrows("subGrade=M", row -> row.get("subGrade").asText().equals("M"), 7);
        narrows("enterprise=e0451", row -> row.get("enterprise").asText().equals("e0451"), 21);
        narrows("source=INSPECT", row -> row.get("source").asText().equals("INSPECT"), 21);
        narrows("category=XC03", row -> row.get("category").asText().equals("XC03"), 13);
        narrows("industry=CATERING", row -> true, 63);
        narrows("industry=HOTEL", row -> false, 0);
        narrows("overdue=true", row -> row.get("overdue").asBoolean(), null);
        narrows("overdue=false", row -> !row.get("overdue").asBoolean(), null);
        assertThat(count("overdue=true") + count("overdue=false")).isEqualTo(63);
        assertThat(count("overdue=true")).isPositive();
        narrows("state=CLOSED&overdue=true", row -> false, 0);
    }

    @Test
    void wordsOfTwoCharactersAreFoundAndOthersAreNot() {
        assertThat(count("q=" + Account.encode("配电"))).isEqualTo(7);
        assertThat(count("q=" + Account.encode("电箱门"))).isEqualTo(7);
        assertThat(count("q=" + Account.encode("箱电"))).isZero();
        assertThat(count("q=" + Account.encode("缺"))).isEqualTo(7);
        assertThat(count("q=abc")).isEqualTo(63);
        assertThat(count("q=" + Account.encode("%"))).isZero();
        assertThat(count("q=" + Account.encode("__"))).isZero();
        assertThat(count("q=YH-20260301-012-00007")).isEqualTo(1);
        assertThat(count("q=" + Account.encode("' or 1=1 --"))).isZero();
    }

    @Test
    void daysBeginAndEndAtMidnightOfTheDistrict() {
        assertThat(count("from=2026-03-01&to=2026-03-01")).isEqualTo(8);
        assertThat(count("from=2026-03-02&to=2026-03-02")).isEqualTo(9);
        assertThat(count("to=2026-02-28")).isZero();
        assertThat(count("from=2026-03-02")).isEqualTo(55);
        jdbc.sql("update hazardflow.hazard set reported_at = timestamptz '2026-03-01 23:59:59.5+08' where number = "
            + "'YH-20260301-012-00001'").update();
        assertThat(count("from=2026-03-01&to=2026-03-01")).isEqualTo(8);
        assertThat(count("from=2026-03-02&to=2026-03-02")).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination", "office.012", "grid.012", "dept.sww", "safety.e0001"})
    void theFiguresAreThoseOfTheListBehindThem(String user) {
        JsonNode summary = district.as(user).get("/api/hazards/summary").json();

        assertThat(summary.get("open").asLong()).isEqualTo(total(user, "state=" + OPEN));
        assertThat(summary.get("overdue").asLong()).isEqualTo(total(user, "overdue=true"));
        assertThat(summary.get("byStreet")).allSatisfy(street -> {
            String here = "&street=" + street.get("street").asText();
            assertThat(street.get("open").asLong()).isEqualTo(total(user, "state=" + OPEN + here));
            assertThat(street.get("overdue").asLong()).isEqualTo(total(user, "overdue=true" + here));
            assertThat(street.get("major").asLong()).isEqualTo(total(user, "level=MAJOR&state=" + OPEN + here));
            assertThat(street.get("general").asLong()).isEqualTo(total(user, "level=GENERAL&state=" + OPEN + here));
        });
        assertThat(summary.get("byLevel")).allSatisfy(level -> {
            String grade = "&subGrade=" + level.get("subGrade").asText();
            assertThat(level.get("open").asLong()).isEqualTo(total(user, "state=" + OPEN + grade));
            assertThat(level.get("overdue").asLong()).isEqualTo(total(user, "overdue=true" + grade));
        });
        boolean inStreet = user.endsWith("012") || user.equals("coordination") || user.equals("dept.sww");
        assertThat(summary.get("open").asLong() >= 36).isEqualTo(inStreet);
        assertThat(district.as(user).get("/api/hazards/summary?street=012").json().get("open").asLong()).isEqualTo(inStreet ? 36 : 0);
    }

    private void narrows(String condition, Predicate<JsonNode> holds, Integer expected) {
        Answer answer = get(STREET + "&size=200&" + condition);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.items()).as(condition).allMatch(holds);
        assertThat(answer.json().get("total").asLong()).isEqualTo(answer.items().count());
        if (expected != null) {
            assertThat(answer.items()).as(condition).hasSize(expected);
        }
    }

    private long count(String condition) {
        return get(STREET + "&" + condition).json().get("total").asLong();
    }

    private long total(String user, String condition) {
        return district.as(user).get("/api/hazards?size=1&" + condition).json().get("total").asLong();
    }

    private Answer get(String path) {
        return district.as("coordination").get(path);
    }

    private static List<String> numbers(List<JsonNode> rows) {
        return rows.stream().map(row -> row.get("number").asText()).collect(Collectors.toList());
    }
}
