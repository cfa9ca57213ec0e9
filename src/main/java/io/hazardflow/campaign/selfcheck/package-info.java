/** 企业自查: self-checks by checklist, recurring and of campaigns; findings become hazards, and nothing found the zero report. */
package io.hazardflow.campaign.selfcheck;
