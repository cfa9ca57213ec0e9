package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.account.process.PostHolders;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see a case of whichever kind, and whom one can choose among them. */
@Component
public class CaseReaders {

    private final ObjectProvider<CaseAccess> kinds;
    private final PostHolders holders;
    private final Callers callers;

    CaseReaders(ObjectProvider<CaseAccess> kinds, PostHolders holders, Callers callers) {
        this.kinds = kinds;
        this.holders = holders;
        this.callers = callers;
    }

    public boolean mayRead(String caseNumber, Caller caller) {
        return kinds.stream().anyMatch(kind -> kind.covers(caseNumber) && kind.mayRead(caseNumber, caller));
    }

    /** An account in use that may see the case, by any of its posts. */
    public Optional<Caller> find(String caseNumber, String userId) {
        return account(userId).filter(person -> mayRead(caseNumber, person));
    }

    /** An account in use, whatever it may see. */
    public Optional<Caller> account(String userId) {
        return Optional.ofNullable(userId).map(callers::byId).filter(person -> !person.memberships().isEmpty())
            .filter(person -> holders.isOpen(person.userId()));
    }

    /** People whose posts see the case, each once, in the order of the posts. */
    public List<Caller> of(String caseNumber) {
        List<String> posts = kinds.stream().filter(kind -> kind.covers(caseNumber)).flatMap(kind -> kind.readingPosts(caseNumber).stream()).toList();
        return holding(posts);
    }

    /** Who holds one of these posts with an account in use. */
    public List<Caller> holding(Collection<String> posts) {
        Map<String, Caller> people = new LinkedHashMap<>();
        posts.stream().flatMap(post -> holders.members(post).stream()).forEach(person -> people.putIfAbsent(person.userId(), person));
        return people.values().stream().filter(person -> holders.isOpen(person.userId())).toList();
    }
}
