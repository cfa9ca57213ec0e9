package io.hazardflow.campaign.visit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads inspections. */
@Component
public class Inspections {

    private final JdbcClient jdbc;

    Inspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when there is none; for the inspection of a running process */
    public Inspection get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no inspection " + number));
    }

    public Optional<Inspection> find(String number) {
        return jdbc.sql("select * from hazardflow.inspection where number = ?").param(number).query(Inspection.class).optional();
    }

    /** The inspections that a campaign gave out or joined, in their order. */
    public List<Inspection> of(String campaign) {
        return jdbc.sql("""
                select i.* from hazardflow.inspection i join hazardflow.inspection_campaign l on l.inspection = i.number
                where l.campaign = ? order by i.number""").param(campaign).query(Inspection.class).list();
    }
}
