package io.hazardflow.platform;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartupDatabaseTest {

    @Test
    void a_named_server_is_used_means_production_and_brings_no_demo_district() {
        StandardEnvironment environment = chosen(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/hazardflow"));

        assertThat(environment.getProperty(StartupDatabaseChoice.PROPERTY)).isEqualTo(StartupDatabaseChoice.SERVER);
        assertThat(environment.getProperty("hazardflow.demo.enabled")).isEqualTo("false");
        assertThat(environment.getProperty(StartupDatabaseChoice.PRODUCTION)).isEqualTo("true");
    }

    @Test
    void without_a_server_the_embedded_database_brings_the_demo_district() {
        StandardEnvironment environment = chosen(Map.of("SPRING_DATASOURCE_URL", " "));

        assertThat(environment.getProperty(StartupDatabaseChoice.PROPERTY)).isEqualTo(StartupDatabaseChoice.EMBEDDED);
        assertThat(environment.getProperty("hazardflow.demo.enabled")).isEqualTo("true");
        assertThat(environment.getProperty(StartupDatabaseChoice.PRODUCTION)).isEqualTo("false");
    }

    @Test
    void what_was_set_about_the_demo_district_holds() {
        assertThat(chosen(Map.of("HAZARDFLOW_DEMO_ENABLED", "false")).getProperty("hazardflow.demo.enabled")).isEqualTo("false");
    }

    @Test
    void what_was_set_about_production_holds() {
        assertThat(chosen(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/hazardflow", "HAZARDFLOW_PRODUCTION", "false"))
            .getProperty(StartupDatabaseChoice.PRODUCTION)).isEqualTo("false");
    }

    @Test
    void the_packaged_jar_without_a_server_has_no_database() {
        assertThat(StartupDatabaseChoice.kind(new StandardEnvironment(), false)).isEqualTo(StartupDatabaseChoice.MISSING);
        assertThatThrownBy(() -> new EmbeddedDatabaseConfiguration().noConnection()).isInstanceOf(StartupRefusedException.class)
            .hasMessageContainingAll("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void postgresql_is_supported_from_15_on() {
        assertThatCode(() -> StartupDatabaseCheck.refuseUnsupported("PostgreSQL", 15, "15.2")).doesNotThrowAnyException();
        assertThatThrownBy(() -> StartupDatabaseCheck.refuseUnsupported("PostgreSQL", 14, "14.9"))
            .isInstanceOf(StartupRefusedException.class)
            .hasMessageContainingAll("PostgreSQL 15", "14.9");
        assertThatThrownBy(() -> StartupDatabaseCheck.refuseUnsupported("H2", 2, "2.3")).isInstanceOf(StartupRefusedException.class);
    }

    @Test
    void a_refused_connection_names_what_to_set() {
        assertThat(StartupDatabaseCheck.sentence(new RuntimeException(new SQLException("password authentication failed", "28P01"))))
            .contains("SPRING_DATASOURCE_PASSWORD").doesNotContain("password authentication failed");
        assertThat(StartupDatabaseCheck.sentence(new SQLException("unknown database", "3D000"))).contains("does not exist");
        assertThat(StartupDatabaseCheck.sentence(new SQLException("Connection refused", "08001")))
            .contains("SPRING_DATASOURCE_URL", "Connection refused");
    }

    private static StandardEnvironment chosen(Map<String, Object> set) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources()
            .addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, set));
        new StartupDatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
