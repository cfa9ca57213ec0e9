package io.hazardflow;

import io.hazardflow.feed.FeedPositions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets the cases of earlier tests lie years back in the list, so that the rules on repeated hazards see only those of the test itself, and
 * leaves their events behind the consumers of the feed, which would have to go through thousands of them first.
 */
public class QuietDistrict extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext application = test.getApplicationContext();
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("update hazardflow.hazard set reported_at = reported_at - interval '3 years' where reported_at > timestamptz '2025-01-01'").update();
        FeedPositions feed = application.getBean(FeedPositions.class);
        feed.publish();
        jdbc.sql("update hazardflow.feed_consumer set position = ?").param(feed.newest()).update();
    }
}
