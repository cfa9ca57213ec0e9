/** What runs out on a day (到期提醒): licences, insurance, certificates and inspections, who is told before, and what follows after (ADR 0042). */
package io.hazardflow.expiry;
