package io.hazardflow.access;

import java.util.Set;

/** Who may start a process that is not open to everybody; each such process brings one bean. Everybody may read its model. */
public interface ProcessAccess {

    String processKey();

    /**
     * Engine groups that find the process in their start list, {@link Membership#EVERY_ENTERPRISE} among them; empty for one that only the
     * application starts.
     */
    Set<String> startedBy();
}
