package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.DrillForm;
import java.time.LocalDate;
import java.util.List;

/** A version of a score sheet; a version that is in force or in use is never changed. */
record ScoreSheet(String id, String version, DrillForm form, String title, LocalDate effectiveFrom, LocalDate effectiveTo, String basis,
                  List<ScoreItem> items) {

    /** {@code SZ@2026}. */
    String ref() {
        return id + "@" + version;
    }

    /** {@code SZ@2026/07}. */
    String ref(ScoreItem item) {
        return ref() + "/" + item.id();
    }
}
