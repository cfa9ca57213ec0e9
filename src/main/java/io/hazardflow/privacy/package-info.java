/** Who sees whose name and phone: one table for lists, cases, forms, registers and exports. The ledger keeps the plain value. */
package io.hazardflow.privacy;
