package io.hazardflow.registry;

import java.time.LocalDate;

/**
 * The certificate without which nobody may inspect or sign an order.
 *
 * @param person     id of the officer
 * @param personName his name
 * @param account    his account, null without one
 * @param validTo    last day
 */
public record OfficerCertificate(String number, String person, String personName, String account, String department, String specialty,
                                 LocalDate validFrom, LocalDate validTo) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
