package io.hazardflow.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param organWord what stands for the district in the numbers of its documents
 */
@ConfigurationProperties("hazardflow.document")
record DocumentProperties(@DefaultValue("津东安") String organWord) {
}
