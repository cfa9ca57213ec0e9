package io.hazardflow.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionStartIT {

    @TempDir
    Path temporary;

    private ForkedApplication demo;

    @AfterEach
    void leave_nothing_running() throws Exception {
        if (demo != null) {
            demo.stop();
        }
        ForkedApplication.stopPostgres(temporary.resolve("postgres"));
    }

    @Test
    @Timeout(300)
    void a_demo_district_on_a_server_is_refused_before_the_server_is_asked() throws Exception {
        assertThat(RefusedStart.with(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/nowhere",
            "HAZARDFLOW_DEMO_ENABLED", "true"), temporary))
            .contains("HAZARDFLOW_DEMO_ENABLED=false", "HAZARDFLOW_PRODUCTION=false").doesNotContain("\tat ");
    }

    @Test
    @Timeout(300)
    void production_on_the_embedded_database_is_refused_before_there_is_one() throws Exception {
        assertThat(RefusedStart.with(Map.of("HAZARDFLOW_PRODUCTION", "true"), temporary))
            .contains("SPRING_DATASOURCE_URL", "生产环境不能使用内置数据库").doesNotContain("\tat ");
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    @Timeout(900)
    void a_former_demo_district_and_an_empty_database_without_administrator_are_refused() throws Exception {
        demo = ForkedApplication.on(temporary.resolve("postgres"), temporary.resolve("demo.log"));
        String server = server();

        assertThat(RefusedStart.with(onServer(server + "postgres"), temporary))
            .contains("Everybody knows the passwords of these accounts", "使用了公开的默认密码").doesNotContain("\tat ");

        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "postgres")) {
            connection.createStatement().execute("create database empty");
        }
        assertThat(RefusedStart.with(onServer(server + "empty"), temporary))
            .contains("HAZARDFLOW_ADMIN_PASSWORD", "尚无系统管理员").doesNotContain("\tat ");
        Map<String, String> withoutKey = new HashMap<>(onServer(server + "empty"));
        withoutKey.remove("HAZARDFLOW_ACCOUNT_KEY");
        assertThat(RefusedStart.with(withoutKey, temporary))
            .contains("HAZARDFLOW_ACCOUNT_KEY", "openssl rand -base64 32").doesNotContain("\tat ");
    }

    private static Map<String, String> onServer(String url) {
        return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres",
            "HAZARDFLOW_ACCOUNT_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    /** The demo district's own database, which answers other programs of this machine as well. */
    private String server() throws Exception {
        List<String> facts = Files.readAllLines(temporary.resolve("postgres/postmaster.pid"));
        return "jdbc:postgresql://localhost:" + facts.get(3).strip() + "/";
    }
}
