/** Versioned checklists by sector: what an inspection or a self-check goes through, item by item. */
package io.hazardflow.campaign.checklist;
