package io.hazardflow.hazard.correction;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.EnterpriseAtCase;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Category;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Streets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case right: what the ledger, the running processes, the open tasks and the rights say, in one transaction. */
@Component
class Corrections {

    static final String CORRECTED = "corrected";

    private static final Set<HazardState> BEFORE_ACKNOWLEDGEMENT = EnumSet.of(HazardState.REPORTED, HazardState.TRIAGED, HazardState.ASSIGNED);
    private static final Set<Procedure> ABOUT_THE_ORDER = EnumSet.of(Procedure.ORDER_OBJECTION, Procedure.DEADLINE_EXTENSION,
        Procedure.BUSINESS_SUSPENSION, Procedure.MAJOR_HAZARD_SUPERVISION);

    private final Enterprises enterprises;
    private final Categories categories;
    private final Streets streets;
    private final Ledger ledger;
    private final CaseProcedures procedures;
    private final EnterpriseAtCase enterprisesAtCases;
    private final RuntimeService runtime;
    private final Callers callers;

    Corrections(Enterprises enterprises, Categories categories, Streets streets, Ledger ledger, CaseProcedures procedures,
                EnterpriseAtCase enterprisesAtCases, @Lazy RuntimeService runtime, Callers callers) {
        this.enterprises = enterprises;
        this.categories = categories;
        this.streets = streets;
        this.ledger = ledger;
        this.procedures = procedures;
        this.enterprisesAtCases = enterprisesAtCases;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** The post in which somebody may correct a case: the street's office, or the department in charge. */
    static Optional<String> postOf(Caller caller, HazardCase hazard) {
        return Optional.of(Role.STREET_OFFICE.group(hazard.street())).filter(caller::isIn)
            .or(() -> Optional.ofNullable(hazard.dept()).map(Role.DEPT::group).filter(caller::isIn))
            .filter(post -> !caller.enterpriseAnywhere());
    }

    /** Why the enterprise of a case cannot be corrected now; empty when it can. */
    Optional<String> refusalOfEnterprise(HazardCase hazard) {
        if (hazard.enterprise() == null) {
            return Optional.of("无主隐患没有可以更正的企业，责任单位由认定会确定");
        }
        if (!BEFORE_ACKNOWLEDGEMENT.contains(hazard.state()) || hazard.acknowledgedAt() != null) {
            return Optional.of("整改要求签收后不能更正企业");
        }
        return procedures.openOnes(hazard.number()).stream().filter(ABOUT_THE_ORDER::contains).findFirst()
            .map(open -> "「" + open.label() + "」正在办理，办结后才能更正企业");
    }

    /** Why the category of a case cannot be corrected now; empty when it can. */
    static Optional<String> refusalOfCategory(HazardCase hazard) {
        if (!hazard.state().isUnresolved() && hazard.state() != HazardState.REVIEW_PASSED) {
            return Optional.of("案件已办结，不能更正类别");
        }
        return hazard.category() == null ? Optional.of("尚未核实，没有可以更正的类别") : Optional.empty();
    }

    @Transactional
    public void enterprise(HazardCase hazard, String id, String reason, Caller caller) {
        refuse(refusalOfEnterprise(hazard));
        Enterprise right = enterprises.find(id).filter(Enterprise::operating)
            .orElseThrow(() -> new CorrectionRefusedException("「企业」须是企业库中的在营企业"));
        if (id.equals(hazard.enterprise())) {
            throw new CorrectionRefusedException("「企业」与更正前相同");
        }
        if (!right.street().equals(hazard.street())) {
            throw new CorrectionRefusedException("「企业」属于" + streets.name(right.street()) + "，不在案件所在街道，请核实为移送后重新上报");
        }
        Facts facts = Facts.of("enterprise", right.id()).and("enterpriseName", right.name()).and("industry", right.industry());
        Facts variables = Facts.of(HazardProcess.ENTERPRISE, right.id()).and(HazardProcess.ENTERPRISE_NAME, right.name())
            .and(HazardProcess.INDUSTRY, right.industry())
            .and(HazardProcess.RISK_COLOR, right.profile() == null ? null : right.profile().riskColor());
        if (hazard.ownerGroup() != null) {
            facts.and("ownerGroup", Role.ENTERPRISE_SAFETY.group(right.id())).and("ownerName", right.name());
            variables.and(HazardProcess.RECTIFIER_GROUP, Role.ENTERPRISE_SAFETY.group(right.id()));
        }
        record(hazard, caller, reason, difference("enterprise", hazard.enterpriseName(), right.name()), facts);
        setOnFamily(hazard.number(), variables.map());
        enterprisesAtCases.handOver(hazard.number(), hazard.enterprise(), right.id());
        withdrawOrder(hazard.number());
    }

    @Transactional
    public void category(HazardCase hazard, String code, String reason, Caller caller) {
        refuse(refusalOfCategory(hazard));
        Category right = categories.all().stream().filter(category -> category.code().equals(code)).findFirst()
            .orElseThrow(() -> new CorrectionRefusedException("「类别」不在隐患分类中"));
        if (Objects.equals(code, hazard.category())) {
            throw new CorrectionRefusedException("「类别」与更正前相同");
        }
        record(hazard, caller, reason, difference("category", categories.label(hazard.category()), right.label()), Facts.of("category", code));
        setOnFamily(hazard.number(), Facts.of(HazardProcess.CATEGORY, code).map());
    }

    private void record(HazardCase hazard, Caller caller, String reason, Map<String, Object> difference, Facts facts) {
        Map<String, Object> document = new LinkedHashMap<>(difference);
        document.put("reason", reason);
        ledger.append(new LedgerEntry(hazard.number(), HazardProcess.KEY, CORRECTED,
            caller.actingFor(postOf(caller, hazard).map(List::of).orElse(List.of())), document, facts.map(), List.of(), List.of()));
    }

    private static Map<String, Object> difference(String what, String before, String after) {
        return Map.of(what, Map.of("before", Objects.toString(before, ""), "after", after));
    }

    private void setOnFamily(String number, Map<String, Object> variables) {
        callers.asSystem(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()
                .forEach(instance -> runtime.setVariables(instance.getId(), variables));
            return null;
        });
    }

    /** An order that names the wrong enterprise is given anew, to the right one. */
    private void withdrawOrder(String number) {
        callers.asSystem(() -> {
            runtime.createExecutionQuery().processInstanceBusinessKey(number).processDefinitionKey(HazardProcess.KEY)
                .activityId(HazardProcess.ACKNOWLEDGE_ORDER).messageEventSubscriptionName(HazardProcess.STEP_BACK).list()
                .forEach(waiting -> runtime.messageEventReceived(HazardProcess.STEP_BACK, waiting.getId()));
            return null;
        });
    }

    private static void refuse(Optional<String> refusal) {
        refusal.ifPresent(reason -> {
            throw new CorrectionRefusedException(reason);
        });
    }
}
