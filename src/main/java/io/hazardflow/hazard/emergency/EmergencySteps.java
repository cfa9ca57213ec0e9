package io.hazardflow.hazard.emergency;

import io.hazardflow.form.FormStep;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three ways to take a danger in hand: on site or in the street, by its leader, by the district. */
@Configuration(proxyBeanMethods = false)
class EmergencySteps {

    @Bean
    FormStep acknowledgeEmergency(TaskDeadlines deadlines, Clock clock) {
        return new Acknowledgement(EmergencyResponse.ACKNOWLEDGE, deadlines, clock);
    }

    @Bean
    FormStep takeOverEmergency(TaskDeadlines deadlines, Clock clock) {
        return new Acknowledgement(EmergencyResponse.TAKE_OVER, deadlines, clock);
    }

    @Bean
    FormStep directEmergency(TaskDeadlines deadlines, Clock clock) {
        return new Acknowledgement(EmergencyResponse.DIRECT, deadlines, clock);
    }
}
