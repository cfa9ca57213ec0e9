package io.hazardflow.demo;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.PostNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The logins of the demo district: invented people, one password, never without {@code hazardflow.demo.enabled}. */
@Component
@ConditionalOnProperty(name = "hazardflow.demo.enabled", havingValue = "true")
public class DemoAccounts {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final List<String> GIVEN_NAMES = List.of("建国", "丽华", "志强", "晓燕", "永平", "秀英", "海涛", "文静", "国栋", "雪梅",
        "立新", "桂兰", "振华", "欣怡", "少波", "玉珍", "宏伟", "春霞", "明远", "佳宁", "德胜", "思雨", "克俭");

    private final IdentityService identity;
    private final PostNames posts;
    private final String password;

    DemoAccounts(IdentityService identity, PostNames posts,
                 @Value("${hazardflow.demo.password:demo}") String password) {
        this.identity = identity;
        this.posts = posts;
        this.password = password;
    }

    /** Creates the accounts and groups that are missing; what is there stays as it is. */
    @Transactional
    public void load() {
        List<DemoAccount> accounts = DemoAccountList.all();
        Set<String> groups = identity.createGroupQuery().unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
        accounts.stream().map(DemoAccount::membership).distinct().filter(m -> !groups.contains(m.group())).forEach(this::createGroup);
        Set<String> users = identity.createUserQuery().unlimitedList().stream().map(User::getId).collect(Collectors.toSet());
        for (int i = 0; i < accounts.size(); i++) {
            if (!users.contains(accounts.get(i).userId())) {
                createUser(accounts.get(i), i);
            }
        }
    }

    private void createGroup(Membership membership) {
        Group group = identity.newGroup(membership.group());
        group.setName(posts.label(membership.group()));
        group.setType(membership.role() == Role.ADMIN ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }

    private void createUser(DemoAccount account, int number) {
        User user = identity.newUser(account.userId());
        user.setFirstName(account.membership().role() == Role.MACHINE ? "演示物联网平台" : SURNAMES.charAt(number % SURNAMES.length()) + GIVEN_NAMES.get(number % GIVEN_NAMES.size()));
        user.setLastName("");
        user.setPassword(password);
        saveWhateverThePassword(user);
        identity.createMembership(account.userId(), account.membership().group());
        if (account.membership().role() == Role.COMMUNITY) {
            identity.createMembership(account.userId(), Role.GRID.group(account.membership().unit()));
        }
    }

    private void saveWhateverThePassword(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
