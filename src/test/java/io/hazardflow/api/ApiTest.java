package io.hazardflow.api;

import io.hazardflow.OwnEngine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/** The whole application on a port of its own, with the registers and accounts of the demo district and no cases; one for all classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hazardflow.demo.enabled=true", "hazardflow.demo.cases=false",
        "management.prometheus.metrics.export.enabled=true"})
@ActiveProfiles("test")
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({District.class, Cases.class, Insight.class, Colleagues.class, FiguredAreas.class})
public @interface ApiTest {
}
