package io.hazardflow.platform;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses what has no place in production, before any database is touched: the demo district and the embedded database. */
@Component
class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.getProperty(StartupDatabaseChoice.PRODUCTION, Boolean.class, false)) {
            refuse(environment.getProperty(StartupDatabaseChoice.PROPERTY),
                environment.getProperty("hazardflow.demo.enabled", Boolean.class, false));
        }
    }

    private static void refuse(String database, boolean demo) {
        if (StartupDatabaseChoice.EMBEDDED.equals(database)) {
            throw new StartupRefusedException("HAZARDFLOW_PRODUCTION is true, but no database server is named: set SPRING_DATASOURCE_URL, "
                + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. 生产环境不能使用内置数据库，请设置上述三项。");
        }
        if (demo) {
            throw new StartupRefusedException("The demo district has no place in production: set HAZARDFLOW_DEMO_ENABLED=false, or "
                + "HAZARDFLOW_PRODUCTION=false to look at the demo on a server. 生产环境不能启用演示数据，请设置 HAZARDFLOW_DEMO_ENABLED=false；"
                + "如只是在服务器上试用，请设置 HAZARDFLOW_PRODUCTION=false。");
        }
    }
}
