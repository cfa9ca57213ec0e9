package io.hazardflow.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How far behind the consumers of the feed are, for the operator's monitoring. */
@Component
class FeedMetrics {

    FeedMetrics(FeedPositions positions, MeterRegistry metrics) {
        Gauge.builder("hazardflow.feed.failures", positions, FeedPositions::failures)
            .description("Events that a consumer could not take yet").register(metrics);
        Gauge.builder("hazardflow.feed.lag", positions, FeedPositions::lag)
            .description("Events that the slowest consumer has not looked at yet").register(metrics);
    }
}
