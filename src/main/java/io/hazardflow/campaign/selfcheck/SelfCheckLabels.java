package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.CaseLabels;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Self-checks as the pages of other capabilities name them. */
@Component
public class SelfCheckLabels implements CaseLabels {

    private final SelfChecks selfChecks;
    private final Checklists checklists;

    SelfCheckLabels(SelfChecks selfChecks, Checklists checklists) {
        this.selfChecks = selfChecks;
        this.checklists = checklists;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return caseNumber.matches(SelfCheckProcess.NUMBER) ? selfChecks.find(caseNumber).map(found -> new Label(title(found), found.enterpriseName(),
            "/self-checks/" + caseNumber)) : Optional.empty();
    }

    /** What is checked, such as 自查：消防安全检查清单. */
    public String title(SelfCheck check) {
        return "自查：" + check.checklistRefs().stream().map(ref -> checklists.find(ref).map(Checklist::title).orElse(ref)).collect(Collectors.joining("、"));
    }
}
