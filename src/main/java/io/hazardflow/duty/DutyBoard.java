package io.hazardflow.duty;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.People;
import io.hazardflow.registry.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is on duty now, with a phone for those who may have to call. */
@Component
public class DutyBoard {

    private final DutyRoster rosters;
    private final Callers callers;
    private final People people;
    private final PostNames posts;
    private final Clock clock;

    DutyBoard(DutyRoster rosters, Callers callers, People people, PostNames posts, Clock clock) {
        this.rosters = rosters;
        this.callers = callers;
        this.people = people;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Of the posts that answer for a danger those that keep a roster. Officials are told of the enterprise's people too, an enterprise only of
     * its own; whether the viewer may see the case has been asked before.
     */
    public List<OnDutyPost> inDanger(Collection<String> groups, Caller viewer) {
        boolean official = DutyUnit.isOfficial(viewer);
        return groups.stream().filter(group -> official || DutyUnit.ofPost(group).filter(unit -> unit.isSeenBy(viewer)).isPresent())
            .filter(rosters::hasRoster).map(group -> of(group, rosters.of(group, clock.instant()), viewer)).toList();
    }

    OnDutyPost of(String group, Roster roster, Caller viewer) {
        Instant at = clock.instant();
        List<Roster.Manned> now = roster.onDuty(at);
        List<Roster.Manned> shown = now.isEmpty() ? roster.next(at) : now;
        return new OnDutyPost(group, posts.label(group), !now.isEmpty(), shown.stream().map(manned -> person(manned, viewer)).toList());
    }

    private OnDutyPerson person(Roster.Manned manned, Caller viewer) {
        Shift shift = manned.shift();
        Caller actual = callers.byId(manned.actual().orElseThrow());
        String insteadOf = actual.userId().equals(shift.person()) ? null : AccountNames.shown(callers.byId(shift.person()), viewer);
        return new OnDutyPerson(actual.userId(), AccountNames.shown(actual, viewer), insteadOf, phone(actual, shift, viewer), shift.from(),
            shift.to(), shift.backup());
    }

    private String phone(Caller person, Shift shift, Caller viewer) {
        Optional<Membership> enterprise = Membership.of(shift.post()).filter(post -> post.role().reach() == Reach.ENTERPRISE);
        Sight sight = enterprise.map(post -> PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, post.unit()))
            .orElseGet(() -> PersonalData.sight(viewer, Whose.ON_DUTY_PHONE, null));
        return sight == Sight.HIDDEN ? null
            : people.byAccount(person.userId()).map(Person::phone).map(phone -> sight.show(PersonalField.PHONE, phone)).orElse(null);
    }
}
