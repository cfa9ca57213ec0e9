package io.hazardflow.drill;

import java.math.BigDecimal;

/** Grades of an evaluated drill, by its score from 0 to 100 (domain C.3, step 7: design values of this system). */
public enum DrillGrade {
    EXCELLENT("优", 90),
    GOOD("良", 75),
    FAIR("中", 60),
    POOR("差", 0);

    private final String label;
    private final int least;

    DrillGrade(String label, int least) {
        this.label = label;
        this.least = least;
    }

    public static DrillGrade of(BigDecimal score) {
        for (DrillGrade grade : values()) {
            if (score.compareTo(BigDecimal.valueOf(grade.least)) >= 0) {
                return grade;
            }
        }
        return POOR;
    }

    /** Least score that earns it. */
    public int least() {
        return least;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
