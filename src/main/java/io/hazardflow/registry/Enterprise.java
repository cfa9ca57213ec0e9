package io.hazardflow.registry;

/**
 * The card of an enterprise (domain D6).
 *
 * @param id            {@code e0001}
 * @param street        street code
 * @param industry      industry code
 * @param lat           degrees (WGS-84), null when unknown
 * @param safetyOfficer name of the safety officer
 * @param phone         his phone
 * @param status        {@code OPERATING}, {@code SUSPENDED}, {@code DEREGISTERED} or {@code MOVED}
 */
public record Enterprise(String id, String name, String creditCode, String street, String address, String industry, Double lat, Double lng,
                         String safetyOfficer, String phone, String status, EnterpriseProfile profile) {

    /** Status of an enterprise in business (在营). */
    public static final String OPERATING = "OPERATING";

    public boolean operating() {
        return OPERATING.equals(status);
    }
}
