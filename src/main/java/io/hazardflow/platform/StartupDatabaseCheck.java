package io.hazardflow.platform;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Looks at the database before anything else uses it, so that a wrong address, password or version ends in one sentence. */
@Component
class StartupDatabaseCheck implements BeanPostProcessor {

    static final int OLDEST_MAJOR_VERSION = 15;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            check(database);
        }
        return bean;
    }

    private static void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData facts = connection.getMetaData();
            refuseUnsupported(facts.getDatabaseProductName(), facts.getDatabaseMajorVersion(), facts.getDatabaseProductVersion());
        } catch (SQLException | PoolInitializationException e) {
            throw new StartupRefusedException(sentence(e), e);
        }
    }

    static void refuseUnsupported(String product, int majorVersion, String version) {
        if (!"PostgreSQL".equals(product) || majorVersion < OLDEST_MAJOR_VERSION) {
            throw new StartupRefusedException(("HazardFlow needs PostgreSQL %d or newer, but SPRING_DATASOURCE_URL leads to %s %s. "
                + "需要 PostgreSQL %d 及以上版本。").formatted(OLDEST_MAJOR_VERSION, product, version, OLDEST_MAJOR_VERSION));
        }
    }

    static String sentence(Throwable failure) {
        String state = sqlState(failure);
        if (state.startsWith("28")) {
            return "The database refuses the account: set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. "
                + "数据库拒绝了该账号，请检查用户名和密码。";
        }
        if (state.equals("3D000")) {
            return "The database named in SPRING_DATASOURCE_URL does not exist: create it or correct the name. "
                + "SPRING_DATASOURCE_URL 中的数据库不存在，请先建库或改正库名。";
        }
        return "No database answers at SPRING_DATASOURCE_URL (%s). 无法连接数据库，请检查 SPRING_DATASOURCE_URL 并确认数据库已启动。"
            .formatted(innermost(failure).getMessage());
    }

    private static String sqlState(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}
