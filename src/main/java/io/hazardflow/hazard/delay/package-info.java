/** Officials who are late themselves (督办自己人): found, pressed by their leaders, and measured (domain C.1). */
package io.hazardflow.hazard.delay;
