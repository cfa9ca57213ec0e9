package io.hazardflow.account.administration;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.signin.SignInThrottle;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.administration.AccountView.Disabled;
import io.hazardflow.account.administration.AccountView.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts with their posts, state and tasks in hand: two queries a page, whatever its size. */
@Component
class AccountList {

    private static final String ACCOUNTS = """
        select u.id_ as id, trim(concat(u.last_, u.first_)) as name,
               case when a.disabled_since is not null then 'DISABLED'
                    when u.id_ = any(:blocked)
                      or exists (select from hazardflow.account_attempt t where t.user_id = u.id_ and t.next_at > :now) then 'LOCKED'
                    when a.password_given_since is not null then 'FIRST_PASSWORD'
                    else 'ACTIVE' end as status,
               a.secret is not null as second_factor, a.last_sign_in, a.disabled_since, a.disabled_by, a.disabled_reason, a.activation_until
        from act_id_user u left join hazardflow.account a on a.user_id = u.id_
        """;

    private static final String FOUND = "with found as (" + ACCOUNTS + """
        where :like = '%%'
           or u.id_ ilike :like or concat(u.last_, u.first_) ilike :like
           or exists (select from act_id_membership m join act_id_group g on g.id_ = m.group_id_
                      where m.user_id_ = u.id_ and (g.id_ ilike :like or g.name_ ilike :like)))
        """;

    private static final String WITH_TASKS = """
        select page.*, (select count(*) from act_ru_task t where t.assignee_ = page.id) as open_tasks from (%s) page order by id""";

    private final JdbcClient jdbc;
    private final PostNames names;
    private final Clock clock;
    private final SignInThrottle throttle;

    AccountList(JdbcClient jdbc, PostNames names, Clock clock, SignInThrottle throttle) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
        this.throttle = throttle;
    }

    record Page(List<AccountView> items, long total) {
    }

    /**
     * @param q      part of account, name, post or unit; null or blank for all
     * @param status null for all
     */
    Page find(String q, AccountStatus status, int page, int size) {
        String matching = " from found where cast(:status as text) is null or status = :status";
        long total = search(FOUND + "select count(*)" + matching, q, status).query(Long.class).single();
        String onePage = FOUND + "select *" + matching + " order by id limit :size offset :offset";
        List<AccountView> items = search(WITH_TASKS.formatted(onePage), q, status)
            .param("size", size).param("offset", (long) page * size).query(AccountList::row).list();
        return new Page(withPosts(items), total);
    }

    Optional<AccountView> find(String userId) {
        List<AccountView> found = withState(WITH_TASKS.formatted(ACCOUNTS + "where u.id_ = :user")).param("user", userId)
            .query(AccountList::row).list();
        return withPosts(found).stream().findFirst();
    }

    private JdbcClient.StatementSpec search(String sql, String q, AccountStatus status) {
        String word = q == null ? "" : q.strip().replaceAll("([\\\\%_])", "\\\\$1");
        return withState(sql).param("like", "%" + word + "%").param("status", status == null ? null : status.name());
    }

    private JdbcClient.StatementSpec withState(String sql) {
        return jdbc.sql(sql).param("blocked", throttle.blockedAccounts().toArray(String[]::new)).param("now", OffsetDateTime.now(clock));
    }

    private List<AccountView> withPosts(List<AccountView> accounts) {
        Map<String, List<Post>> posts = jdbc.sql("""
                select user_id_, group_id_ from act_id_membership where user_id_ = any(:users) order by group_id_""")
            .param("users", accounts.stream().map(AccountView::id).toArray(String[]::new))
            .query((row, index) -> Map.entry(row.getString(1), new Post(row.getString(2), names.label(row.getString(2))))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return accounts.stream().map(a -> new AccountView(a.id(), a.name(), posts.getOrDefault(a.id(), List.of()), a.status(),
            a.secondFactor(), a.lastSignIn(), a.openTasks(), a.disabled(), a.activationUntil())).toList();
    }

    private static AccountView row(ResultSet row, int index) throws SQLException {
        Timestamp disabled = row.getTimestamp("disabled_since");
        return new AccountView(row.getString("id"), row.getString("name"), List.of(), AccountStatus.valueOf(row.getString("status")),
            row.getBoolean("second_factor"), AccountTable.instant(row.getTimestamp("last_sign_in")), row.getLong("open_tasks"),
            disabled == null ? null : new Disabled(disabled.toInstant(), row.getString("disabled_by"), row.getString("disabled_reason")),
            AccountTable.instant(row.getTimestamp("activation_until")));
    }
}
