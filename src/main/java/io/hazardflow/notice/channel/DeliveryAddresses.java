package io.hazardflow.notice.channel;

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
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Looks up where a delivery goes, at the moment of sending. */
@Component
class DeliveryAddresses {

    private static final Predicate<String> PHONE = Pattern.compile("\\+?[0-9][0-9-]{5,19}").asMatchPredicate();

    private final People people;
    private final IdentityService identity;
    private final Callers callers;
    private final ObjectProvider<OnDuty> onDuty;
    private final Clock clock;

    DeliveryAddresses(People people, @Lazy IdentityService identity, Callers callers, ObjectProvider<OnDuty> onDuty, Clock clock) {
        this.people = people;
        this.identity = identity;
        this.callers = callers;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** @throws NoAddressee where he has none that this channel could use */
    Addressee of(Delivery delivery, ChannelType type) {
        return switch (type) {
            case SMS -> new Addressee(phone(delivery.person()).orElseThrow(() -> new NoAddressee("收件人没有登记手机号")), null);
            case MAIL -> new Addressee(null, mail(delivery.person()));
            default -> new Addressee(null, null);
        };
    }

    /** Phones of those on duty for the post whose chat it is; empty where nobody keeps a roster. */
    List<String> onDuty(String chat) {
        return onDuty.stream().filter(roster -> roster.hasRoster(chat)).flatMap(roster -> roster.onDutyOrNext(chat, clock.instant()).stream())
            .distinct().map(this::phone).flatMap(Optional::stream).toList();
    }

    private Optional<String> phone(String account) {
        return people.byAccount(account).filter(Person::active).map(Person::phone).filter(Objects::nonNull).map(phone -> phone.replace(" ", ""))
            .filter(PHONE);
    }

    private String mail(String person) {
        User account = callers.asSystem(() -> identity.createUserQuery().userId(person).singleResult());
        if (account == null || !StringUtils.hasText(account.getEmail())) {
            throw new NoAddressee("收件人没有登记邮箱");
        }
        try {
            return new InternetAddress(account.getEmail().strip(), true).getAddress();
        } catch (AddressException e) {
            throw new NoAddressee("收件人登记的邮箱格式不对");
        }
    }
}
