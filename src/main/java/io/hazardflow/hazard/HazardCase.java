package io.hazardflow.hazard;

import io.hazardflow.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One row of the hazard list: how the case stands now. Fields are null where the case has not come that far. */
public record HazardCase(String number, HazardState state, Level level, SubGrade subGrade, HazardSource source, String title,
                         String description, String enterprise, String enterpriseName, String street, String industry, String category,
                         String dept, String location, Double lat, Double lng, Integer gpsAccuracy, String gpsWay, boolean imminentDanger,
                         String criterionHit, String reporter, String reporterName, String reporterRole, String parentKey, String duplicates,
                         String mergedInto, String transferredTo, String requirements, String responsiblePerson, String rung, int rejectCount,
                         String rectifier, String reviewer, String reviewRole, Boolean publish, Instant reportedAt, Instant verifiedAt,
                         Instant orderedAt, Instant acknowledgedAt, Boolean servedByRule, Instant feedbackAt, Instant reviewedAt,
                         Instant passedAt, Instant closedAt, Instant firstDeadline, Instant deadline, Instant redoDeadline,
                         String cancelReason, Boolean hint, String placeType, String address, String ownerKind, String ownerGroup, String ownerName,
                         String ownerLeader, String orderedBy, String orderGroup, String coOfficer, String service, Instant servedAt,
                         String objectionState, Instant objectedAt, String levelReason,
                         String rectifiedFor, String reviewedFor, String coReviewers, Boolean supervised, Boolean suspended) {

    /** Listed and supervised now (挂牌督办). */
    public boolean isSupervised() {
        return Boolean.TRUE.equals(supervised) && closedAt == null;
    }

    /** Production stopped by order now (停产停业). */
    public boolean isSuspended() {
        return Boolean.TRUE.equals(suspended) && closedAt == null;
    }


    /** A hazard that belongs to no enterprise, such as one of a road. */
    public boolean foundOwnerless() {
        return placeType != null;
    }

    /** The enterprise, or whoever was appointed; null before anybody was. */
    public String rectifierGroup() {
        return ownerGroup != null || enterprise == null ? ownerGroup : Role.ENTERPRISE_SAFETY.group(enterprise);
    }

    /** Accounts of those who reviewed beside the reviewer. */
    public List<String> coReviewerAccounts() {
        return coReviewers == null || coReviewers.isEmpty() ? List.of() : Arrays.asList(coReviewers.split(","));
    }


    /** Open and past its deadline (domain E, 逾期数). */
    public boolean overdueAt(Instant now) {
        return state.isUnresolved() && deadline != null && deadline.isBefore(now);
    }

    /** Whole days between order and first deadline, at least one; the measure of "half of the original" after a rejection. */
    public long firstSpanDays() {
        return Math.max(1, Duration.between(orderedAt, firstDeadline).toDays());
    }

    public List<String> duplicateNumbers() {
        return duplicates == null || duplicates.isEmpty() ? List.of() : Arrays.asList(duplicates.split(","));
    }
}
