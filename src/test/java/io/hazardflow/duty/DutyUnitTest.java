package io.hazardflow.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyUnitTest {

    @ParameterizedTest
    @CsvSource({"street:001, STREET, 001", "department:yjj, DEPARTMENT, yjj", "district, DISTRICT,", "enterprise:e0001, ENTERPRISE, e0001"})
    void a_unit_is_named_in_addresses(String key, DutyUnit.Kind kind, String code) {
        assertThat(DutyUnit.ofKey(key)).contains(new DutyUnit(kind, code));
        assertThat(new DutyUnit(kind, code).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"street", "district:001", "nowhere:1", "''"})
    void what_names_no_unit_is_none(String key) {
        assertThat(DutyUnit.ofKey(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"grid:001, street:001", "law:yjj, department:yjj", "tip-desk, district", "enterprise-safety:e0001, enterprise:e0001",
        "enterprise-staff:e0001, enterprise:e0001", "expert,", "machine:iot,", "camunda-admin,", "grid,", "district-leader:001,", "nonsense,"})
    void a_post_belongs_to_a_unit(String post, String unit) {
        assertThat(DutyUnit.ofPost(post).map(DutyUnit::key)).isEqualTo(Optional.ofNullable(unit));
    }

    @ParameterizedTest
    @CsvSource({
        "street-office:001,        true,  true",
        "street-leader:001,        true,  true",
        "grid:001,                 false, true",
        "street-office:002,        false, true",
        "dept:yjj,                 false, true",
        "district-coordination,    false, true",
        "camunda-admin,            false, true",
        "enterprise-head:e0001,    false, false",
        "expert,                   false, false",
        "machine:iot,              false, false"})
    void the_street_keeps_its_roster_and_officials_see_it(String post, boolean keeps, boolean sees) {
        DutyUnit street = new DutyUnit(DutyUnit.Kind.STREET, "001");

        assertThat(street.isKeptBy(person(post))).isEqualTo(keeps);
        assertThat(street.isSeenBy(person(post))).isEqualTo(sees);
    }

    @Test
    void the_roster_of_an_enterprise_is_its_own() {
        DutyUnit enterprise = new DutyUnit(DutyUnit.Kind.ENTERPRISE, "e0001");

        assertThat(enterprise.isSeenBy(person("enterprise-staff:e0001"))).isTrue();
        assertThat(enterprise.isSeenBy(person("enterprise-staff:e0002"))).isFalse();
        assertThat(enterprise.isSeenBy(person("street-office:001"))).isFalse();
        assertThat(enterprise.isKeptBy(person("enterprise-safety:e0001"))).isTrue();
        assertThat(enterprise.isKeptBy(person("enterprise-staff:e0001"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"street:001, street-leader:001 street-office:001", "department:xf, dept-head:xf dept:xf",
        "district, dept-head:yjj district-coordination", "enterprise:e0001, enterprise-head:e0001 enterprise-safety:e0001"})
    void a_gap_is_told_to_the_leader_and_to_whoever_enters_the_shifts(String unit, String posts) {
        assertThat(DutyUnit.ofKey(unit).orElseThrow().answerable()).containsExactly(posts.split(" "));
    }

    private static Caller person(String... groups) {
        return new Caller("person", "某人", Arrays.stream(groups).map(Membership::of).flatMap(Optional::stream).toList());
    }
}
