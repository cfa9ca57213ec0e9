package io.hazardflow.access;

import java.util.Set;

/** Processes that only the application starts; everybody may read their models, so that pages can name them. */
public interface ReadableModels {

    Set<String> processKeys();
}
