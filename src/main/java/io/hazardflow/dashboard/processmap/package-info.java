/** Where cases stand and where their time goes, activity by activity, on the diagrams of the processes. */
package io.hazardflow.dashboard.processmap;
