/** The hazard ledger as a workbook with a photo before and one after, one line a case. */
package io.hazardflow.dashboard.photo;
