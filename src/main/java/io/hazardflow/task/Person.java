package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.privacy.AccountNames;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Somebody to choose.
 *
 * @param name as far as the viewer may know it
 * @param post his posts in words
 */
public record Person(String account, String name, String post) {

    public static Person of(Caller person, Caller viewer, PostNames posts) {
        return new Person(person.userId(), AccountNames.shown(person, viewer),
            person.memberships().stream().map(Membership::group).map(posts::label).collect(Collectors.joining("、")));
    }

    /** With those posts only for which he is listed. */
    static Person of(Caller person, Collection<String> groups, Caller viewer, PostNames posts) {
        return new Person(person.userId(), AccountNames.shown(person, viewer),
            groups.stream().filter(person::isIn).map(posts::label).collect(Collectors.joining("、")));
    }
}
