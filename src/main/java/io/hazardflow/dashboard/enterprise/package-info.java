/** The enterprise page (一企一档) and the list of enterprises: all that is known of one, as far as the reader may see it. It reads; nobody depends on it. */
package io.hazardflow.dashboard.enterprise;
