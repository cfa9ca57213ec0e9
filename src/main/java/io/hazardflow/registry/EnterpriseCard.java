package io.hazardflow.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/**
 * The whole card of an enterprise.
 *
 * @param labels names on the screen of the coded fields, by field
 */
public record EnterpriseCard(@JsonUnwrapped EnterpriseRow row, @JsonUnwrapped EnterpriseProfile profile, String department, String departmentName,
                      String gridWorkerName, Map<String, String> labels) {
}
