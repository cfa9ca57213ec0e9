/** A case that names the wrong enterprise or category is put right, as a difference that everybody sees. */
package io.hazardflow.hazard.correction;
