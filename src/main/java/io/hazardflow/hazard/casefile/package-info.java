/** The case file (案卷): everything of one case as one PDF, as far as whoever asks for it may see it. */
package io.hazardflow.hazard.casefile;
