/** 统计表: quarterly and yearly statistics of a unit, drafted from the ledger, checked, signed by its head, submitted, and kept as they were signed. */
package io.hazardflow.dashboard.report;
