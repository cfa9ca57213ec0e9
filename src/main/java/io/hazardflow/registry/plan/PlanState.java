package io.hazardflow.registry.plan;

/** Lists of contingency plans; a plan may be in several. */
public enum PlanState {
    IN_FORCE, OVERDUE, SOON, UNFILED, WITHDRAWN;

    /** Condition on {@code hazardflow.contingency_plan p} with the parameters today and soon. */
    String sql() {
        String inForce = "(p.withdrawn_on is null or p.withdrawn_on > :today)";
        return switch (this) {
            case IN_FORCE -> inForce;
            case OVERDUE -> inForce + " and p.review_due < :today";
            case SOON -> inForce + " and p.review_due between :today and :soon";
            case UNFILED -> inForce + " and p.filed_on is null";
            case WITHDRAWN -> "p.withdrawn_on <= :today";
        };
    }
}
