package io.hazardflow.registry;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table being written row by row; closing completes it but leaves the stream open. */
public interface TableWriter extends Closeable {

    /** @param values texts, numbers ({@link java.math.BigDecimal}) or null */
    void row(List<Object> values) throws IOException;
}
