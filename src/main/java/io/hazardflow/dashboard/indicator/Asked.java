package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.Caller;

/** Who asks for figures, and of what: everything counted is both in his scope and in the filter. */
public record Asked(Caller caller, FigureFilter filter) {
}
