package io.hazardflow.operations;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class DatabaseConnectionsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("io.hazardflow");

    @Test
    void no_query_keeps_its_connection_until_a_stream_is_closed() {
        noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("outside a transaction the connection stays taken until the stream is closed: use list()").check(PRODUCT);
    }
}
