package io.hazardflow.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the data source to the embedded database, or says what to set when there is neither that nor a server. */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = StartupDatabaseChoice.PROPERTY, havingValue = StartupDatabaseChoice.EMBEDDED)
    EmbeddedDatabase embeddedDatabase(@Value("${hazardflow.database.directory:./data/postgres}") Path directory,
                                      @Value("${hazardflow.database.throwaway:false}") boolean throwaway) {
        return throwaway ? EmbeddedDatabase.throwaway() : EmbeddedDatabase.keptIn(directory);
    }

    @Bean
    @ConditionalOnProperty(name = StartupDatabaseChoice.PROPERTY, havingValue = StartupDatabaseChoice.EMBEDDED)
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new EmbeddedDatabaseConnection(database.url());
    }

    @Bean
    @ConditionalOnProperty(name = StartupDatabaseChoice.PROPERTY, havingValue = StartupDatabaseChoice.MISSING)
    JdbcConnectionDetails noConnection() {
        throw new StartupRefusedException("No database: set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/hazardflow), "
            + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. 未指定数据库，请设置上述三项。");
    }
}
