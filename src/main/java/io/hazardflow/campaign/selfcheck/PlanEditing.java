package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets how often an enterprise checks itself. It may want more than the default; its street, the department in charge and the district may
 * demand more; nobody makes it less.
 */
@Component
class PlanEditing {

    private static final Set<Role> OF_THE_ENTERPRISE = Set.of(Role.ENTERPRISE_HEAD, Role.ENTERPRISE_SAFETY);
    private static final Set<Role> DEMANDING = Set.of(Role.STREET_OFFICE, Role.STREET_LEADER, Role.DEPT, Role.DEPT_HEAD, Role.DISTRICT_COORDINATION,
        Role.SAFETY_COMMITTEE);

    private final EffectivePlans plans;
    private final Checklists checklists;
    private final Enterprises enterprises;
    private final SelfCheckScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanEditing(EffectivePlans plans, Checklists checklists, Enterprises enterprises, SelfCheckScope scope, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.checklists = checklists;
        this.enterprises = enterprises;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param frequency null to take back what was set; @param reason why it is demanded */
    record Wanted(String enterprise, String checklist, Frequency frequency, String reason) {
    }

    Enterprise visible(String id, Caller caller) {
        ScopeCondition within = scope.of(caller, "e.id");
        boolean seen = jdbc.sql("select exists (select from hazardflow.enterprise e where e.id = :id and " + within.sql() + ")").param("id", id)
            .params(within.parameters()).query(Boolean.class).single();
        return enterprises.find(id).filter(found -> seen).orElseThrow(Refusal::unknownEnterprise);
    }

    /** In whose name the person sets plans; null where he only reads them. */
    static String origin(Caller caller) {
        if (caller.memberships().stream().anyMatch(m -> OF_THE_ENTERPRISE.contains(m.role()))) {
            return "OWN";
        }
        return caller.memberships().stream().anyMatch(m -> DEMANDING.contains(m.role())) ? "DEMANDED" : null;
    }

    @Transactional
    void set(Wanted wanted, Caller caller) {
        if (wanted.enterprise() == null || wanted.enterprise().isBlank()) {
            throw Refusal.wrong("enterprise", "企业", "必须填写");
        }
        Enterprise enterprise = visible(wanted.enterprise(), caller);
        String origin = origin(caller);
        if (origin == null) {
            throw Refusal.forbidden("自查计划由企业负责人、安全管理员自定，由街道、主管部门和区级岗位提出要求");
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.checklist() == null || checklists.newest(wanted.checklist(), today).isEmpty()) {
            throw Refusal.wrong("checklist", "检查清单", "请从现行的检查清单中选取");
        }
        if (wanted.frequency() == null) {
            jdbc.sql("delete from hazardflow.self_check_plan where enterprise = ? and checklist = ? and origin = ?")
                .params(enterprise.id(), wanted.checklist(), origin).update();
            return;
        }
        Frequency least = plans.byDefault(enterprise.id(), wanted.checklist(), today);
        if (least != null && wanted.frequency().compareTo(least) > 0) {
            throw Refusal.wrong("frequency", "频次", "不能低于该行业的规定频次（" + least.label() + "）");
        }
        if ("DEMANDED".equals(origin) && (wanted.reason() == null || wanted.reason().strip().length() < 4)) {
            throw Refusal.wrong("reason", "理由", "对企业提出要求须写明理由，至少 4 个字");
        }
        write(wanted, origin, caller, today);
    }

    private void write(Wanted wanted, String origin, Caller caller, LocalDate today) {
        jdbc.sql("""
                insert into hazardflow.self_check_plan (ref, enterprise, checklist, origin, frequency, starts_on, reason, set_by, set_role, set_at)
                values (:ref, :enterprise, :checklist, :origin, :frequency, :day, :reason, :by, :role, :at)
                on conflict (ref) do update set frequency = excluded.frequency, starts_on = excluded.starts_on, reason = excluded.reason,
                    set_by = excluded.set_by, set_role = excluded.set_role, set_at = excluded.set_at""")
            .param("ref", wanted.enterprise() + "/" + wanted.checklist() + "/" + origin).param("enterprise", wanted.enterprise())
            .param("checklist", wanted.checklist()).param("origin", origin).param("frequency", wanted.frequency().name()).param("day", today)
            .param("reason", wanted.reason() == null || wanted.reason().isBlank() ? null : wanted.reason().strip()).param("by", caller.userId())
            .param("role", caller.memberships().get(0).group()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
