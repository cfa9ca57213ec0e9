package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever writes a script into a field of a form finds it shown as the text it is, to whomever reads the case. */
@BrowserTest
class HostileTextIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>{{constructor.constructor('alert(3)')()}}${7*7}"
        + "<a href=\"javascript:alert(4)\">x</a><iframe srcdoc='<script>alert(5)</script>'></iframe>";
    private static final String SHORT = "<svg onload=alert()>";

    @Autowired
    private TaskService tasks;
    @Autowired
    private Clock clock;

    @Test
    void is_shown_as_text_in_the_tasklist_on_the_case_and_in_the_list(Visitors visitors) {
        Person grid = visitors.signIn("grid.001");
        Person office = visitors.signIn("office.001");
        Person enterprise = visitors.signIn("safety.e0001");
        List<String> console = console(grid.page(), office.page(), enterprise.page());
        String number;
        try (BrowserContext machine = machine(grid.page())) {
            number = caseFullOfScripts(machine.request());
        }

        assertThat(grid.tasklist().show("待领取").card(number)).containsText("整改复查");
        FormOnPage review = grid.tasklist().claim("整改复查", number);
        assertThat(review.card()).containsText("<img src=x onerror=alert(1)>");
        review.choose("复查方式", "现场复查").choose("复查结论", "不通过，退回整改").write("不通过的原因", LONG)
            .date("重新整改期限", LocalDate.now(clock).plusDays(3)).submit();
        assertThat(enterprise.tasklist().claim("整改反馈", number).card()).containsText("<script>alert(2)</script>");

        for (Person reader : List.of(office, enterprise, grid)) {
            CasePage page = reader.casePage(number);
            assertThat(page.all()).containsText("<script>alert(2)</script>");
            assertThat(page.all()).containsText("{{constructor.constructor('alert(3)')()}}${7*7}");
            reader.page().navigate("/hazards?q=" + number);
            assertThat(reader.page().locator("body")).containsText(SHORT);
        }
        assertThat(List.of(grid, office, enterprise)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
        assertThat(console).isEmpty();
    }

    private String caseFullOfScripts(APIRequestContext machine) {
        Map<String, Object> report = new HashMap<>(Map.of("enterpriseId", "e0001", "location", LONG.substring(0, 120), "description", LONG,
            "photos", List.of(photo(machine, "grid.001")), "imminentDanger", false));
        JsonNode started = post(machine, "grid.001", "/api/start-forms/hazard-rectification", report, 201);
        String number = started.path("caseNumber").asText();
        String today = LocalDate.now(clock).toString();
        step(machine, "office.001", number, "verify-hazard", Map.of("result", "REAL", "title", "名" + SHORT + "{{7*7}}", "category", "XC04", "subGrade",
            "G1", "level", "GENERAL", "reason", LONG));
        step(machine, "office.001", number, "assign-rectification", Map.of("rectifierOrg", LONG.substring(0, 120), "responsiblePerson", SHORT,
            "phone", "13900000001", "dept", "yjj", "deadline", LocalDate.parse(today).plusDays(7).toString(), "requirements", LONG));
        step(machine, "safety.e0001", number, "acknowledge-order", Map.of("accepted", true, "signer", SHORT, "interimControls", LONG));
        step(machine, "safety.e0001", number, "rectify", Map.of("done", LONG, "afterPhotos", List.of(photo(machine, "safety.e0001")),
            "finishedAt", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString(), "headSign", SHORT));
        return number;
    }

    private void step(APIRequestContext machine, String user, String number, String step, Map<String, Object> document) {
        String task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).singleResult().getId();
        post(machine, user, "/api/tasks/" + task + "/submit", document, 204);
    }

    private static String photo(APIRequestContext machine, String user) {
        return json(machine.post("/api/evidence", as(user).setMultipart(FormData.create().set("file", Photo.taken("现场.jpg", "2026:01:05 09:00:00")))), 201)
            .path("id").asText();
    }

    private static JsonNode post(APIRequestContext machine, String user, String path, Map<String, Object> document, int status) {
        return json(machine.post(path, as(user).setData(document)), status);
    }

    private static JsonNode json(APIResponse answer, int status) {
        assertThat(answer.status()).as("%s", answer.text()).isEqualTo(status);
        try {
            return JSON.readTree(answer.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static RequestOptions as(String user) {
        return RequestOptions.create().setHeader("Authorization",
            "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the cookies of the page. */
    private static BrowserContext machine(Page page) {
        return page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(page.url().replaceFirst("(?<=\\w)/.*", "/")));
    }

    /** What the browser complains of, such as a script that the page's policy stopped. */
    private static List<String> console(Page... pages) {
        List<String> complaints = new ArrayList<>();
        for (Page page : pages) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
        }
        return complaints;
    }
}
