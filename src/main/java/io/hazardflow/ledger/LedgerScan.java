package io.hazardflow.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads any number of rows in constant memory; needs a transaction, since PostgreSQL keeps no cursor without one. */
@Component
class LedgerScan {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcTemplate jdbc;

    LedgerScan(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    void each(String sql, RowCallbackHandler row, Object... parameters) {
        jdbc.query(sql, row, parameters);
    }
}
