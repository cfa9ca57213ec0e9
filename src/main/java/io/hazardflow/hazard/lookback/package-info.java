/** Looking again at closed hazards, drawn from the ledger and unannounced. */
package io.hazardflow.hazard.lookback;
