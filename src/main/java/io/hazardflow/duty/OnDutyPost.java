package io.hazardflow.duty;

import java.util.List;

/**
 * Who of a post is on duty.
 *
 * @param people those on duty, or those whose shift is next when nobody is
 * @param now    whether they are on duty now
 */
public record OnDutyPost(String post, String label, boolean now, List<OnDutyPerson> people) {
}
