package io.hazardflow.hazard.major;

import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.CaseClaimRule;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class MajorDutiesAtClaim {

    @Bean
    ClaimRule confirmationAtClaim(ConfirmLevel step, HazardCases cases, @Lazy RuntimeService runtime, Callers callers) {
        return new CaseClaimRule(Set.of(MajorHazard.CONFIRM_LEVEL), step::check, cases, runtime, callers);
    }
}
