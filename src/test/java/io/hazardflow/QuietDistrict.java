package io.hazardflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Lets the cases of earlier tests lie years back in the list, so that the rules on repeated hazards see only those of the test itself. */
public class QuietDistrict extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(JdbcClient.class)
            .sql("update hazardflow.hazard set reported_at = reported_at - interval '3 years' where reported_at > timestamptz '2025-01-01'").update();
    }
}
