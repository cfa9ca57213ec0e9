package io.hazardflow.account.recovery;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.account.process.PostHolders;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The accounts that an enterprise has. */
@Component
class EnterpriseAccounts {

    private final PostHolders holders;

    EnterpriseAccounts(PostHolders holders) {
        this.holders = holders;
    }

    /** By login name. */
    List<Caller> of(String enterprise) {
        return Arrays.stream(Role.values()).filter(role -> role.reach() == Reach.ENTERPRISE).map(role -> role.group(enterprise))
            .flatMap(group -> holders.members(group).stream())
            .collect(Collectors.toMap(Caller::userId, Function.identity(), (one, same) -> one, TreeMap::new)).values().stream().toList();
    }

    /** Rows of the approver's table. */
    List<Map<String, Object>> shown(String enterprise) {
        return of(enterprise).stream().map(account -> Map.<String, Object>of("account", account.userId(), "name", account.name(),
            "post", account.memberships().stream().filter(post -> enterprise.equals(post.unit())).map(post -> post.role().label())
                .collect(Collectors.joining("、")),
            "status", holders.isOpen(account.userId()) ? "使用中" : "已停用")).toList();
    }

    /** An account that the application wants shut must be this enterprise's, nobody else's, and still be open. */
    void checkOld(Submission submission, String enterprise) {
        if (!submission.yes("disableOld")) {
            return;
        }
        String wanted = submission.text("oldAccount");
        List<Caller> accounts = of(enterprise);
        Caller old = accounts.stream().filter(account -> account.userId().equals(wanted)).findFirst()
            .orElseThrow(() -> refused(accounts.isEmpty() ? "该企业还没有账号，请不要勾选停用原账号" : "不是该企业的账号；该企业的账号有："
                + accounts.stream().map(Caller::userId).collect(Collectors.joining("、"))));
        if (!holders.isOpen(wanted)) {
            throw refused("已经停用，请不要勾选停用原账号");
        }
        if (old.memberships().stream().anyMatch(post -> !enterprise.equals(post.unit()))) {
            throw refused("还在为其他单位办事，不能随企业停用，请联系系统管理员");
        }
    }

    private static FormRejectedException refused(String rule) {
        return new FormRejectedException("oldAccount", "原账号", rule);
    }
}
