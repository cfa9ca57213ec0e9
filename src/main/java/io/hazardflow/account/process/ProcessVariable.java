package io.hazardflow.account.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A text variable of a process; the engine keeps only such scalars. */
public record ProcessVariable(String name) {

    /** Its value, or null when the case has not come that far. */
    public String in(VariableScope scope) {
        return (String) scope.getVariable(name);
    }

    public Map.Entry<String, Object> is(String value) {
        return Map.entry(name, value);
    }
}
