package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import java.util.function.BinaryOperator;
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
 * @param page       of the portal, from the number and the enterprise; null where there is none
 */
public record Countable(String from, Function<Caller, ScopeCondition> scope, String street, String department, String industry, String enterprise,
                        String number, String title, String state, Function<String, String> stateLabel, BinaryOperator<String> page) {

    /** Of things that no page shows. */
    public static final BinaryOperator<String> NO_PAGE = (number, enterprise) -> null;

    /** @param path page of the portal, before the number */
    public Countable(String from, Function<Caller, ScopeCondition> scope, String street, String department, String industry, String enterprise,
                     String number, String title, String state, Function<String, String> stateLabel, String path) {
        this(from, scope, street, department, industry, enterprise, number, title, state, stateLabel, (ofNumber, ofEnterprise) -> path + ofNumber);
    }
}
