package io.hazardflow.browser;

import io.hazardflow.OwnEngine;
import io.hazardflow.access.engine.EngineCallRecorder;
import io.hazardflow.api.Colleagues;
import io.hazardflow.drill.DueDrills;
import io.hazardflow.hazard.HazardDriver;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/** The whole application over HTTP, with registers and accounts but no cases, and a real Chromium before it; one for all classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hazardflow.demo.enabled=true", "hazardflow.demo.cases=false"})
@ActiveProfiles("test")
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({HazardDriver.class, Colleagues.class, DueDrills.class, EngineCallRecorder.class})
@interface BrowserTest {
}
