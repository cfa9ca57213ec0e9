/** The indicators of domain E: from counts to rates, with their lists of cases. */
package io.hazardflow.dashboard.indicator;
