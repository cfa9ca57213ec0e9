package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import java.util.function.Function;

/**
 * A kind of things that can be counted and listed, in SQL.
 *
 * @param from       tables, with the aliases that all other expressions use
 * @param scope      which of them somebody sees: the same as in their own list
 * @param street     expressions by which they are narrowed and divided, null where they have none
 * @param industry   where there is no department, those of its industries are the department's
 * @param enterprise id
 * @param number     what tells one from the other
 * @param title      Chinese
 * @param state      code or Chinese label
 * @param stateLabel from the code to the label
 * @param path       page of the portal, before the number or with {@link #ITS_ENTERPRISE}; null where there is none
 */
public record Countable(String from, Function<Caller, ScopeCondition> scope, String street, String department, String industry, String enterprise,
                        String number, String title, String state, Function<String, String> stateLabel, String path) {

    /** In a path: the number of the enterprise. */
    public static final String ITS_ENTERPRISE = "{enterprise}";
}
