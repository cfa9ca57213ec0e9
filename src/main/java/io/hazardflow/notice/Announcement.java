package io.hazardflow.notice;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that has to be told. Who the people of a post are is asked when it is sent, not now.
 *
 * @param kind    name of its template, such as {@code order-issued}
 * @param subject business key of the case; null for what belongs to none
 * @param eventId ledger event that gave rise to it; null for none
 * @param urgent  whether it goes out at once; otherwise it waits for the digest of the next morning
 * @param facts   what the template says, by name; the words of users stand here as they were typed
 * @param posts   engine groups
 * @param people  accounts that are meant themselves, whatever their posts
 * @param except  account that did the step and needs no telling; null for none
 * @param path    page of the portal, such as {@code /hazards/YH-…}; null for none
 */
public record Announcement(String kind, String subject, Long eventId, boolean urgent, Map<String, String> facts, List<String> posts,
                           List<String> people, String except, String path) {

    public Announcement {
        Objects.requireNonNull(kind);
        facts = Map.copyOf(facts);
        posts = List.copyOf(posts);
        people = List.copyOf(people);
    }
}
