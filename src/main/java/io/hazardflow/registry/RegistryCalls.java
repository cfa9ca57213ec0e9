package io.hazardflow.registry;

/** Marks a controller of another capability whose calls answer like those of the registers when something is wrong. */
public interface RegistryCalls {
}
