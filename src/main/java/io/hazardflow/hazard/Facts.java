package io.hazardflow.hazard;

import io.hazardflow.platform.ProcessVariable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the facts of a step or the variables of a case; null values are kept, they clear a field. */
public final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Facts of(String name, Object value) {
        return new Facts().and(name, value);
    }

    public static Facts of(HazardState state) {
        return of("state", state.name());
    }

    public static <T> Facts of(ProcessVariable<T> variable, T value) {
        return new Facts().and(variable, value);
    }

    public Facts and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public <T> Facts and(ProcessVariable<T> variable, T value) {
        return and(variable.name(), value);
    }

    public Map<String, Object> map() {
        return values;
    }
}
