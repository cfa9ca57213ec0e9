package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.audit.RequestAudit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarControllerTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private static final String DAYS = """
        {"day":"2027-01-01","working":false,"note":"元旦"},{"day":"2027-01-09","working":true,"note":"元旦调休上班"},
        {"day":"2027-10-01","working":false,"note":"国庆节"}""";

    private final Callers callers = mock(Callers.class);
    private final List<Object> events = new ArrayList<>();
    private MockMvc mvc;

    @BeforeEach
    void controller() {
        signIn("camunda-admin");
        mvc = MockMvcBuilders.standaloneSetup(new CalendarController(new CalendarYears(DB.jdbc, DB.workingDays, events::add, DB.transactions),
            mock(RequestAudit.class), callers)).setControllerAdvice(new RegistryProblems()).build();
    }

    @Test
    void aYearIsLoadedReplacedAndNoLongerProvisional() throws Exception {
        load(2027, "某通知", DAYS).andExpect(status().isNoContent());
        assertThat(DB.workingDays.provisional(LocalDate.of(2027, 5, 1))).isFalse();
        assertThat(DB.workingDays.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(events).containsExactly(new CalendarYearLoaded(2027));

        load(2027, "更正的通知", DAYS.replace("2027-01-09", "2027-01-10")).andExpect(status().isNoContent());
        assertThat(DB.workingDays.isWorkingDay(LocalDate.of(2027, 1, 9))).isFalse();
        assertThat(DB.workingDays.isWorkingDay(LocalDate.of(2027, 1, 10))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, 2026-01-01, 「日期」须在 2027 年内", "2027-10-01, 2027-10-02, 国庆节", "2027-01-09, 2027-01-01, 重复", "元旦调休上班, , 「说明」"})
    void aYearThatIsWrongIsRefusedByFieldAndRule(String right, String wrong, String rule) throws Exception {
        load(2027, "某通知", DAYS.replace(right, wrong == null ? "" : wrong)).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.detail").value(containsString(rule)));
    }

    @Test
    void onlyAdministratorsLoadAYear() throws Exception {
        signIn("dept:yjj");
        load(2028, "某通知", DAYS.replace("2027", "2028")).andExpect(status().isForbidden());
        assertThat(DB.workingDays.provisional(LocalDate.of(2028, 5, 1))).isTrue();
    }

    private ResultActions load(int year, String basis, String days) throws Exception {
        return mvc.perform(put("/api/calendar/" + year).contentType(MediaType.APPLICATION_JSON)
            .content("{\"basis\":\"" + basis + "\",\"days\":[" + days + "]}"));
    }

    private void signIn(String group) {
        when(callers.required()).thenReturn(new Caller("somebody", "某人", List.of(Membership.of(group).orElseThrow())));
    }
}
