package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.task.CaseReaders;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belongs to the same unit as somebody. */
@Component
class UnitColleagues {

    private final CaseReaders people;

    UnitColleagues(CaseReaders people) {
        this.people = people;
    }

    List<Caller> of(Caller person) {
        List<String> posts = person.memberships().stream().filter(post -> post.role() != Role.ADMIN).flatMap(UnitColleagues::postsBeside)
            .distinct().toList();
        return people.holding(posts).stream().filter(other -> !other.userId().equals(person.userId()))
            .filter(other -> other.enterpriseAnywhere() == person.enterpriseAnywhere()).toList();
    }

    Set<String> ledBy(Caller person) {
        return UnitKey.of(person).stream().filter(unit -> UnitKey.isLedBy(person, unit)).collect(Collectors.toSet());
    }

    private static Stream<String> postsBeside(Membership post) {
        return post.unit() == null ? Stream.of(post.group())
            : Arrays.stream(Role.values()).filter(role -> role.reach() == post.role().reach()).map(role -> role.group(post.unit()));
    }
}
