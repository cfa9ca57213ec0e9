package io.hazardflow.document;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.ledger.Actor;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who knows of a document, who reads it and who withdraws or corrects it. A paper names people of the enterprise, so it is read by those who see
 * them in plain; changed by the unit in whose name it was issued, and by the district's coordination above it.
 */
@Component
public class DocumentRights {

    private final ObjectProvider<CaseAccess> cases;

    DocumentRights(ObjectProvider<CaseAccess> cases) {
        this.cases = cases;
    }

    /** Whether the caller may know that there is such a document. */
    public boolean mayKnow(IssuedDocument document, Caller caller) {
        return (document.type().isForEnterprise() || !caller.enterpriseAnywhere()) && sight(document.subject(), caller) != Sight.HIDDEN;
    }

    /** Whether the caller may see what the document says. */
    public boolean mayRead(IssuedDocument document, Caller caller) {
        return mayKnow(document, caller) && sight(document.subject(), caller) == Sight.PLAIN;
    }

    boolean mayChange(IssuedDocument document, Caller caller) {
        return mayRead(document, caller) && keepers(document).anyMatch(caller::isIn);
    }

    /** The person in the name of the post for which he may change the document. */
    Actor changing(IssuedDocument document, Caller caller) {
        return caller.actingFor(keepers(document).toList());
    }

    private static Stream<String> keepers(IssuedDocument document) {
        Optional<Membership> issuer = Optional.ofNullable(document.post()).flatMap(Membership::of);
        Stream<Membership> unit = issuer.stream().flatMap(post -> switch (post.role().reach()) {
            case STREET -> Stream.of(new Membership(Role.STREET_OFFICE, post.unit()), new Membership(Role.STREET_LEADER, post.unit()));
            case DEPARTMENT -> Stream.of(new Membership(Role.LAW, post.unit()), new Membership(Role.DEPT, post.unit()),
                new Membership(Role.DEPT_HEAD, post.unit()));
            case DISTRICT -> Stream.of(post);
            case ENTERPRISE, NONE -> Stream.<Membership>empty();
        });
        return Stream.concat(unit, Stream.of(new Membership(Role.DISTRICT_COORDINATION, null))).map(Membership::group);
    }

    private Sight sight(String subject, Caller caller) {
        return cases.stream().filter(access -> access.covers(subject) && access.mayRead(subject, caller)).findFirst()
            .map(access -> PersonalData.sight(caller, Whose.ENTERPRISE_IN_CASE, enterprise(access, subject))).orElse(Sight.HIDDEN);
    }

    private static String enterprise(CaseAccess access, String subject) {
        return access.readingPosts(subject).stream().map(Membership::of).flatMap(Optional::stream)
            .filter(post -> post.role().reach() == Reach.ENTERPRISE).map(Membership::unit).findFirst().orElse(null);
    }
}
