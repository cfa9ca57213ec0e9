package io.hazardflow.account.secondfactor;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key          32 bytes in Base64 that encrypt the secrets of second factors; {@code HAZARDFLOW_ACCOUNT_KEY}
 * @param secondFactor who has to have one
 */
@ConfigurationProperties("hazardflow.account")
record AccountProperties(String key, @DefaultValue SecondFactor secondFactor) {

    /**
     * @param requiredFor role keys, {@code officials} for everybody who is not an enterprise's, or {@code none}; unset: the administrators,
     *                    but nobody of the demo district
     * @param machines    accounts that never need one for calls with name and password (Basic)
     */
    record SecondFactor(List<String> requiredFor, @DefaultValue List<String> machines) {
    }

    @Override
    public String toString() {
        return "AccountProperties[secondFactor=" + secondFactor + "]";
    }
}
