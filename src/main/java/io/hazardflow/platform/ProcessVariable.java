package io.hazardflow.platform;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A typed variable of a process, owned by the class that names its process. */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** Its value, or null when the case has not come that far. */
    public T in(VariableScope scope) {
        return of(scope.getVariable(name));
    }

    public T of(Object value) {
        return value instanceof Number n && type == Integer.class ? type.cast(n.intValue()) : type.cast(value);
    }
}
