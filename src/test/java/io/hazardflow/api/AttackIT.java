package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hazardflow.api.Insight.Standing;
import io.hazardflow.evidence.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody of an enterprise may try with the account that he has. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {

    private static final String ATTACKER = "safety.e0002";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Environment environment;

    private String foreign;

    @BeforeAll
    void aCaseOfAnotherEnterprise() {
        foreign = cases.rectifying("e0001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | /engine-rest/task/{task}/claim | {\"userId\":\"safety.e0002\"}",
        "POST | /engine-rest/task/{task}/complete | {}",
        "POST | /engine-rest/task/{task}/submit-form | {\"variables\":{}}",
        "POST | /engine-rest/process-instance/{instance}/modification | {}",
        "PUT | /engine-rest/process-instance/{instance}/variables/level | {\"value\":\"GENERAL\"}",
        "DELETE | /engine-rest/process-instance/{instance} | ''",
        "POST | /engine-rest/message | {\"messageName\":\"feedback\",\"businessKey\":\"{number}\"}",
        "POST | /engine-rest/filter/create | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1+1}\"}}",
        "PUT | /engine-rest/group/camunda-admin/members/safety.e0002 | {}",
        "POST | /engine-rest/authorization/create | {\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\",\"resourceType\":8,\"resourceId\":\"*\"}",
        "GET | /engine-rest/user | ''",
        "GET | /engine-rest/process-instance/{instance}/variables | ''"})
    void againstACaseOfAnotherEnterpriseIsRefusedAndWrittenDown(String method, String path, String body) {
        Standing before = insight.standing(foreign);
        long refusals = refusals();

        Answer answer = send(district.as(ATTACKER), method, filled(path), filled(body));

        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
        assertThat(insight.standing(foreign)).isEqualTo(before);
        await().untilAsserted(() -> assertThat(refusals()).as("written down once the answer has left").isEqualTo(refusals + 1));
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "API")
    void decisionsOfOthersDoNotTravelAlongWithOnesOwnForm(Door door) {
        String number = cases.rectifying("e0002");
        String task = insight.task(number, "rectify");
        Standing before = insight.standing(number);
        String engine = door == Door.TASKLIST ? "/camunda/api/engine/engine/default" : "/engine-rest";
        String document = Door.json(Door.json(cases.feedback(ATTACKER)));

        for (String smuggled : List.of("reviewDecision", "reviewResult", "verification", "level", "closed", "reviewRectification")) {
            Answer answer = door.of(district, ATTACKER).post(engine + "/task/" + task + "/submit-form",
                "{\"variables\":{\"rectify\":{\"type\":\"Json\",\"value\":%s},\"%s\":{\"type\":\"String\",\"value\":\"PASS\"}}}"
                    .formatted(document, smuggled));
            assertThat(answer.status()).as("%s: %s", smuggled, answer).isEqualTo(400);
        }
        Answer inside = door.submit(district, ATTACKER, task, "rectify",
            Cases.with(cases.feedback(ATTACKER), Map.of("reviewDecision", "PASS")));
        assertThat(inside.status()).as("%s", inside).isEqualTo(400);
        assertThat(inside.reason()).contains("reviewDecision");
        assertThat(insight.standing(number)).isEqualTo(before);
    }

    @Test
    void whetherAForeignCaseExistsIsNotTold() {
        Answer existing = district.as(ATTACKER).get("/api/hazards/" + foreign);
        String missing = foreign.replaceFirst("\\d{5}$", "99999");

        assertThat(existing.status()).isEqualTo(404);
        assertThat(district.as(ATTACKER).get("/api/hazards/" + missing).text()).isEqualTo(existing.text().replace(foreign, missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/evidence/..%2f..%2fetc%2fpasswd", "/api/evidence/%2e%2e/hazards", "/api/evidence/..;/ledger/verification",
        "/api/evidence/%00", "/api/evidence/file:%2f%2f%2fetc%2fpasswd", "/api//evidence/x", "/api/evidence/x%0d%0aSet-Cookie:a=b",
        "/api/evidence/0000000g-0000-0000-0000-000000000000", "/API/ledger/verification", "/api/ledger/verification/",
        "/api/ledger/verification;x=y", "/engine-rest/engine/default/..%2f..%2fuser", "/engine-rest//user", "/engine-rest/./user",
        "/engine-rest/user;x=y", "/camunda/api/engine/engine/default//user", "/camunda/api/engine/engine/default/%75ser"})
    void noTrickWithAPathOpensAnything(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((ATTACKER + ":demo").getBytes(StandardCharsets.UTF_8)))
            .GET().build();

        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString())).satisfies(answer -> {
            assertThat(answer.statusCode()).as("%s", answer.body()).isIn(302, 400, 401, 403, 404);
            assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("a=b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/hazards?sort=number;drop table hazardflow.hazard", "/api/hazards?sort=(select 1)", "/api/hazards?state=' or 1=1--",
        "/api/hazards?size=100000000", "/api/hazards?page=-1", "/api/hazards?from=x"})
    void aQueryIsRefusedWithItsFieldOrFindsNothing(String path) {
        Answer answer = district.as(ATTACKER).get(path.replace(" ", "%20").replace("'", "%27").replace("(", "%28").replace(")", "%29"));

        assertThat(answer.status() == 200 && answer.items().findAny().isEmpty() || answer.status() == 400 && !answer.reason().isBlank())
            .as("%s", answer).isTrue();
    }

    @Test
    void aForeignTaskTakesNoComment() {
        String task = insight.task(foreign, "rectify");

        assertThat(district.as(ATTACKER).post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"x\"}").status())
            .isIn(400, 403, 404);
        assertThat(district.as("admin").get("/engine-rest/task/" + task + "/comment").json()).isEmpty();
    }

    @Test
    void aSearchTextIsATextOnly() {
        for (String text : List.of("' or '1'='1", "%", "_", "\\", "a'; drop table hazardflow.hazard; --", "\u0000")) {
            Answer answer = district.as(ATTACKER).get("/api/hazards?size=200&q=" + Account.encode(text));
            assertThat(answer.status()).as("%s: %s", text, answer).isIn(200, 400);
            assertThat(answer.text()).doesNotContain(foreign);
        }
    }

    @Test
    void theMethodOfACallIsTheMethodItCameWith() {
        Standing before = insight.standing(foreign);

        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            Answer answer = district.as(ATTACKER).post("/engine-rest/task", "{}", header, "DELETE");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(district.as(ATTACKER).get("/api/me", "X-Original-URL", "/api/ledger/verification").text()).contains(ATTACKER);
            assertThat(district.as(ATTACKER).get("/api/me", "X-Rewrite-URL", "/api/ledger/verification").text()).contains(ATTACKER);
        }
        assertThat(insight.standing(foreign)).isEqualTo(before);
    }

    @Test
    void aFileIsWhatItsContentSaysAndNoMore() throws IOException {
        Account attacker = district.as(ATTACKER);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] picture = Pictures.jpeg();
        ByteArrayOutputStream pageBehindPicture = new ByteArrayOutputStream();
        pageBehindPicture.writeBytes(picture);
        pageBehindPicture.writeBytes("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(attacker.upload("现场.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes()).status()).isEqualTo(415);
        assertThat(attacker.upload("现场.jpg", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1)).status()).isEqualTo(415);
        assertThat(served(attacker.upload("现场.jpg", png.toByteArray()))).isEqualTo("image/png");
        assertThat(served(attacker.upload("页面.html", pageBehindPicture.toByteArray()))).isEqualTo("image/jpeg");
        assertThat(served(attacker.upload("../../../etc/passwd", Pictures.jpeg()))).isEqualTo("image/jpeg");
    }

    private String served(Answer uploaded) {
        assertThat(uploaded.status()).as("%s", uploaded).isEqualTo(201);
        Answer file = district.as(ATTACKER).get("/api/evidence/" + uploaded.json().get("id").asText());
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(file.header("Content-Disposition")).doesNotContain("/");
        return file.header("Content-Type");
    }

    private long refusals() {
        return jdbc.sql("select count(*) from hazardflow.audit_entry where kind = 'REFUSED' and actor = ?").param(ATTACKER)
            .query(Long.class).single();
    }

    private String filled(String text) {
        return text.replace("{task}", insight.task(foreign, "rectify")).replace("{instance}", insight.instance(foreign))
            .replace("{number}", foreign);
    }

    private static Answer send(Account account, String method, String path, String body) {
        return switch (method) {
            case "GET" -> account.get(path);
            case "PUT" -> account.put(path, body);
            case "DELETE" -> account.delete(path);
            default -> account.post(path, body);
        };
    }
}
