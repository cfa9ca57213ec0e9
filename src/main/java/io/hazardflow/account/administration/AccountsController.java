package io.hazardflow.account.administration;

import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.Fields;
import io.hazardflow.account.activation.ActivationCode;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, for administrators only. */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private static final int MOST_A_PAGE = 100;
    private static final int LONGEST_QUERY = 50;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 50;

    private final AccountList list;
    private final AccountAdministration administration;
    private final Callers callers;

    AccountsController(AccountList list, AccountAdministration administration, Callers callers) {
        this.list = list;
        this.administration = administration;
        this.callers = callers;
    }

    record NewAccount(String id, String name, List<String> groups) {
    }

    record Reason(String reason) {
    }

    record Posts(List<String> groups, String reason) {
    }

    record Returned(int returnedTasks) {
    }

    @GetMapping
    AccountList.Page accounts(@RequestParam(required = false) String q, @RequestParam(required = false) String status,
                              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        if (size < 1 || size > MOST_A_PAGE) {
            throw AccountRefusedException.wrong("size", "参数「size」应在 1–" + MOST_A_PAGE + " 之间");
        }
        if (page < 0) {
            throw AccountRefusedException.wrong("page", "参数「page」不能小于 0");
        }
        if (q != null && q.length() > LONGEST_QUERY) {
            throw AccountRefusedException.wrong("q", "参数「q」最多 " + LONGEST_QUERY + " 个字");
        }
        return list.find(q, status(status), page, size);
    }

    @GetMapping("/{id}")
    AccountView account(@PathVariable String id) {
        return list.find(id).orElseThrow(AccountRefusedException::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActivationCode create(@RequestBody NewAccount account) {
        String id = Fields.required("id", "账号", account.id(), LONGEST_ID);
        if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9._-]*")) {
            throw AccountRefusedException.wrong("id", "账号应以字母或数字开头，由字母、数字、点、横线、下划线组成");
        }
        return administration.create(id, Fields.required("name", "姓名", account.name(), LONGEST_NAME).strip(), account.groups(), by());
    }

    @PostMapping("/{id}/disable")
    Returned disable(@PathVariable String id, @RequestBody Reason reason) {
        return new Returned(administration.disable(id, by(), Fields.reason(reason.reason())));
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String id, @RequestBody Reason reason) {
        administration.enable(id, by(), Fields.reason(reason.reason()));
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String id) {
        administration.unlock(id, by());
    }

    @PostMapping("/{id}/activation-code")
    ActivationCode activationCode(@PathVariable String id) {
        return administration.issueCode(id, by());
    }

    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable String id, @RequestBody Reason reason) {
        administration.resetSecondFactor(id, by(), Fields.reason(reason.reason()));
    }

    @PutMapping("/{id}/groups")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePosts(@PathVariable String id, @RequestBody Posts posts) {
        administration.changePosts(id, posts.groups(), by(), Fields.reason(posts.reason()));
    }

    private String by() {
        return callers.required().userId();
    }

    private static AccountStatus status(String status) {
        if (status == null || status.isBlank()) {
            return null;
        }
        try {
            return AccountStatus.valueOf(status.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw AccountRefusedException.wrong("status", "参数「status」的值不正确");
        }
    }
}
