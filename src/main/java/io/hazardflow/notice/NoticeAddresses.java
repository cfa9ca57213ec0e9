package io.hazardflow.notice;

import io.hazardflow.access.Callers;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.registry.People;
import io.hazardflow.registry.Person;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What a person is told of his own addresses: enough to know them again. */
@Component
class NoticeAddresses {

    private final ObjectProvider<IdentityService> identity;
    private final People people;
    private final Callers callers;

    NoticeAddresses(ObjectProvider<IdentityService> identity, People people, Callers callers) {
        this.identity = identity;
        this.people = people;
        this.callers = callers;
    }

    /** Masked; empty where he has none, or the channel needs none of us. */
    Optional<String> masked(ChannelType type, String account) {
        return switch (type) {
            case SMS -> people.byAccount(account).filter(Person::active).map(Person::phone).filter(StringUtils::hasText)
                .map(phone -> Sight.MASKED.show(PersonalField.PHONE, phone));
            case MAIL -> mail(account).map(NoticeAddresses::masked);
            default -> Optional.empty();
        };
    }

    private Optional<String> mail(String account) {
        return Optional.ofNullable(callers.asSystem(() -> identity.getObject().createUserQuery().userId(account).singleResult()))
            .map(User::getEmail).filter(Objects::nonNull).map(String::strip).filter(StringUtils::hasText);
    }

    private static String masked(String mail) {
        int at = mail.lastIndexOf('@');
        int shown = at < 1 ? 0 : mail.offsetByCodePoints(0, 1);
        return mail.substring(0, shown) + "***" + (at < 0 ? "" : mail.substring(at));
    }
}
