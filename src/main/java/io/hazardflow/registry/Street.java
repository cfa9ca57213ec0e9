package io.hazardflow.registry;

/**
 * A sub-district of the district.
 *
 * @param code     three digits, as in case numbers and groups
 * @param statCode nine-digit code of the statistical office
 * @param lat      approximate centre in degrees (WGS-84), null where unknown
 * @param active   false for the exclave that takes no part in the system
 */
public record Street(String code, String statCode, String name, Double lat, Double lng, boolean active) {
}
