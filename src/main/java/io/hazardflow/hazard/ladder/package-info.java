/** What happens around a deadline: reminders before it, and one rung after the other once it has passed (domain B5). */
package io.hazardflow.hazard.ladder;
