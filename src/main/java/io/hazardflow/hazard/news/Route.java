package io.hazardflow.hazard.news;

import java.util.List;

/**
 * One row of the decision {@code notice-routing} that applies to a step.
 *
 * @param kind   kind of the announcement; {@value #SILENT} for a step that nobody is told of
 * @param posts  posts by what they are to the case, such as {@code RECTIFIER}
 * @param people people by what they are to the case, such as {@code REPORTER}
 * @param urgent whether it goes out at once
 */
record Route(String kind, List<String> posts, List<String> people, boolean urgent) {

    static final String SILENT = "silent";

    boolean isSilent() {
        return SILENT.equals(kind);
    }
}
