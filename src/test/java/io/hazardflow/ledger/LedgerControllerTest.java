package io.hazardflow.ledger;

import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.hazardflow.audit.RequestAudit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LedgerControllerTest {

    @RegisterExtension
    final LedgerDatabase database = new LedgerDatabase();

    private MockMvc http;

    @BeforeEach
    void http() {
        LedgerController controller = new LedgerController(database.bean(LedgerVerification.class), database.bean(LedgerRebuild.class),
            mock(RequestAudit.class));
        http = MockMvcBuilders.standaloneSetup(controller).build();
        database.append(step(CASE, "report-hazard"));
    }

    @Test
    void theOperatorSeesWhatIsWrong() throws Exception {
        http.perform(get("/api/ledger/verification")).andExpect(status().isOk())
            .andExpect(jsonPath("$.intact").value(true)).andExpect(jsonPath("$.cases").value(1)).andExpect(jsonPath("$.events").value(1));
        database.tamper("update hazardflow.ledger_event set step = 'x'");

        http.perform(get("/api/ledger/verification")).andExpect(status().isOk())
            .andExpect(jsonPath("$.intact").value(false))
            .andExpect(jsonPath("$.findings[0].kind").value("ALTERED_EVENT"))
            .andExpect(jsonPath("$.findings[0].message").value(CASE + " 第 1 条记录的内容与其哈希值不符"));
    }

    @Test
    void theOperatorRebuildsTheReadModels() throws Exception {
        http.perform(post("/api/ledger/rebuild")).andExpect(status().isOk()).andExpect(jsonPath("$.events").value(1));
    }
}
