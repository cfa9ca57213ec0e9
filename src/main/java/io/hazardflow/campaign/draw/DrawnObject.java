package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.ObjectChoice;
import java.util.Objects;

/**
 * What became of an object in a draw.
 *
 * @param rank   place in the order of the draw, from 1; null for one that was not drawn for
 * @param lead   certificate of the leading officer, null without a team
 * @param second certificate of the other
 */
record DrawnObject(String enterprise, String stratum, ObjectChoice choice, Integer rank, String lead, String second) {

    DrawnObject with(Team team) {
        return new DrawnObject(enterprise, stratum, choice, rank, team.lead(), team.second());
    }

    /** Its line in the result, over which the hash goes. */
    String line() {
        return String.join("|", enterprise, stratum, choice.name(), Objects.toString(rank, ""), Objects.toString(lead, ""),
            Objects.toString(second, ""));
    }

    /** Two certificates. */
    record Team(String lead, String second) {
    }
}
