package io.hazardflow.ledger;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told about hazards. */
class ReadModel implements LedgerProjection {

    final List<String> seen = new ArrayList<>();

    @Override
    public boolean follows(String processKey) {
        return processKey.equals("hazard-rectification");
    }

    @Override
    public void apply(LedgerEvent event) {
        if (event.step().equals("refused")) {
            throw new IllegalStateException("refused");
        }
        seen.add(event.subject() + "/" + event.sequence() + " " + event.step());
    }

    @Override
    public void clear() {
        seen.clear();
    }
}
