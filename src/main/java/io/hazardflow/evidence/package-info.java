/** Photos and files: stored once, checked by content, tied to the case by the accepted form that names them. */
package io.hazardflow.evidence;
