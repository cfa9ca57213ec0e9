package io.hazardflow.broadcast;

import io.hazardflow.access.Role;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Industry;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom an audience means now: accounts in use, each once. Refuses an audience beyond the sender's reach. */
@Component
class AudiencePeople {

    private static final String ENTERPRISE = """
        e.status in ('OPERATING', 'SUSPENDED') and (:everyStreet or e.street = any(:streets))
          and (:everyIndustry or e.industry = any(:industries))""";

    private static final String FOUND = """
        select distinct on (m.user_id_) m.user_id_, m.group_id_, e.id, e.street, e.industry
        from public.act_id_membership m
        join public.act_id_user u on u.id_ = m.user_id_
        left join hazardflow.account a on a.user_id = m.user_id_
        left join hazardflow.enterprise e on e.id = split_part(m.group_id_, ':', 2) and split_part(m.group_id_, ':', 1) = any(:enterpriseRoles)
        where a.disabled_since is null and m.user_id_ <> :sender
          and (m.group_id_ = any(:groups) or (e.id is not null and %s))
        order by m.user_id_, m.group_id_""".formatted(ENTERPRISE);

    private static final String WITHOUT_ACCOUNT = """
        select count(*) from hazardflow.enterprise e
        where cardinality(cast(:enterpriseRoles as text[])) > 0 and %s
          and not exists (select from public.act_id_membership m left join hazardflow.account a on a.user_id = m.user_id_
                          where a.disabled_since is null and m.group_id_ = any(
                              select role || ':' || e.id from unnest(cast(:enterpriseRoles as text[])) role))""".formatted(ENTERPRISE);

    private final JdbcClient jdbc;
    private final Streets streets;
    private final Industries industries;
    private final Departments departments;

    AudiencePeople(JdbcClient jdbc, Streets streets, Industries industries, Departments departments) {
        this.jdbc = jdbc;
        this.streets = streets;
        this.industries = industries;
        this.departments = departments;
    }

    /** @param sender needs no telling */
    List<Recipient> of(Audience audience, Reach reach, String sender) {
        return jdbc.sql(FOUND).params(parameters(audience, reach)).param("sender", sender).query((row, index) -> row.getString(3) == null
            ? Recipient.official(row.getString(1), row.getString(2))
            : Recipient.ofEnterprise(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
    }

    /** Number of enterprises that are meant but have nobody who could read it. */
    long enterprisesWithoutAccount(Audience audience, Reach reach) {
        return jdbc.sql(WITHOUT_ACCOUNT).params(parameters(audience, reach)).query(Long.class).single();
    }

    /** Streets that may be chosen. */
    List<Street> streets(Reach reach) {
        return streets.all().stream().filter(Street::active).filter(street -> within(reach.streets(), street.code())).toList();
    }

    /** Industries that may be chosen. */
    List<Industry> industries(Reach reach) {
        return industries.all().stream().filter(industry -> within(reach.industries(), industry.code())).toList();
    }

    private Map<String, Object> parameters(Audience audience, Reach reach) {
        List<Role> roles = roles(audience, reach);
        List<String> allStreets = streets(reach).stream().map(Street::code).toList();
        List<String> allIndustries = industries(reach).stream().map(Industry::code).toList();
        check("streets", "街道", audience.streets(), allStreets, streets(reach).stream().map(Street::name).toList());
        check("industries", "行业", audience.industries(), allIndustries, industries(reach).stream().map(Industry::label).toList());
        List<String> meant = audience.streets().isEmpty() ? allStreets : audience.streets();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("enterpriseRoles", array(roles.stream().filter(SenderReaches::isOfEnterprise).map(Role::key).toList()));
        parameters.put("everyStreet", audience.streets().isEmpty() && reach.streets() == null);
        parameters.put("streets", array(meant));
        parameters.put("everyIndustry", audience.industries().isEmpty() && reach.industries() == null);
        parameters.put("industries", array(audience.industries().isEmpty() ? allIndustries : audience.industries()));
        parameters.put("groups", array(groups(roles, meant, departments(audience, reach))));
        return parameters;
    }

    private static List<Role> roles(Audience audience, Reach reach) {
        if (audience.roles().isEmpty()) {
            throw Refusal.wrong("roles", "接收岗位", "至少选一个");
        }
        return audience.roles().stream().map(key -> reach.roles().stream().filter(role -> role.key().equals(key)).findFirst()
            .orElseThrow(() -> Refusal.wrong("roles", "接收岗位", "只能选：" + reach.roles().stream().map(Role::label).collect(Collectors.joining("、")))))
            .toList();
    }

    private static void check(String field, String label, List<String> chosen, Collection<String> allowed, Collection<String> names) {
        if (!allowed.containsAll(chosen)) {
            throw Refusal.wrong(field, label, "超出您的发布范围，只能选：" + String.join("、", names));
        }
    }

    private Set<String> departments(Audience audience, Reach reach) {
        if (reach.departments() != null) {
            return reach.departments();
        }
        Stream<String> meant = audience.industries().isEmpty() ? departments.all().stream().map(Department::code)
            : audience.industries().stream().map(industries::department);
        return meant.collect(Collectors.toSet());
    }

    private static List<String> groups(List<Role> roles, List<String> streets, Set<String> departments) {
        return roles.stream().flatMap(role -> switch (role.reach()) {
            case STREET -> streets.stream().map(role::group);
            case DEPARTMENT -> departments.stream().map(role::group);
            default -> Stream.<String>empty();
        }).toList();
    }

    private static boolean within(Set<String> reach, String code) {
        return reach == null || reach.contains(code);
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
