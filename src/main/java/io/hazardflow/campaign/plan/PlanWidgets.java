package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.form.Widget;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a plan that name codes of the registers. */
@Configuration(proxyBeanMethods = false)
class PlanWidgets {

    @Bean
    Widget campaignTypeWidget() {
        return new CodeWidget("campaign-type", false, code -> Arrays.stream(CampaignType.values()).anyMatch(type -> type.name().equals(code)),
            code -> CampaignType.valueOf(code).label());
    }

    @Bean
    Widget groundWidget() {
        return new CodeWidget("special-ground", false, code -> Arrays.stream(SpecialGround.values()).anyMatch(ground -> ground.name().equals(code)),
            code -> SpecialGround.valueOf(code).words(null));
    }

    @Bean
    Widget departmentWidget(Departments departments) {
        return new CodeWidget("department", false, code -> departments.find(code).isPresent(), departments::name);
    }

    @Bean
    Widget departmentsWidget(Departments departments) {
        return new CodeWidget("departments", true, code -> departments.find(code).isPresent(), departments::name);
    }

    @Bean
    Widget industriesWidget(Industries industries) {
        return new CodeWidget("industries", true, code -> industries.find(code).isPresent(), industries::label);
    }

    @Bean
    Widget streetsWidget(Streets streets) {
        return new CodeWidget("streets", true, code -> streets.find(code).filter(Street::active).isPresent(), streets::name);
    }

    @Bean
    Widget checklistsWidget(Checklists checklists, Clock clock) {
        return new CodeWidget("checklists", true,
            ref -> checklists.inForce(LocalDate.now(clock)).stream().map(Checklist::ref).anyMatch(ref::equals),
            ref -> checklists.find(ref).map(list -> list.title() + "（" + list.version() + "）").orElse(ref));
    }

    @Bean
    Widget officialWidget(Officials officials) {
        return new CodeWidget("official", false, officials::isOne, officials::name);
    }

    @Bean
    Widget officialsWidget(Officials officials) {
        return new CodeWidget("officials", true, officials::isOne, officials::name);
    }
}
