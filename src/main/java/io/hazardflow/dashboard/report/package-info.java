/** 统计表: quarterly and yearly statistics of enterprises, streets, departments and the district, drafted from the ledger, signed, submitted, kept as signed. */
package io.hazardflow.dashboard.report;
