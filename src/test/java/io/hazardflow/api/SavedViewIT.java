package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SavedViewIT {

    private static final String LATE = """
        {"name":"%s","filters":{"overdue":"true","street":"001","q":""},"sort":"deadline","columns":["state","holder"],"opens":%s}""";

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void gone() {
        jdbc.sql("delete from hazardflow.saved_view").update();
        jdbc.sql("delete from hazardflow.list_columns").update();
    }

    @Test
    void aViewKeepsFiltersOrderAndColumnsAndCanBeRenamedOverwrittenAndDeleted() {
        Answer added = district.as("office.001").post("/api/views", LATE.formatted(" 本街道逾期 ", "false"));
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        JsonNode view = views("office.001").get(0);
        assertThat(view.get("name").asText()).isEqualTo("本街道逾期");
        assertThat(view.get("filters").toString()).isEqualTo("{\"street\":\"001\",\"overdue\":\"true\"}");
        assertThat(view.get("sort").asText()).isEqualTo("deadline");
        assertThat(view.get("columns").toString()).isEqualTo("[\"state\",\"holder\"]");

        String id = view.get("id").asText();
        assertThat(district.as("office.001").put("/api/views/" + id, """
            {"name":"重大","filters":{"level":"MAJOR"},"columns":["rung"],"opens":true}""").status()).isEqualTo(200);
        JsonNode changed = views("office.001").get(0);
        assertThat(views("office.001")).hasSize(1);
        assertThat(changed.get("name").asText()).isEqualTo("重大");
        assertThat(changed.get("filters").toString()).isEqualTo("{\"level\":\"MAJOR\"}");
        assertThat(changed.get("sort").asText()).isEqualTo("-reportedAt");
        assertThat(changed.get("opens").asBoolean()).isTrue();

        assertThat(district.as("office.001").delete("/api/views/" + id).status()).isEqualTo(204);
        assertThat(views("office.001")).isEmpty();
        assertThat(district.as("office.001").delete("/api/views/" + id).status()).isEqualTo(404);
    }

    @Test
    void oneViewOpensThePageAndTheLastThatWasSaidSo() {
        district.as("leader").post("/api/views", LATE.formatted("甲", "true"));
        district.as("leader").post("/api/views", LATE.formatted("乙", "true"));
        district.as("leader").post("/api/views", LATE.formatted("丙", "false"));
        assertThat(names("leader", true)).containsExactly("乙");
        String first = views("leader").get(0).get("id").asText();
        district.as("leader").put("/api/views/" + first, LATE.formatted("甲", "true"));
        assertThat(names("leader", true)).containsExactly("甲");
        assertThat(names("leader", false)).containsExactly("乙", "丙");
    }

    @Test
    void nobodySeesOrTouchesTheViewsOfSomebodyElse() {
        String id = district.as("office.001").post("/api/views", LATE.formatted("我的", "true")).json().get("id").asText();
        assertThat(views("office.002")).isEmpty();
        assertThat(district.as("office.002").put("/api/views/" + id, LATE.formatted("我的", "true")).status()).isEqualTo(404);
        assertThat(district.as("admin").delete("/api/views/" + id).status()).isEqualTo(404);
        assertThat(district.as("office.002").post("/api/views", LATE.formatted("我的", "true")).status()).isEqualTo(201);
        assertThat(names("office.001", true)).containsExactly("我的");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                         | 「视图名称」须填 1 至 30 个字
        {"name":"  ","columns":["state"]}                                          | 「视图名称」须填 1 至 30 个字
        {"name":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一","columns":["state"]} | 「视图名称」须填 1 至 30 个字
        {"name":"a\\u0000b","columns":["state"]}                                   | 「视图名称」不能含有换行等控制字符
        {"name":"甲","columns":[]}                                                 | 「列」至少选择一列
        {"name":"甲","columns":["reporterPhone"]}                                  | 「列」中有台账没有的列
        {"name":"甲","columns":["state","state"]}                                  | 「列」不能重复
        {"name":"甲","columns":["state"],"sort":"title"}                           | 「排序」只能是
        {"name":"甲","columns":["state"],"filters":{"reporter":"x"}}               | 「筛选」中有台账没有的条件
        {"name":"甲","columns":["state"],"filters":{"q":"a\\u0000"}}               | 「筛选」的每个条件最多 300 个字
        {"name":"甲","columns":"state"}                                            | 视图的内容读不出来
        []                                                                         | 视图的内容读不出来""")
    void whatIsNoViewIsRefusedInWords(String body, String rule) {
        Answer refused = district.as("office.001").post("/api/views", body);
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.reason()).startsWith(rule);
        assertThat(views("office.001")).isEmpty();
    }

    @Test
    void thirtyViewsAreEnoughAndNoTwoHaveOneName() {
        IntStream.rangeClosed(1, 30).forEach(n -> assertThat(district.as("dept.yjj").post("/api/views", LATE.formatted("视图" + n, "false")).status())
            .isEqualTo(201));
        assertThat(district.as("dept.yjj").post("/api/views", LATE.formatted("再一个", "false")).reason()).isEqualTo("最多保存 30 个视图，请先删除不用的视图");
        String second = views("dept.yjj").get(1).get("id").asText();
        assertThat(district.as("dept.yjj").put("/api/views/" + second, LATE.formatted("视图1", "false")).reason()).startsWith("「视图名称」已有同名的视图");
        assertThat(district.as("dept.yjj").put("/api/views/" + second, LATE.formatted("视图2", "true")).status()).isEqualTo(200);
        assertThat(district.as("dept.yjj").put("/api/views/" + UUID.randomUUID(), LATE.formatted("新", "true")).status()).isEqualTo(404);
        assertThat(district.as("dept.yjj").put("/api/views/none", LATE.formatted("新", "true")).status()).isEqualTo(404);
    }

    @Test
    void columnsAreKeptForEachPerson() {
        assertThat(columns("leader").isNull()).isTrue();
        assertThat(district.as("leader").put("/api/views/columns", "{\"columns\":[\"rung\",\"street\"]}").status()).isEqualTo(204);
        assertThat(district.as("leader").put("/api/views/columns", "{\"columns\":[\"street\"]}").status()).isEqualTo(204);
        assertThat(columns("leader").toString()).isEqualTo("[\"street\"]");
        assertThat(columns("committee").isNull()).isTrue();
        assertThat(district.as("leader").put("/api/views/columns", "{\"columns\":[\"phone\"]}").reason()).isEqualTo("「列」中有台账没有的列");
    }

    private JsonNode columns(String user) {
        return district.as(user).get("/api/views/columns").json().get("columns");
    }

    private JsonNode views(String user) {
        return district.as(user).get("/api/views").json();
    }

    private List<String> names(String user, boolean opening) {
        return district.as(user).get("/api/views").items().filter(view -> view.get("opens").asBoolean() == opening)
            .map(view -> view.get("name").asText()).toList();
    }
}
