package io.hazardflow.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxSize       largest photo accepted
 * @param unusedKept    how long a photo that no accepted form names is kept, counted from its upload
 * @param signatureKept how long after it was drawn a signature may be handed in with its form
 */
@ConfigurationProperties("hazardflow.evidence")
record EvidenceProperties(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("30d") Duration unusedKept,
                          @DefaultValue("24h") Duration signatureKept) {
}
