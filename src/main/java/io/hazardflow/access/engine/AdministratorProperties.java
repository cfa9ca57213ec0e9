package io.hazardflow.access.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of a new installation.
 *
 * @param password       needed only while nobody is an administrator; {@code HAZARDFLOW_ADMIN_PASSWORD}
 * @param changePassword whether he has to choose his own at the first login
 */
@ConfigurationProperties("hazardflow.admin")
record AdministratorProperties(@DefaultValue("admin") String user, String password, @DefaultValue("true") boolean changePassword) {

    @Override
    public String toString() {
        return "AdministratorProperties[user=" + user + "]";
    }
}
