package io.hazardflow.notice.channel;

import io.hazardflow.QuietDistrict;
import io.hazardflow.hazard.HazardTestConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** The application of a process test with a channel of each type into {@link OutsideWorld}; one for all classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = "hazardflow.demo.enabled=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = OutsideWorld.class)
@Import({HazardTestConfiguration.class, NoticeDriver.class})
@TestExecutionListeners(listeners = QuietDistrict.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@interface NoticeTest {
}
