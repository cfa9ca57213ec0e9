package io.hazardflow.hazard.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hazardflow.evidence.EvidenceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One case with all that its page shows; the fields of {@link HazardRow} come first. */
public record HazardDetail(@JsonUnwrapped HazardRow row, String description, String location, Double lat, Double lng, Integer gpsAccuracy,
                    String gpsWay, boolean imminentDanger, String criterionHit, Reporter reporter, Instant verifiedAt, Instant orderedAt,
                    Instant acknowledgedAt, boolean servedByRule, Instant feedbackAt, Instant reviewedAt, Instant closedAt,
                    Instant firstDeadline, Instant redoDeadline, String cancelReason, boolean hint, String placeType, String address,
                    String owner, String ownerLeader, String service, Instant servedAt, String objectionState, String requirements, String responsiblePerson, String dept,
                    String deptName, String mergedInto, String transferredTo, Rectification rectification, Review review,
                    List<Similar> duplicates, List<Photo> beforePhotos, List<Photo> afterPhotos, List<Current> current, Hold legalHold, Merged mergedCase,
                    Aftermath.After aftermath, boolean deadlineProvisional, Extension extension, BesideCase.Beside beside, Parent parent) {

    /** What the hazard came from, with title and page for whoever may open it; null in the detail for a hazard that came from no other case. */
    public record Parent(String number, String title, String page) {
    }

    public record Reporter(String name, String role) {
    }

    public record Rectification(String done, String finishedAt, BigDecimal costActual, String rootCause, String preventMeasures, String by) {
    }

    public record Review(String conclusion, String failReasons, String opinion, Instant at, String by) {
    }

    public record Similar(String number, String title, String state) {
    }

    /** @param olderThanOrder the picture was taken before the rectification was ordered */
    public record Photo(@JsonUnwrapped EvidenceView evidence, boolean olderThanOrder) {
    }

    /** The case's data must stay, whatever the retention says; null in the detail where it is not so. */
    public record Hold(Instant since, String reason, String by) {
    }

    /** How the case stands into which this one was merged: the answer to whoever reported this one. */
    public record Merged(String number, String state, String stateLabel, Instant closedAt) {
    }

    /** The last application for more time; null in the detail when nobody ever asked. */
    public record Extension(String state, int count, Instant until, boolean late, boolean decidedByMe) {
    }

    public record Current(String taskId, String step, String name, Instant since, Instant due, boolean overdue, String holder, boolean mine,
                   boolean claimable) {
    }
}
