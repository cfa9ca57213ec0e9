package io.hazardflow.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators watch: notices that were not looked at yet, deliveries that wait, and those that failed. */
@Component
class NoticeGauges {

    private final JdbcClient jdbc;

    NoticeGauges(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        gauge(metrics, "hazardflow.notices.undispatched", "announcements of which no deliveries were made yet",
            "select count(*) from hazardflow.announcement where dispatched_at is null");
        gauge(metrics, "hazardflow.notices.waiting", "deliveries that wait for the end of the night",
            "select count(*) from hazardflow.notice_delivery where state = 'WAITING'");
        gauge(metrics, "hazardflow.notices.failed", "deliveries of which every try failed",
            "select count(*) from hazardflow.notice_delivery where state = 'FAILED'");
    }

    private void gauge(MeterRegistry metrics, String name, String description, String sql) {
        Gauge.builder(name, this, gauges -> gauges.jdbc.sql(sql).query(Long.class).single()).description(description).register(metrics);
    }
}
