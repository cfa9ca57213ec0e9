package io.hazardflow.campaign.news;

import io.hazardflow.access.Callers;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those of named officers who have an account; others are known by the number of their certificate and cannot be told anything. */
@Component
class Accounts {

    private final Callers callers;

    Accounts(Callers callers) {
        this.callers = callers;
    }

    Stream<String> of(Stream<String> officers) {
        return officers.filter(Objects::nonNull).distinct().filter(officer -> !callers.byId(officer).memberships().isEmpty());
    }
}
