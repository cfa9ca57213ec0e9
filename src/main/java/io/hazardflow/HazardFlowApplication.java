package io.hazardflow;

import io.hazardflow.campaign.draw.VerifyDraw;
import io.hazardflow.platform.EngineClock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HazardFlowApplication {

    /** The engine keeps times without a zone, so every node must run in the district's. */
    public static void main(String[] args) {
        if (VerifyDraw.isAsked(args)) {
            System.exit(VerifyDraw.run(args));
        }
        TimeZone.setDefault(TimeZone.getTimeZone(EngineClock.ZONE));
        SpringApplication.run(HazardFlowApplication.class, args);
    }
}
