package io.hazardflow.hazard.owner;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Streets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 认定责任单位: a meeting led by the street says who puts right what belongs to nobody (domain C.1, step 5b). */
@Component
class AppointOwner implements FormStep {

    private final HazardCases cases;
    private final Enterprises enterprises;
    private final Departments departments;
    private final Streets streets;
    private final TaskDeadlines deadlines;
    private final PostNames posts;

    AppointOwner(HazardCases cases, Enterprises enterprises, Departments departments, Streets streets, TaskDeadlines deadlines,
                 PostNames posts) {
        this.cases = cases;
        this.enterprises = enterprises;
        this.departments = departments;
        this.streets = streets;
        this.deadlines = deadlines;
        this.posts = posts;
    }

    /**
     * Who was appointed.
     *
     * @param group      engine group that gets the tasks of the rectifier
     * @param enterprise null for a department or a street
     */
    private record Owner(String group, String name, Enterprise enterprise) {
    }

    @Override
    public String formId() {
        return HazardProcess.APPOINT_OWNER;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "认定责任单位");
        HazardCase hazard = cases.get(submission.context().caseNumber());
        Owner owner = owner(submission, hazard);
        Optional<Enterprise> enterprise = Optional.ofNullable(owner.enterprise());
        Facts variables = Facts.of(HazardProcess.RECTIFIER_GROUP, owner.group());
        Facts facts = Facts.of("ownerKind", submission.text("ownerKind")).and("ownerGroup", owner.group()).and("ownerName", owner.name())
            .and("ownerLeader", submission.text("leader"));
        enterprise.ifPresent(e -> {
            variables.and(HazardProcess.ENTERPRISE, e.id()).and(HazardProcess.ENTERPRISE_NAME, e.name())
                .and(HazardProcess.INDUSTRY, e.industry())
                .and(HazardProcess.RISK_COLOR, e.profile() == null ? null : e.profile().riskColor());
            facts.and("enterprise", e.id()).and("enterpriseName", e.name()).and("industry", e.industry());
        });
        return new Outcome(hazard.number(), variables.map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        return Optional.of(new NextStep("分派整改", posts.label(Role.STREET_OFFICE.group(hazard.street())),
            deadlines.due("assign-rectification")));
    }

    private Owner owner(Submission submission, HazardCase hazard) {
        return switch (submission.text("ownerKind")) {
            case "ENTERPRISE" -> {
                Enterprise enterprise = enterprises.find(submission.text("enterpriseId"))
                    .orElseThrow(() -> new FormRejectedException("enterpriseId", "责任企业", "不在企业库中"));
                yield new Owner(Role.ENTERPRISE_SAFETY.group(enterprise.id()), enterprise.name(), enterprise);
            }
            case "DEPARTMENT" -> new Owner(Role.DEPT.group(submission.text("dept")), departments.name(submission.text("dept")), null);
            default -> new Owner(Role.STREET_OFFICE.group(hazard.street()), streets.name(hazard.street()), null);
        };
    }
}
