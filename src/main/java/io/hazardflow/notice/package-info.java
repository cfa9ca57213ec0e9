/** Notices: what has to be told, to whom, when and by which channel, and how each delivery went. Knows nothing of what the cases are about. */
package io.hazardflow.notice;
