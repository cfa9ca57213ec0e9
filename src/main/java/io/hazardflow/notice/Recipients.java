package io.hazardflow.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides who is told by the posts as they are held at the moment. */
@Component
class Recipients {

    private final Directory directory;
    private final ObjectProvider<OnDuty> roster;

    Recipients(Directory directory, ObjectProvider<OnDuty> roster) {
        this.directory = directory;
        this.roster = roster;
    }

    /**
     * Whom an announcement is for.
     *
     * @param except account that needs no telling; null for none
     */
    record Audience(List<String> posts, List<String> people, String except) {
    }

    /** Those who are told at once of what is urgent: of a post with a roster who is on duty or next, of another everybody, and who is named. */
    Set<String> atOnce(Audience audience, Instant now) {
        Set<String> told = new LinkedHashSet<>();
        Stream.concat(audience.people().stream(), audience.posts().stream().flatMap(post -> ofPost(post, now).stream()))
            .filter(person -> !person.equals(audience.except())).filter(directory::isOpen).forEach(told::add);
        return told;
    }

    /** Whether somebody is still meant: he is named, holds one of the posts or has duty for it. */
    boolean include(Audience audience, String person, Instant now) {
        return !person.equals(audience.except())
            && (audience.people().contains(person) || holdsOneOf(audience.posts(), person)
                || audience.posts().stream().anyMatch(post -> onDuty(post, now).contains(person)));
    }

    private boolean holdsOneOf(Collection<String> posts, String person) {
        Set<String> own = directory.posts(person);
        return posts.stream().anyMatch(own::contains);
    }

    private List<String> ofPost(String post, Instant now) {
        List<String> onDuty = onDuty(post, now).stream().filter(directory::isOpen).toList();
        return onDuty.isEmpty() ? directory.holders(post) : onDuty;
    }

    private List<String> onDuty(String post, Instant now) {
        OnDuty duty = roster.getIfAvailable();
        return duty == null || !duty.hasRoster(post) ? List.of() : duty.onDutyOrNext(post, now);
    }
}
