package io.hazardflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.hazardflow.access.Callers;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.form.Widget;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.OfficerCertificates;
import io.hazardflow.registry.RegistryDatabase;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class DemoRegistryWiringTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @ComponentScan("io.hazardflow.registry")
    @Import(DemoRegistry.class)
    static class RegistryConfiguration {
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
        .withBean(DataSource.class, DB::dataSource)
        .withBean(JdbcTemplate.class, () -> new JdbcTemplate(DB.dataSource()))
        .withBean(JdbcClient.class, DB::jdbc)
        .withBean(PlatformTransactionManager.class, DB::transactions)
        .withBean(Clock.class, () -> RegistryDatabase.CLOCK)
        .withBean(Callers.class, () -> mock(Callers.class))
        .withBean(RequestAudit.class, () -> mock(RequestAudit.class))
        .withUserConfiguration(RegistryConfiguration.class);

    @Test
    void the_registry_wires_itself_and_brings_its_widgets() {
        application.run(context -> {
            assertThat(context).hasSingleBean(TimeLimits.class).hasSingleBean(Categories.class).hasSingleBean(OfficerCertificates.class);
            assertThat(context.getBeansOfType(Widget.class).values()).extracting(Widget::name).containsExactlyInAnyOrder(
                "criterion", "enterprise", "position", "street", "typical");
        });
    }

    @Test
    void the_demo_district_is_there_only_when_wanted() {
        application.run(context -> assertThat(context).doesNotHaveBean(DemoRegistry.class));
        application.withPropertyValues("hazardflow.demo.enabled=false").run(context -> assertThat(context).doesNotHaveBean(DemoRegistry.class));
        application.withPropertyValues("hazardflow.demo.enabled=true").run(context -> assertThat(context).hasSingleBean(DemoRegistry.class));
    }
}
