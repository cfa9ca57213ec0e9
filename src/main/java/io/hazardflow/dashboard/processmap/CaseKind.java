package io.hazardflow.dashboard.processmap;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import java.util.List;
import java.util.function.Function;

/**
 * Cases that the read model of a capability knows, for the SQL of the map.
 *
 * @param processes  keys of the processes in which they are handled, in the order in which they are offered
 * @param table      read model with its alias
 * @param number     its column of the case's number
 * @param scope      which of its rows somebody sees
 * @param inStreet   condition on its row with the parameter {@code street}
 * @param inIndustry condition on its row with the parameter {@code industry}
 */
record CaseKind(List<String> processes, String table, String number, Function<Caller, ScopeCondition> scope, String inStreet, String inIndustry) {
}
