/** The board of what is overdue: open cases past their deadline by length of delay and by rung of the ladder. */
package io.hazardflow.dashboard.overdue;
