package io.hazardflow.access;

/** Names of the units that roles belong to; the registry brings the bean. */
public interface UnitNames {

    /**
     * Name on the screen, such as 大王庄街道; the unit's code when it is unknown.
     *
     * @param unit street code, department code or enterprise number, as the role's reach says
     */
    String name(Role role, String unit);
}
