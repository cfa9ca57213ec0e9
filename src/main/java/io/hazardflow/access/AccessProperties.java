package io.hazardflow.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param startableByEveryone keys of the processes that every signed-in person may start, through their start form
 * @param sessionLifetime    after which a person signs in again, however busy he was
 */
@ConfigurationProperties("hazardflow.access")
public record AccessProperties(@DefaultValue("hazard-rectification") List<String> startableByEveryone,
                               @DefaultValue("12h") Duration sessionLifetime) {
}
