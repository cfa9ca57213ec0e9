/** More time for a rectification: asked for by the enterprise, decided by the superior of whoever gave the order (domain C.1, step 12a). */
package io.hazardflow.hazard.extension;
