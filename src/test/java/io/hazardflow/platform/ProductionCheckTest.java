package io.hazardflow.platform;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionCheckTest {

    @Test
    void production_with_the_demo_district_is_refused() {
        assertThatThrownBy(() -> check("server", true, true)).isInstanceOf(StartupRefusedException.class)
            .hasMessageContainingAll("HAZARDFLOW_DEMO_ENABLED=false", "HAZARDFLOW_PRODUCTION=false", "生产环境不能启用演示数据");
    }

    @Test
    void production_on_the_embedded_database_is_refused() {
        assertThatThrownBy(() -> check("embedded", true, false)).isInstanceOf(StartupRefusedException.class)
            .hasMessageContainingAll("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD", "生产环境不能使用内置数据库");
    }

    @ParameterizedTest
    @CsvSource({"server,true,false", "server,false,true", "embedded,false,true", "missing,true,false"})
    void everything_else_may_start(String database, boolean production, boolean demo) {
        assertThatCode(() -> check(database, production, demo)).doesNotThrowAnyException();
    }

    private static void check(String database, boolean production, boolean demo) {
        MockEnvironment environment = new MockEnvironment();
        Map.of(StartupDatabaseChoice.PROPERTY, database, StartupDatabaseChoice.PRODUCTION, String.valueOf(production),
            "hazardflow.demo.enabled", String.valueOf(demo)).forEach(environment::setProperty);
        ProductionCheck check = new ProductionCheck();
        check.setEnvironment(environment);
        check.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
