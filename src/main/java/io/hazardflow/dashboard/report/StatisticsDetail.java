package io.hazardflow.dashboard.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hazardflow.hazard.web.OpenStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One report; the fields of {@link StatisticsRow} come first.
 *
 * @param frozen     whether the figures are those that were signed, and not those of a draft
 * @param differs    whether a figure is another one now
 * @param investment in ten thousand yuan, null where nobody said
 * @param versions   all reports of the unit and period
 * @param correctable whether the reader may report again
 */
record StatisticsDetail(@JsonUnwrapped StatisticsRow row, LocalDate periodFrom, LocalDate periodTo, Instant startedAt, Instant draftedAt,
                        Instant confirmedAt, String confirmedBy, Instant signedAt, String signedBy, Instant urgedAt, int returnedTimes,
                        String correctionReason, boolean frozen, boolean differs, List<Line> figures, List<MajorLine> majors, String investment,
                        String summary, String explanation, List<Version> versions, boolean correctable, List<OpenStep> current) {

    /**
     * A figure beside that of now.
     *
     * @param value        {@code 12}, {@code 85.7%} or a dash
     * @param parts        {@code 6/7}, empty for a number
     * @param presentValue the same of now; null where it is the same
     */
    record Line(String key, String label, String value, String parts, String presentValue, String presentParts) {

        static Line of(FigureLine line, FigureLine present) {
            boolean same = present == null || line.saysTheSameAs(present);
            return new Line(line.key(), line.label(), line.shown(), line.parts(), same ? null : present.shown(), same ? null : present.parts());
        }
    }

    record Version(String number, int version, String state, String stateLabel, Instant submittedAt) {
    }
}
