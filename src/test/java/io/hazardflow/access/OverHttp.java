package io.hazardflow.access;

import io.hazardflow.OwnEngine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/** The whole application on a port of its own, with the people of {@link TestPeople}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hazardflow.access.startable-by-everyone=hazard-rectification," + OverHttp.OPEN_PROCESS, "hazardflow.access.repair=true"})
@ActiveProfiles("test")
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({TestPeople.class, ShutAccounts.class})
public @interface OverHttp {

    /** Key of a process that everyone may start. */
    String OPEN_PROCESS = "open-to-everyone";
}
