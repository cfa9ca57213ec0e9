package io.hazardflow.platform;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How to reach the embedded database, which trusts connections from this machine. */
record EmbeddedDatabaseConnection(String url) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
