package io.hazardflow.registry;

import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises a plan to its next version, which has to be filed again. */
@Component
public class PlanVersions {

    private static final String DATASET = "contingency-plans";

    private final ContingencyPlans plans;
    private final JdbcClient jdbc;
    private final RegistryChanges changes;
    private final RequestAudit audit;
    private final Clock clock;

    PlanVersions(ContingencyPlans plans, JdbcClient jdbc, RegistryChanges changes, RequestAudit audit, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One version of a plan.
     *
     * @param since    day of the revision, or of the first filing; null where neither is known
     * @param source   what brought it about, such as the number of a drill; null for none
     * @param raisedBy account; null for what came with the register
     */
    public record Version(int ordinal, String version, LocalDate since, LocalDate filedOn, String reason, String source, String raisedBy,
                          OffsetDateTime raisedAt) {
    }

    /**
     * The next version, named by the year of the revision and, from the second of a year on, a number: 2026版, 2026版-2. The plan counts as
     * revised today, is evaluated anew after the interval of today, and is not filed until somebody enters its filing.
     *
     * @param by     account of whoever revised it
     * @param reason in words
     * @param source what brought it about, such as the number of a drill: for the same source a plan is raised once; null for none
     * @return the name of the version
     * @throws NoSuchElementException for an unknown plan
     */
    @Transactional
    public String raise(String plan, String by, String reason, String source) {
        ContingencyPlan old = locked(plan);
        List<Version> before = of(plan);
        Optional<Version> raised = before.stream().filter(version -> source != null && source.equals(version.source())).findFirst();
        if (raised.isPresent()) {
            return raised.get().version();
        }
        LocalDate today = LocalDate.now(clock);
        String next = next(today, before.stream().map(Version::version).toList());
        int ordinal = before.stream().mapToInt(Version::ordinal).max().orElse(0);
        jdbc.sql("update hazardflow.contingency_plan_version set filed_on = ? where plan = ? and ordinal = ?").params(old.filedOn(), plan, ordinal)
            .update();
        jdbc.sql("""
                insert into hazardflow.contingency_plan_version (plan, ordinal, version, since, reason, source, raised_by, raised_at)
                values (:plan, :ordinal, :version, :since, :reason, :source, :by, :at)""")
            .param("plan", plan).param("ordinal", ordinal + 1).param("version", next).param("since", today).param("reason", reason)
            .param("source", source).param("by", by).param("at", OffsetDateTime.now(clock)).update();
        jdbc.sql("""
                update hazardflow.contingency_plan set version = :version, revised_on = :today, filed_on = null, review_due = :due where id = :plan""")
            .param("version", next).param("today", today).param("due", reviewDueAfter(today)).param("plan", plan).update();
        audit.record(AuditKind.ADMINISTRATION, "应急预案：" + plan, "由 " + old.version() + " 修订为 " + next + "：" + reason);
        changes.in(DATASET);
        return next;
    }

    /** The newest first. */
    public List<Version> of(String plan) {
        return jdbc.sql("""
                select ordinal, version, since, filed_on, reason, source, raised_by, raised_at from hazardflow.contingency_plan_version
                where plan = ? order by ordinal desc""").param(plan).query(Version.class).list();
    }

    /** When a plan that was evaluated or revised on a day must be evaluated again. */
    public LocalDate reviewDueAfter(LocalDate day) {
        return day.plusMonths(jdbc.sql("""
                select months from hazardflow.contingency_plan_review_interval where effective_from <= ? order by effective_from desc limit 1""")
            .param(day).query(Integer.class).single());
    }

    private ContingencyPlan locked(String plan) {
        jdbc.sql("select id from hazardflow.contingency_plan where id = ? for update").param(plan).query(String.class).optional();
        return plans.find(plan).orElseThrow(() -> new NoSuchElementException("no contingency plan " + plan));
    }

    private static String next(LocalDate today, List<String> before) {
        String first = today.getYear() + "版";
        String next = first;
        for (int number = 2; before.contains(next); number++) {
            next = first + "-" + number;
        }
        return next;
    }
}
