package io.hazardflow.campaign;

import io.hazardflow.access.Caller;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads campaigns. */
@Component
public class Campaigns {

    private final JdbcClient jdbc;
    private final CampaignScope scope;

    Campaigns(JdbcClient jdbc, CampaignScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @throws IllegalStateException when there is none; for the campaign of a running process */
    public Campaign get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no campaign " + number));
    }

    public Optional<Campaign> find(String number) {
        return jdbc.sql("select * from hazardflow.campaign where number = ?").param(number).query(Campaign.class).optional();
    }

    /** Empty also for a campaign that the caller may not see. */
    public Optional<Campaign> find(String number, Caller caller) {
        return scope.covers(number) && scope.mayRead(number, caller) ? find(number) : Optional.empty();
    }
}
