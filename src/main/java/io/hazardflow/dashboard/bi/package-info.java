/** Cases in their newest state for BI and city platforms, by a cursor that misses none (ADR 0072); names nobody. */
package io.hazardflow.dashboard.bi;
