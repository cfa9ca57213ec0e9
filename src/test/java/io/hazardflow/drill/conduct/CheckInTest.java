package io.hazardflow.drill.conduct;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.ledger.Ledger;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.server.ResponseStatusException;

@ProcessTest
class CheckInTest {

    private static final String SAFETY = "safety.e0001";

    @Autowired
    private ReadyDrills ready;
    @Autowired
    private CheckInController unit;
    @Autowired
    private PublicCheckInController spot;
    @Autowired
    private Callers callers;
    @Autowired
    private Ledger ledger;
    @Autowired
    private WebApplicationContext application;
    private MockMvc web;
    private String number;

    @BeforeEach
    void tenBeforeTheDrill() {
        web = MockMvcBuilders.webAppContextSetup(application).addFilters(application.getBean("springSecurityFilterChain", Filter.class)).build();
        at("2026-09-01T09:00:00");
        number = ready.drill("e0001", LocalDate.parse("2026-09-30"), Instant.parse("2026-09-10T02:00:00Z"));
        at("2026-09-10T09:50:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aStrangerWithTheCodeChecksInOnceAndLearnsNobodysName() throws Exception {
        String code = as(SAFETY, () -> unit.code(number)).code();

        MockHttpServletResponse invitation = web.perform(get("/api/public/drill-check-ins/" + code)).andReturn().getResponse();
        assertThat(invitation.getStatus()).isEqualTo(200);
        assertThat(invitation.getContentAsString(StandardCharsets.UTF_8)).contains("火灾事故应急预案", "一号仓库", "\"open\":true")
            .doesNotContain("赵一", "周评估", "吴总");

        assertThat(arrive(code, "赵一", "仓储部").getStatus()).isEqualTo(200);
        MockHttpServletResponse again = arrive(code.toLowerCase().replace("-", ""), "赵一", null);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("赵一", "2026-09-10T01:50:00Z");
        assertThat(arrive(code, "路人甲", "隔壁单位").getStatus()).isEqualTo(200);
        CheckInController.Sheet sheet = as(SAFETY, () -> unit.attendance(number));
        assertThat(sheet.came()).isEqualTo(2);
        assertThat(sheet.planned()).isEqualTo(3);
        assertThat(sheet.people()).filteredOn(CheckInController.Person::present)
            .extracting(CheckInController.Person::name, CheckInController.Person::way)
            .containsExactly(tuple("赵一", "QR"), tuple("路人甲", "QR"));
        assertThat(ledger.timeline(number)).filteredOn(event -> event.step().equals(EmergencyDrill.CHECK_IN)).hasSize(2);
    }

    @Test
    void theCodeIsGoodOnTheDayOnlyAndUntilItIsRenewedOrRevoked() throws Exception {
        String code = as(SAFETY, () -> unit.code(number)).code();
        at("2026-09-10T07:59:00");
        refused(arrive(code, "赵一", null), 409, "现在不能签到");
        at("2026-09-11T00:00:01");
        refused(arrive(code, "赵一", null), 409, "现在不能签到");
        at("2026-09-10T08:00:00");
        refused(arrive(code, "赵", null), 400, "「姓名」须为 2 至 20 个字");
        refused(arrive(code, "周评估", null), 409, "评估员不计入参演人员");
        refused(arrive("ABCDEFGHJKMN", "赵一", null), 404, "签到码无效或已更换");

        String renewed = as(SAFETY, () -> unit.renew(number)).code();
        assertThat(renewed).isNotEqualTo(code);
        refused(arrive(code, "赵一", null), 404, "签到码无效或已更换");
        assertThat(arrive(renewed, "赵一", null).getStatus()).isEqualTo(200);
        as(SAFETY, () -> unit.revoke(number));
        refused(arrive(renewed, "钱二", null), 404, "签到码无效或已更换");
    }

    @Test
    void whoIsSignedInChecksInWithHisAccountAndAnEvaluatorNotAtAll() {
        String code = as(SAFETY, () -> unit.code(number)).code();
        PublicCheckInController.Arrival arrival = new PublicCheckInController.Arrival(code, null, null);

        assertThat(as("staff.e0001", () -> spot.checkIn(arrival, new MockHttpServletRequest())).name()).isNotBlank();
        assertThat(as(SAFETY, () -> unit.attendance(number)).people()).filteredOn(person -> "SELF".equals(person.way())).hasSize(1);
        assertThatThrownBy(() -> as("expert", () -> spot.checkIn(arrival, new MockHttpServletRequest())))
            .hasMessageContaining("评估员");
    }

    @Test
    void theUnitTicksItsListAndTakesMistakesBackOthersOnlyLook() {
        CheckInController.Sheet ticked = as(SAFETY, () -> unit.tick(number, new CheckInController.Ticked(List.of(1, 2, 2), null)));
        assertThat(ticked.came()).isEqualTo(2);
        assertThat(as(SAFETY, () -> unit.tick(number, new CheckInController.Ticked(List.of(1), null))).came()).isEqualTo(2);
        assertThat(as(SAFETY, () -> unit.tick(number, new CheckInController.Ticked(null, List.of(1, 99)))).came()).isEqualTo(1);
        assertThatThrownBy(() -> as(SAFETY, () -> unit.tick(number, new CheckInController.Ticked(List.of(9), null)))).hasMessageContaining("不在参演名单上");

        CheckInController.Sheet seen = as("office.001", () -> unit.attendance(number));
        assertThat(seen.mayTick()).isFalse();
        assertThat(seen.people()).extracting(CheckInController.Person::name).contains("钱二");
        assertThat(as("leader", () -> unit.attendance(number)).people()).extracting(CheckInController.Person::name)
            .contains("钱*").doesNotContain("钱二");
        assertThatThrownBy(() -> as("office.001", () -> unit.code(number))).isInstanceOf(ResponseStatusException.class).hasMessageContaining("403");
        assertThatThrownBy(() -> as("safety.e0002", () -> unit.attendance(number))).hasMessageContaining("404");
        at("2026-09-09T10:00:00");
        assertThatThrownBy(() -> as(SAFETY, () -> unit.tick(number, new CheckInController.Ticked(List.of(3), null)))).hasMessageContaining("现在不能签到");
    }

    private MockHttpServletResponse arrive(String code, String name, String department) throws Exception {
        Cookie token = web.perform(get("/api/public/drill-check-ins/none")).andReturn().getResponse().getCookie("HF-XSRF");
        String body = "{\"code\":\"%s\",\"name\":\"%s\"%s}".formatted(code, name, department == null ? "" : ",\"department\":\"" + department + "\"");
        return web.perform(post("/api/public/drill-check-ins").cookie(token).header("X-HF-XSRF", token.getValue())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.getBytes(StandardCharsets.UTF_8))).andReturn().getResponse();
    }

    private static void refused(MockHttpServletResponse answer, int status, String words) throws Exception {
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words);
        assertThat(answer.getStatus()).isEqualTo(status);
    }

    private <T> T as(String account, Supplier<T> call) {
        Object[] answer = new Object[1];
        callers.actAs(account, () -> answer[0] = call.get());
        @SuppressWarnings("unchecked")
        T found = (T) answer[0];
        return found;
    }
}
