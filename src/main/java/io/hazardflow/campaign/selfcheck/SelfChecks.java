package io.hazardflow.campaign.selfcheck;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads self-checks. */
@Component
public class SelfChecks {

    private final JdbcClient jdbc;

    SelfChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when there is none; for the self-check of a running process */
    public SelfCheck get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no self-check " + number));
    }

    public Optional<SelfCheck> find(String number) {
        return jdbc.sql("select * from hazardflow.self_check where number = ?").param(number).query(SelfCheck.class).optional();
    }

    /** Enterprises that a campaign asked for a self-check and that gave none, by number; the first candidates of a targeted inspection. */
    public List<String> unanswered(String campaign) {
        return jdbc.sql("select enterprise from hazardflow.self_check where campaign = ? and state in ('OPEN', 'MISSED', 'LAPSED') order by enterprise")
            .param(campaign).query(String.class).list();
    }

    /** Those of a campaign that can still be made. */
    List<String> openOf(String campaign) {
        return jdbc.sql("select number from hazardflow.self_check where campaign = ? and state in ('OPEN', 'MISSED') order by number")
            .param(campaign).query(String.class).list();
    }
}
