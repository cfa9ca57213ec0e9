package io.hazardflow.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** An application that starts its database, writes a row and then only waits to be killed. */
final class EmbeddedDatabaseChild {

    static final String READY = "row written";

    private EmbeddedDatabaseChild() {
    }

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(database.url()); Statement statement = connection.createStatement()) {
            statement.execute("create table kept (text varchar)");
            statement.execute("insert into kept values ('隐患')");
            System.out.println(READY);
            Thread.sleep(60_000);
        }
    }
}
