package io.hazardflow.registry;

/** An enterprise in a list: codes with their names. */
public record EnterpriseRow(String id, String name, String creditCode, String street, String streetName, String address, String industry,
                     String industryLabel, Double lat, Double lng, String safetyOfficer, String phone, String status, String statusLabel) {
}
