/** What managers look at: indicators, lists, maps of the processes, reports and exports. It reads; no step of a case waits for it. */
package io.hazardflow.dashboard;
