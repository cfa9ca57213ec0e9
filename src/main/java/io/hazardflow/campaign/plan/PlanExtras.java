package io.hazardflow.campaign.plan;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan says beside the facts that all of the campaign reads. */
@Component
class PlanExtras {

    private final JdbcClient jdbc;

    PlanExtras(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String members, boolean experts) {
    }

    /** @param members accounts */
    record Extras(List<String> members, boolean experts) {
    }

    Extras of(String campaign) {
        Row row = jdbc.sql("select members, experts from hazardflow.campaign where number = ?").param(campaign).query(Row.class).single();
        List<String> members = row.members() == null || row.members().isBlank() ? List.of() : Arrays.asList(row.members().split(","));
        return new Extras(members, row.experts());
    }
}
