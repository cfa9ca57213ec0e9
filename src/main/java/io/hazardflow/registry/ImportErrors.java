package io.hazardflow.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, up to a number that a person can still work through. */
public final class ImportErrors {

    static final int SHOWN = 1_000;

    private final List<RowError> errors = new ArrayList<>();
    private int count;

    public void add(int row, String column, String message) {
        count++;
        if (errors.size() < SHOWN) {
            errors.add(new RowError(row, column, message));
        }
    }

    /** @throws ImportRefusedException with all of them, when there are any */
    public void refuseIfAny() {
        if (count > 0) {
            throw new ImportRefusedException(errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList(), count);
        }
    }
}
