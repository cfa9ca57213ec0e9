package io.hazardflow.hazard;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

@TestConfiguration
@Import(HazardDriver.class)
public class HazardTestConfiguration {
}
