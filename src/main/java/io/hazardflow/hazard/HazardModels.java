package io.hazardflow.hazard;

import io.hazardflow.access.ReadableModels;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The processes beside and after the rectification, as the Tasklist names them. */
@Component
class HazardModels implements ReadableModels {

    @Override
    public Set<String> processKeys() {
        return HazardProcesses.KEYS.stream().filter(key -> !HazardProcess.KEY.equals(key)).collect(Collectors.toUnmodifiableSet());
    }
}
