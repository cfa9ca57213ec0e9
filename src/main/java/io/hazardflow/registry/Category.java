package io.hazardflow.registry;

/**
 * One of the 24 classes of hazards.
 *
 * @param code   {@code JC01} to {@code JC13} (management), {@code XC01} to {@code XC11} (on site)
 * @param family 基础管理 or 现场管理
 */
public record Category(String code, String label, String family) {
}
