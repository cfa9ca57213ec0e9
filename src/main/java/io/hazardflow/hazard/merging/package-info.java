/** Reports that were merged into another case. */
package io.hazardflow.hazard.merging;
