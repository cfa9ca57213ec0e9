package io.hazardflow.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.api.ApiTest;
import io.hazardflow.hazard.HazardScope;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the database reads the list among 100,000 cases, in a transaction that is taken back. */
@ApiTest
class HazardQueryPlanIT {

    private static final Logger LOG = LoggerFactory.getLogger(HazardQueryPlanIT.class);
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");
    private static final HazardFilter LATE = HazardFilter.overdue(null, null, null);

    private static final HazardFilter SUPERVISED =
        new HazardFilter(null, null, null, null, null, null, null, null, null, true, null, null, null, null, null, null, null);

    @Autowired
    private JdbcOperations database;
    @Autowired
    private HazardScope scope;
    @Autowired
    private Callers callers;
    @Autowired
    private Clock clock;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void noPageReadsTheWholeTable() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.execute("drop index hazardflow.hazard_by_words");
            database.update("""
                insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, enterprise, street, industry,
                                               dept,
                                               reporter, reported_at, deadline)
                select 'YH-20250101-' || lpad((n % 12 + 1)::text, 3, '0') || '-' || lpad(n::text, 5, '0'), 'hazard-rectification',
                       case when n % 20 = 0 then 'RECTIFYING' else 'CLOSED' end, 'GENERAL', 'G1', 'GRID', '疏散通道堆物',
                       'e' || lpad((n % 457 + 1)::text, 4, '0'), lpad((n % 12 + 1)::text, 3, '0'),
                       (array['CATERING','HOTEL','SCHOOL','WAREHOUSE','OTHER'])[n % 5 + 1], (array['yjj','sww','jyj','mzj'])[n % 4 + 1],
                       'grid.' || lpad((n % 12 + 1)::text, 3, '0'), timestamptz '2025-01-01' + n * interval '9 minutes',
                       timestamptz '2025-01-11' + n * interval '9 minutes'
                from generate_series(1, 99999) n""");
            database.execute("analyze hazardflow.hazard");
            for (String user : List.of("coordination", "office.003", "safety.e0005", "dept.mzj", "expert")) {
                read(callers.byId(user), HazardFilter.ANY, "-reportedAt");
                read(callers.byId(user), HazardFilter.ANY, "deadline");
                read(callers.byId(user), LATE, "deadline");
                read(callers.byId(user), SUPERVISED, "-reportedAt");
            }
        });
    }

    private void read(Caller caller, HazardFilter filter, String sort) {
        Explaining explaining = new Explaining(database);
        HazardList list = new HazardList(JdbcClient.create(explaining), new HazardSelection(scope, clock));
        HazardList.Page page = list.page(caller, filter, sort, 20, 0, null);
        String first = explaining.plan;
        for (int i = 0; i < 10 && page.next() != null; i++) {
            page = list.page(caller, filter, sort, 200, 0, page.next());
        }
        String deep = explaining.plan;
        String back = null;
        if (page.previous() != null) {
            list.pageBefore(caller, filter, sort, 200, page.previous());
            back = explaining.plan;
        }
        list.count(caller, filter);
        LOG.info("{} {}{}: first page {} ms, eleventh {} ms, count {} ms", caller.userId(), sort, filter == LATE ? " late" : "",
            time(first), time(deep), time(explaining.plan));
        assertThat(first).as("%s %s", caller.userId(), sort).contains("Index").doesNotContain("Seq Scan on hazard");
        assertThat(deep).as("%s %s", caller.userId(), sort).contains("Index").doesNotContain("Seq Scan on hazard");
        if (back != null) {
            assertThat(back).as("%s %s back", caller.userId(), sort).contains("Index").doesNotContain("Seq Scan on hazard");
        }
    }

    private static double time(String plan) {
        Matcher time = TIME.matcher(plan);
        return time.find() ? Double.parseDouble(time.group(1)) : -1;
    }

    /** Keeps the plan of the last query. */
    private static final class Explaining extends NamedParameterJdbcTemplate {

        private String plan;

        private Explaining(JdbcOperations database) {
            super(database);
        }

        @Override
        public <T> List<T> query(String sql, SqlParameterSource parameters, RowMapper<T> mapper) {
            plan = String.join("\n", super.query("explain (analyze) " + sql, parameters, (row, number) -> row.getString(1)));
            return super.query(sql, parameters, mapper);
        }
    }
}
