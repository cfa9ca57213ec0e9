package io.hazardflow.hazard.news;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of cases beside hazards, by their processes. */
@Component
class KindsOfCases {

    private final ObjectProvider<CaseNews> kinds;

    KindsOfCases(ObjectProvider<CaseNews> kinds) {
        this.kinds = kinds;
    }

    Optional<CaseNews> of(String process) {
        return kinds.stream().filter(kind -> kind.processes().contains(process)).findFirst();
    }

    Set<String> processes() {
        return kinds.stream().flatMap(kind -> kind.processes().stream()).collect(Collectors.toSet());
    }
}
