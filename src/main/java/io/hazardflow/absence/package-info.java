/** Who stands in for whom during an absence: the substitute sees and does the tasks of the absent person, within his own rights (ADR 0030). */
package io.hazardflow.absence;

