package io.hazardflow.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was told of a case, and how far it has come outside.
 *
 * @param eventId  ledger event that gave rise to it; null for none
 * @param title    in Chinese
 * @param posts    engine groups that it was for
 * @param people   accounts that it was for themselves
 * @param channels by channel, in the order of their ids; none while it stands on the pages alone
 */
public record CaseNotice(UUID id, Long eventId, String kind, String title, Instant at, boolean urgent, List<String> posts, List<String> people,
                         List<Channel> channels) {

    public CaseNotice {
        posts = List.copyOf(posts);
        people = List.copyOf(people);
        channels = List.copyOf(channels);
    }

    /**
     * How the deliveries of one channel went, counted.
     *
     * @param waiting  for the end of the night, or on their way
     * @param dropped  not sent, since nobody needed it any more or there was no address
     * @param lastAt   when the last one arrived; null for none
     * @param failures those that failed or were dropped
     */
    public record Channel(String label, int waiting, int delivered, int failed, int dropped, Instant lastAt, List<Failure> failures) {

        public Channel {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A delivery that did not arrive.
     *
     * @param person  account; null for a group chat
     * @param chat    engine group; null for a person
     * @param dropped whether nobody needed it any more or there was no address; otherwise every try failed
     */
    public record Failure(String person, String chat, boolean dropped, String reason) {
    }
}
