/** Whether the records of one case are whole, for its page. */
package io.hazardflow.dashboard.chain;
