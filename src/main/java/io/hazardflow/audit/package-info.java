/** Who signed in, was refused, took data out or changed rights: an append-only record beside the ledger of the cases. */
package io.hazardflow.audit;
