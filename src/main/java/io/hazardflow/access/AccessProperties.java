package io.hazardflow.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param startableByEveryone keys of the processes that every signed-in person may start, through their start form
 * @param sessionLifetime    after which a person signs in again, however busy he was
 * @param repair             whether administrators may reach into running cases through the engine (variables, modification, messages, deletion);
 *                           opened by the operator for as long as a broken case is repaired
 */
@ConfigurationProperties("hazardflow.access")
public record AccessProperties(@DefaultValue("hazard-rectification") List<String> startableByEveryone,
                               @DefaultValue("12h") Duration sessionLifetime, @DefaultValue("false") boolean repair) {
}
