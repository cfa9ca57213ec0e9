package io.hazardflow.hazard.rule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeparationOfDutiesTest {

    private static final List<Membership> STREET_OFFICE = List.of(new Membership(Role.STREET_OFFICE, "001"));

    @Test
    void who_belongs_to_an_enterprise_takes_no_official_step_even_while_he_acts_for_the_street() {
        Caller official = new Caller("two.hats", "王建国", STREET_OFFICE, true);

        assertThatThrownBy(() -> SeparationOfDuties.checkOfficial(official, "整改复查"))
            .isInstanceOf(FormRejectedException.class).hasMessageContaining("企业账号不能办理");
    }

    @Test
    void who_belongs_to_no_enterprise_takes_it() {
        assertThatCode(() -> SeparationOfDuties.checkOfficial(new Caller("one.hat", "王建国", STREET_OFFICE), "整改复查"))
            .doesNotThrowAnyException();
    }
}
