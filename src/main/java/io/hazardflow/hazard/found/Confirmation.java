package io.hazardflow.hazard.found;

import io.hazardflow.hazard.SubGrade;
import java.util.List;
import java.util.UUID;

/**
 * What two law officers said of a hazard where they found it, so that nobody has to verify it again (domain C.1, step 3). The grade is raised
 * where the rules demand a higher one, never lowered.
 *
 * @param title         name of the hazard, in one sentence
 * @param category      code of the class, {@code XC05}
 * @param criterionHit  {@code id@version} of the criterion of major hazards that it meets, or null
 * @param expertOpinion ids of pictures of an expert's paper, without which it is major by a criterion only
 * @param mustStop      whether production has to stop until it is put right
 * @param externalCause whether the enterprise cannot put it right by itself
 * @param groupDeaths   whether many may die of it
 * @param fixDays       days that it is likely to take, or null
 * @param officers      accounts or certificate numbers of the two
 */
public record Confirmation(String title, String category, SubGrade subGrade, String criterionHit, List<UUID> expertOpinion, boolean mustStop,
                           boolean externalCause, boolean groupDeaths, Integer fixDays, List<String> officers) {

    /** A general hazard; the rest by the methods below. */
    public static Confirmation of(String title, String category, SubGrade subGrade, String officer, String second) {
        return new Confirmation(title, category, subGrade, null, List.of(), false, false, false, null, List.of(officer, second));
    }

    /** @param criterion may be null */
    public Confirmation hitting(String criterion) {
        return new Confirmation(title, category, subGrade, criterion, expertOpinion, mustStop, externalCause, groupDeaths, fixDays, officers);
    }

    public Confirmation withOpinion(List<UUID> paper) {
        return new Confirmation(title, category, subGrade, criterionHit, paper, mustStop, externalCause, groupDeaths, fixDays, officers);
    }

    public Confirmation dangerous(boolean mustStopToFix, boolean mayCauseGroupDeaths) {
        return new Confirmation(title, category, subGrade, criterionHit, expertOpinion, mustStopToFix, externalCause, mayCauseGroupDeaths, fixDays,
            officers);
    }

    public Confirmation taking(Integer days, boolean causedOutside) {
        return new Confirmation(title, category, subGrade, criterionHit, expertOpinion, mustStop, causedOutside, groupDeaths, days, officers);
    }
}
