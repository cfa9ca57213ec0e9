/** Documents (文书): numbered, signed, sealed and kept for good as PDF/A, each to be checked by anybody. Knows nothing of what the cases are about. */
package io.hazardflow.document;
