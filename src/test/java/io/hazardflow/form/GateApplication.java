package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.access.Callers;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.platform.EngineClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The form package on a real engine, its neighbours played by the beans below. No configuration class: no other test shall find it. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = FormStep.class)
@Import({Callers.class, EngineClock.class})
class GateApplication {

    static final String CASE = "YH-20261124-001-00001";

    @Bean
    CaseLabels caseLabels() {
        return number -> Optional.of(new CaseLabels.Label("测试案件", null, "/hazards/" + number));
    }

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create().url(postgres.getJdbcUrl("postgres", "postgres")).username("postgres").build();
    }

    @Bean
    RecordingLedger ledger() {
        return new RecordingLedger();
    }

    @Bean
    FormStep gateStart() {
        return new Step("gate-start") {
            @Override
            public Map<String, Object> prefill(FormContext context) {
                return Map.of("title", "来自登记信息");
            }

            @Override
            public Optional<NextStep> next(Submission submission) {
                return Optional.ofNullable(submission.text("title")).map(title -> new NextStep("受理核实", "大王庄街道安全办", null));
            }
        };
    }

    @Bean
    FormStep gateCheck() {
        return new Step("gate-check") {
            @Override
            public Outcome submit(Submission submission) {
                if (submission.document().path("reason").asText().contains("无法核实")) {
                    throw new FormRejectedException("reason", "核实意见", "须写明原因");
                }
                return super.submit(submission);
            }
        };
    }

    @Bean
    Widget evidence() {
        return new Widget() {
            @Override
            public String name() {
                return "evidence";
            }

            @Override
            public boolean isList() {
                return true;
            }

            @Override
            public void check(String field, String label, JsonNode value, FormContext context) {
                value.forEach(id -> UUID.fromString(id.asText()));
            }
        };
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable()).authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    @Bean
    Filter signedIn(IdentityService identity) {
        return (request, response, chain) -> {
            String user = ((HttpServletRequest) request).getHeader("X-User");
            if (user != null) {
                identity.setAuthentication(user, identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList());
            }
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        };
    }

    private static class Step implements FormStep {

        private final String formId;

        Step(String formId) {
            this.formId = formId;
        }

        @Override
        public String formId() {
            return formId;
        }

        @Override
        public Outcome submit(Submission submission) {
            return new Outcome(CASE, Map.of("street", "001"), Map.of("state", "REPORTED"), List.of("test/basis"));
        }
    }

    /** Keeps what was appended. */
    static class RecordingLedger implements Ledger {

        final List<LedgerEntry> entries = new CopyOnWriteArrayList<>();

        @Override
        public LedgerEvent append(LedgerEntry entry) {
            entries.add(entry);
            return null;
        }

        @Override
        public Optional<LedgerEvent> find(long id) {
            return Optional.empty();
        }

        @Override
        public List<LedgerEvent> timeline(String subject) {
            return List.of();
        }
    }
}
