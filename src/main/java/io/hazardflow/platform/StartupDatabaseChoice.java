package io.hazardflow.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Decides which database the application runs on: a server when {@code spring.datasource.url} is set, else the embedded one when it is on
 * the classpath. By default the demo district is on with the embedded database only, and a server means production.
 */
class StartupDatabaseChoice implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "hazardflow.database.kind";
    static final String PRODUCTION = "hazardflow.production";
    static final String EMBEDDED = "embedded";
    static final String SERVER = "server";
    static final String MISSING = "missing";

    private static final String EMBEDDED_CLASS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String kind = kind(environment, ClassUtils.isPresent(EMBEDDED_CLASS, application.getClassLoader()));
        environment.getPropertySources().addFirst(new MapPropertySource("databaseChoice", Map.of(PROPERTY, kind)));
        environment.getPropertySources().addLast(new MapPropertySource("databaseDefaults",
            Map.of("hazardflow.demo.enabled", EMBEDDED.equals(kind), PRODUCTION, SERVER.equals(kind))));
    }

    static String kind(ConfigurableEnvironment environment, boolean embeddedAvailable) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return SERVER;
        }
        return embeddedAvailable ? EMBEDDED : MISSING;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
