package io.hazardflow.account.secondfactor;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.account.secondfactor.AccountProperties.SecondFactor;
import io.hazardflow.platform.StartupRefusedException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecondFactorDutyTest {

    @TempDir
    Path directory;

    @Test
    void unset_it_concerns_the_administrators_and_on_the_demo_nobody() {
        assertThat(concerned(duty(null, false))).containsExactly(Role.ADMIN);
        assertThat(concerned(duty(null, true))).isEmpty();
    }

    @Test
    void officials_are_all_who_are_not_of_an_enterprise() {
        assertThat(concerned(duty(List.of("officials"), true))).isEqualTo(EnumSet.complementOf(
            EnumSet.of(Role.ENTERPRISE_HEAD, Role.ENTERPRISE_SAFETY, Role.ENTERPRISE_STAFF, Role.EXPERT, Role.MACHINE)));
    }

    @Test
    void roles_are_named_by_their_keys_and_none_means_nobody() {
        assertThat(concerned(duty(List.of("law", "street-leader"), false))).containsExactlyInAnyOrder(Role.LAW, Role.STREET_LEADER);
        assertThat(concerned(duty(List.of("none"), false))).isEmpty();
        assertThatThrownBy(() -> duty(List.of("admins"), false)).isInstanceOf(StartupRefusedException.class).hasMessageContaining("admins");
    }

    @Test
    void a_server_without_key_is_refused_as_soon_as_somebody_needs_a_second_factor() {
        assertThatThrownBy(() -> key(null, List.of("camunda-admin"), "server")).isInstanceOf(StartupRefusedException.class)
            .hasMessageContaining("HAZARDFLOW_ACCOUNT_KEY");
        assertThat(key(null, List.of("none"), "server").bytes()).isEmpty();
        assertThat(key(Base64.getEncoder().encodeToString(new byte[32]), List.of("law"), "server").bytes()).hasValue(new byte[32]);
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> key("c2hvcnQ=", List.of("none"), "server")).isInstanceOf(StartupRefusedException.class);
        assertThatThrownBy(() -> key("not base 64", List.of("none"), "server")).isInstanceOf(StartupRefusedException.class);
    }

    @Test
    void the_embedded_database_keeps_a_key_beside_itself() {
        byte[] first = key(null, List.of("law"), "embedded").bytes().orElseThrow();

        assertThat(directory.resolve("account.key")).exists();
        assertThat(key(null, List.of("law"), "embedded").bytes()).hasValue(first);
    }

    private AccountKey key(String key, List<String> requiredFor, String database) {
        AccountProperties properties = new AccountProperties(key, new SecondFactor(requiredFor, List.of()));
        return new AccountKey(properties, new SecondFactorDuty(properties, false), database, directory.resolve("postgres"), false);
    }

    private static SecondFactorDuty duty(List<String> requiredFor, boolean demo) {
        return new SecondFactorDuty(new AccountProperties(null, new SecondFactor(requiredFor, List.of())), demo);
    }

    private static Set<Role> concerned(SecondFactorDuty duty) {
        return Stream.of(Role.values()).filter(role -> duty.concerns(new Caller("a", "甲", List.of(new Membership(role, null)))))
            .collect(Collectors.toSet());
    }
}
