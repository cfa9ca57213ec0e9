/** Hazards as of a moment that is over: list, case and indicators, folded again from the ledger. */
package io.hazardflow.dashboard.asof;
