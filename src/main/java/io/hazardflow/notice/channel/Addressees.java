package io.hazardflow.notice.channel;

import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Callers;
import io.hazardflow.notice.ChannelType;
import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.OnDuty;
import io.hazardflow.registry.People;
import io.hazardflow.registry.Person;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Looks up who gets a delivery and where, at the moment of sending. */
@Component
class Addressees {

    private static final Predicate<String> PHONE = Pattern.compile("\\+?[0-9][0-9-]{5,19}").asMatchPredicate();

    private final People people;
    private final IdentityService identity;
    private final Callers callers;
    private final ObjectProvider<AccountGate> gates;
    private final ObjectProvider<OnDuty> onDuty;
    private final JdbcClient jdbc;
    private final Clock clock;

    Addressees(People people, @Lazy IdentityService identity, Callers callers, ObjectProvider<AccountGate> gates, ObjectProvider<OnDuty> onDuty,
               JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.identity = identity;
        this.callers = callers;
        this.gates = gates;
        this.onDuty = onDuty;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NoAddressee where it should not or cannot be sent any more */
    Addressee of(Delivery delivery, ChannelType type) {
        if (delivery.person() == null) {
            return new Addressee(null, null);
        }
        User account = account(delivery.person());
        if (hasRefused(delivery)) {
            throw new NoAddressee("收件人不接收这个渠道的通知");
        }
        return switch (type) {
            case SMS -> new Addressee(phone(delivery.person()).orElseThrow(() -> new NoAddressee("收件人没有登记手机号")), null);
            case MAIL -> new Addressee(null, mail(account));
            default -> new Addressee(null, null);
        };
    }

    /** Phones of those on duty for the post whose chat it is; empty where nobody keeps a roster. */
    List<String> onDuty(String chat) {
        return onDuty.stream().filter(roster -> roster.hasRoster(chat)).flatMap(roster -> roster.onDutyOrNext(chat, clock.instant()).stream())
            .distinct().map(this::phone).flatMap(Optional::stream).toList();
    }

    private User account(String person) {
        User account = callers.asSystem(() -> identity.createUserQuery().userId(person).singleResult());
        if (account == null) {
            throw new NoAddressee("收件人账号已不存在");
        }
        if (gates.stream().anyMatch(gate -> gate.shut(person).isPresent())) {
            throw new NoAddressee("收件人账号已停用");
        }
        return account;
    }

    private boolean hasRefused(Delivery delivery) {
        return jdbc.sql("select ? = any(refused) from hazardflow.notice_setting where person = ?").params(delivery.channel(), delivery.person())
            .query(Boolean.class).optional().orElse(false);
    }

    private Optional<String> phone(String account) {
        return people.byAccount(account).filter(Person::active).map(Person::phone).filter(Objects::nonNull).map(phone -> phone.replace(" ", ""))
            .filter(PHONE);
    }

    private static String mail(User account) {
        if (!StringUtils.hasText(account.getEmail())) {
            throw new NoAddressee("收件人没有登记邮箱");
        }
        try {
            return new InternetAddress(account.getEmail().strip(), true).getAddress();
        } catch (AddressException e) {
            throw new NoAddressee("收件人登记的邮箱格式不对");
        }
    }
}
