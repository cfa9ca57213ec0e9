/** What of a case is put on paper: which step gives which document, and what it says (domain D3). */
package io.hazardflow.hazard.paper;
