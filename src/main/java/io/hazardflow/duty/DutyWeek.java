package io.hazardflow.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The rosters of one unit in one week, as one viewer may see them.
 *
 * @param monday first day
 * @param keeps  whether the viewer enters the shifts
 * @param units  units whose rosters he may see, his own first
 */
record DutyWeek(LocalDate monday, Unit unit, boolean keeps, List<Unit> units, List<Post> posts) {

    record Unit(String key, String label) {
    }

    /**
     * @param kept    whether the post keeps a roster at all
     * @param people  who can be entered; empty for viewers who enter nobody
     * @param gaps    times of the week from now on in which nobody is on duty
     */
    record Post(String post, String label, boolean kept, OnDutyPost onDuty, List<Row> shifts, List<Roster.Gap> gaps, List<Choice> people) {
    }

    /**
     * @param substitute name of whoever comes in his place; null when he comes himself
     * @param vacant     whether neither can come
     * @param over       whether it has ended, so that nobody changes it any more
     */
    record Row(long id, String account, String name, String substitute, boolean vacant, Instant from, Instant to, boolean backup, boolean over) {
    }

    record Choice(String account, String name) {
    }
}
