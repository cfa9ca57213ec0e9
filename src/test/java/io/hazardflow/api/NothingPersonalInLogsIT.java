package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole log of a case and of what goes wrong on the way holds no name, no phone and nothing that somebody wrote. */
@ApiTest
class NothingPersonalInLogsIT {

    private static final String PHONE = "19912345677";
    private static final String NAME = "公孙无忌";
    private static final String WORDS = "仓库后门的锁是我弄坏的";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private Environment environment;
    @Autowired
    private JdbcClient jdbc;

    private LogOfTheApplication log;

    @BeforeEach
    void open() {
        log = new LogOfTheApplication();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aCaseFromReportToClosureThroughEveryDoorAndItsReading() {
        for (Door door : Door.values()) {
            Door start = door == Door.TASKLIST ? Door.API : door;
            Answer report = start.start(district, "staff.e0010", Cases.with(cases.report("staff.e0010", "e0010"),
                Map.of("description", WORDS + "，请派人来看一看。", "location", WORDS)));
            assertThat(report.status()).as("%s %s", door, report).isIn(200, 201);
            String number = report.json().path("caseNumber").asText(report.json().path("businessKey").asText());
            cases.submit(door, "office.001", number, "verify-hazard", Cases.with(cases.verification(), Map.of("reason", WORDS)));
            cases.submit(door, "office.001", number, "assign-rectification",
                Cases.with(cases.order(), Map.of("responsiblePerson", NAME, "phone", PHONE, "requirements", WORDS)));
            cases.submit(door, "safety.e0010", number, "acknowledge-order", Cases.with(cases.acknowledgement(), Map.of("signer", NAME)));
            cases.submit(door, "safety.e0010", number, "rectify",
                Cases.with(cases.feedback("safety.e0010"), Map.of("headSign", NAME, "done", WORDS + "，已换锁并专人看管，特此反馈")));
            cases.submit(door, "grid.001", number, "review-rectification", Cases.with(cases.passed(), Map.of("opinion", WORDS)));
            cases.submit(door, "office.001", number, "approve-closure", Cases.with(cases.closure(), Map.of("reason", WORDS)));
            for (String path : List.of("", "/timeline", "/diagram")) {
                assertThat(district.as("office.001").get("/api/hazards/" + number + path).status()).isEqualTo(200);
            }
            assertThat(district.as("office.001").get("/api/hazards?q=" + Account.encode(WORDS)).items()).isNotEmpty();
        }
        nothingPersonal();
    }

    @Test
    void submissionsThatAreRefused() {
        String number = cases.verified("grid.001", "e0010");
        String task = insight.task(number, "assign-rectification");
        for (Door door : Door.values()) {
            for (Map<String, Object> wrong : List.of(
                Cases.with(cases.order(), Map.of("responsiblePerson", NAME, "phone", PHONE + "9")),
                Cases.with(cases.order(), Map.of("responsiblePerson", NAME + NAME + NAME + NAME + NAME + NAME, "phone", PHONE)),
                Cases.with(cases.order(), Map.of("dept", WORDS)), Cases.with(cases.order(), Map.of("deadline", WORDS)),
                Cases.with(cases.order(), Map.of("requirements", List.of(WORDS))), Cases.with(cases.order(), Map.of(WORDS, NAME)),
                Cases.with(cases.order(), Map.of("responsiblePerson", NAME + "\u0000")))) {
                assertThat(door.submit(district, "office.001", task, "assign-rectification", wrong).status()).isEqualTo(400);
            }
            assertThat(door.submit(district, "safety.e0010", task, "assign-rectification", Cases.with(cases.order(),
                Map.of("responsiblePerson", NAME, "phone", PHONE))).status()).isIn(403, 404);
        }
        String broken = "{\"responsiblePerson\":\"" + NAME + "\",\"phone\":\"" + PHONE + "\",,}";
        district.as("office.001").post("/api/tasks/" + task + "/submit", broken);
        district.as("office.001").put("/api/tasks/" + task + "/draft", broken);
        district.as("office.001").post("/engine-rest/task/" + task + "/submit-form", broken);
        district.as("office.001").post("/engine-rest/task/" + task + "/submit-form",
            Door.json(Map.of("variables", Map.of("assignRectification", Map.of("type", "Json", "value", broken)))));
        district.as("office.001").post("/engine-rest/task/" + task + "/submit-form",
            Door.json(Map.of("variables", Map.of("assignRectification", Map.of("type", "Integer", "value", WORDS)))));
        district.as("committee").post("/api/legal-holds", broken);
        district.as("office.001").post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"" + WORDS + "\",,}");
        district.as("admin").put("/engine-rest/process-instance/" + insight.instance(number) + "/variables/x",
            Door.json(Map.of("type", "Integer", "value", WORDS)));
        district.as("office.001").upload(NAME + PHONE + ".jpg", WORDS.getBytes(StandardCharsets.UTF_8));
        assertThat(district.as("office.001").get("/api/hazards?size=" + Account.encode(WORDS)).status()).isEqualTo(400);
        assertThat(district.as("office.001").get("/api/hazards?from=" + Account.encode(WORDS)).status()).isEqualTo(400);
        assertThat(district.as("admin").get("/api/audit?from=" + Account.encode(WORDS)).status()).isEqualTo(400);
        nothingPersonal();
    }

    @Test
    void signInsThatFailWhateverWasTypedIntoTheName() {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        Account.person(port, PHONE, "secret-" + PHONE);
        Account.person(port, Account.encode(NAME), "secret");
        assertThat(Account.machine(port, PHONE, "secret-" + PHONE).get("/api/me").status()).isEqualTo(401);
        assertThat(Account.machine(port, NAME, WORDS).get("/api/me").status()).isEqualTo(401);
        nothingPersonal();
    }

    @Test
    void registersThatAreRefused() {
        for (String sheet : List.of("姓名,电话,岗位\n" + NAME + "," + PHONE + "9,街道安全办\n", "姓名,电话,岗位,街道\n" + NAME + "," + PHONE + "," + WORDS + ",001\n",
            "姓名,电话," + WORDS + "\n", "人员编号,姓名,电话,岗位,街道,账号\np09991," + NAME + "," + PHONE + ",街道安全办,大王庄,office.002\n",
            "企业编号,安全管理员,安全管理员电话\ne0001," + NAME + "," + PHONE + "\n")) {
            for (String register : List.of("people", "enterprises")) {
                assertThat(district.as("admin").upload("/api/registry/" + register + "/import", NAME + ".csv",
                    sheet.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
            }
        }
        nothingPersonal();
    }

    @Test
    void anErrorOfTheDatabaseThatNobodyExpected() {
        String number = cases.verified("grid.001", "e0010");
        String task = insight.task(number, "assign-rectification");
        jdbc.sql("alter table hazardflow.form_draft add constraint broken check (document::text not like '%19912345677%') not valid").update();
        jdbc.sql("alter table hazardflow.ledger_event add constraint broken check (document::text not like '%19912345677%') not valid").update();
        try {
            Map<String, Object> document = Cases.with(cases.order(), Map.of("responsiblePerson", NAME, "phone", PHONE, "requirements", WORDS));
            Answer draft = district.as("office.001").put("/api/tasks/" + task + "/draft", Door.json(document));
            assertThat(draft.status()).isEqualTo(500);
            assertThat(draft.text()).doesNotContain(PHONE, NAME, WORDS, "insert into");
            for (Door door : Door.values()) {
                Answer answer = door.submit(district, "office.001", task, "assign-rectification", document);
                assertThat(answer.status()).isGreaterThanOrEqualTo(400);
                assertThat(answer.text()).as(door.name()).doesNotContain(PHONE, NAME, WORDS);
            }
        } finally {
            jdbc.sql("alter table hazardflow.form_draft drop constraint broken").update();
            jdbc.sql("alter table hazardflow.ledger_event drop constraint broken").update();
        }
        assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR"));
        nothingPersonal();
    }

    private void nothingPersonal() {
        assertThat(log.lines()).filteredOn(line -> line.contains(PHONE) || line.contains(NAME) || line.contains(WORDS)
            || line.contains(Account.encode(NAME)) || line.contains(Account.encode(WORDS))).isEmpty();
    }
}
