package io.hazardflow.access.oidc;

import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.access.UnitNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which groups a provider's claim stands for. Values without a row in the table are group ids of the domain, whose unit must be known here;
 * the role of the system administrator is given by a row only. All other values are ignored and named in the log.
 */
@Component
@OidcConfigured
class OidcGroups {

    private static final Logger LOG = LoggerFactory.getLogger(OidcGroups.class);

    private final OidcProperties properties;
    private final IdentityService identity;
    private final UnitNames units;
    private final PostNames posts;

    OidcGroups(OidcProperties properties, IdentityService identity, UnitNames units, PostNames posts) {
        this.properties = properties;
        this.identity = identity;
        this.units = units;
        this.posts = posts;
    }

    /** Existing groups; one of a known unit is created when nobody had the post yet. */
    Set<String> of(Map<String, Object> claims) {
        Set<String> groups = new TreeSet<>();
        for (String value : values(claim(claims, properties.groupsClaim()))) {
            List<String> named = groupsOf(value);
            if (named.isEmpty()) {
                LOG.info("group \"{}\" of the OIDC provider is unknown here and ignored", value.replaceAll("\\p{Cntrl}", "\uFFFD"));
            }
            groups.addAll(named);
        }
        groups.forEach(this::createMissing);
        return groups;
    }

    private List<String> groupsOf(String value) {
        List<String> rows = properties.groups().stream().filter(row -> value.equals(row.value()))
            .map(OidcProperties.GroupRow::group).toList();
        return rows.isEmpty() ? Stream.of(value).filter(this::isDirectlyGiven).toList() : rows.stream().filter(this::isKnown).toList();
    }

    private boolean isDirectlyGiven(String group) {
        return isKnown(group) && !group.equals(Role.ADMIN.key());
    }

    private boolean isKnown(String group) {
        return Membership.of(group).map(this::isPost).orElseGet(() -> exists(group));
    }

    /** A post of a unit names a unit that exists, a post of the district none: {@code camunda-admin:x} is no post. */
    private boolean isPost(Membership membership) {
        boolean ofUnit = Set.of(Role.Reach.ENTERPRISE, Role.Reach.STREET, Role.Reach.DEPARTMENT).contains(membership.role().reach());
        return membership.unit() == null ? !ofUnit
            : ofUnit && !membership.unit().equals(units.name(membership.role(), membership.unit()));
    }

    private boolean exists(String group) {
        return identity.createGroupQuery().groupId(group).count() > 0;
    }

    private void createMissing(String id) {
        if (!exists(id)) {
            Group group = identity.newGroup(id);
            group.setName(posts.label(id));
            group.setType(Role.ADMIN.key().equals(id) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private static Object claim(Map<String, Object> claims, String name) {
        int dot = name.indexOf('.');
        if (claims.containsKey(name) || dot < 0) {
            return claims.get(name);
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> nested ? claim(texts(nested), name.substring(dot + 1)) : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> texts(Map<?, ?> nested) {
        return (Map<String, Object>) nested;
    }

    private static List<String> values(Object claim) {
        return claim instanceof Collection<?> many ? many.stream().filter(Objects::nonNull).map(Object::toString).toList()
            : Stream.ofNullable(claim).map(Object::toString).toList();
    }
}
