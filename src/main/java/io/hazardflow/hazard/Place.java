package io.hazardflow.hazard;

import io.hazardflow.registry.Enterprise;
import java.util.function.Function;

/**
 * Where a hazard is.
 *
 * @param enterprise null when the place belongs to none, such as a road
 * @param type       kind of the place, null at an enterprise
 * @param address    null at an enterprise
 */
public record Place(Enterprise enterprise, String street, String type, String address) {

    public static Place of(Enterprise enterprise) {
        return new Place(enterprise, enterprise.street(), null, null);
    }

    /** Something of the enterprise; null where there is none. */
    <T> T of(Function<Enterprise, T> part) {
        return enterprise == null ? null : part.apply(enterprise);
    }
}
