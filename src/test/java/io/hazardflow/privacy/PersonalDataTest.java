package io.hazardflow.privacy;

import static io.hazardflow.privacy.Sight.HIDDEN;
import static io.hazardflow.privacy.Sight.MASKED;
import static io.hazardflow.privacy.Sight.PLAIN;
import static io.hazardflow.privacy.Whose.ENTERPRISE_IN_CASE;
import static io.hazardflow.privacy.Whose.ENTERPRISE_IN_REGISTER;
import static io.hazardflow.privacy.Whose.OFFICIAL_PHONE;
import static io.hazardflow.privacy.Whose.PROTECTED_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDataTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasItsRow(Role role) {
        assertThat(Whose.values()).allSatisfy(whose -> assertThat(PersonalDataTable.of(role, whose)).isNotNull());
    }

    @Test
    void anEnterpriseSeesItsOwnPeopleAndNobodyElses() {
        Caller head = person("enterprise-head:e0001");

        assertThat(PersonalData.sight(head, ENTERPRISE_IN_CASE, "e0001")).isEqualTo(PLAIN);
        assertThat(PersonalData.sight(head, ENTERPRISE_IN_CASE, "e0002")).isEqualTo(HIDDEN);
        assertThat(PersonalData.sight(head, ENTERPRISE_IN_REGISTER, null)).isEqualTo(HIDDEN);
        assertThat(PersonalData.sight(head, OFFICIAL_PHONE, "e0001")).isEqualTo(HIDDEN);
    }

    @Test
    void theMostThatAnyPostLetsHimSeeCountsButForTheReporterOfHisOwnEnterprise() {
        assertThat(PersonalData.sight(person("district-leader", "street-office:001"), ENTERPRISE_IN_CASE, "e0001")).isEqualTo(PLAIN);
        assertThat(PersonalData.sight(person("street-office:001"), PROTECTED_REPORTER, "e0001")).isEqualTo(PLAIN);
        assertThat(PersonalData.sight(person("street-office:001", "enterprise-head:e0001"), PROTECTED_REPORTER, "e0001")).isEqualTo(HIDDEN);
        assertThat(PersonalData.sight(person("street-office:001", "enterprise-head:e0002"), PROTECTED_REPORTER, "e0001")).isEqualTo(PLAIN);
    }

    @Test
    void whoOnlyLooksOnSeesMaskedAndWhoHasNoPostNothing() {
        assertThat(PersonalData.sight(person("district-leader"), ENTERPRISE_IN_CASE, "e0001")).isEqualTo(MASKED);
        assertThat(PersonalData.sight(person("expert"), ENTERPRISE_IN_CASE, "e0001")).isEqualTo(MASKED);
        assertThat(PersonalData.sight(person(), ENTERPRISE_IN_CASE, "e0001")).isEqualTo(HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"13812348000, 138****8000", "138-1234-8000, 138-****-8000", "022-24101234, 022-****1234", "8000, **00",
        "'', ''"})
    void ofAPhoneTheEndsStay(String phone, String masked) {
        assertThat(MASKED.show(PersonalField.PHONE, phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳建国, 欧***", "李, 李*", "𠮷野家, 𠮷**"})
    void ofANameTheFirstCharacterStays(String name, String masked) {
        assertThat(MASKED.show(PersonalField.NAME, name)).isEqualTo(masked);
        assertThat(PLAIN.show(PersonalField.NAME, name)).isEqualTo(name);
        assertThat(HIDDEN.show(PersonalField.NAME, name)).isEqualTo("已保密");
        assertThat(HIDDEN.show(PersonalField.NAME, null)).isNull();
    }

    @Test
    void aFormDeclaresPhoneOrNameAndNothingElse() {
        assertThat(PersonalField.of("phone")).contains(PersonalField.PHONE);
        assertThat(PersonalField.of("")).isEmpty();
        assertThatThrownBy(() -> PersonalField.of("adress")).hasMessageContaining("adress");
    }

    private static Caller person(String... groups) {
        return new Caller("person", "某人", Stream.of(groups).map(Membership::of).flatMap(Optional::stream).toList());
    }
}
