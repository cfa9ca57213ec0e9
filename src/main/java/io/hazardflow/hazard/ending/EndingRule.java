package io.hazardflow.hazard.ending;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The street, the department of the case and the district may propose to end a case otherwise than by closure. */
@Component
class EndingRule implements ProcedureRule {

    private final EndingPosts posts;

    EndingRule(EndingPosts posts) {
        this.posts = posts;
    }

    @Override
    public Procedure procedure() {
        return Procedure.EXCEPTIONAL_ENDING;
    }

    @Override
    public Optional<String> refusal(HazardCase hazard, Caller caller) {
        if (caller.enterpriseAnywhere()) {
            return Optional.of("企业账号不能提出");
        }
        return posts.postOf(caller, hazard).isPresent() ? Optional.empty()
            : Optional.of("由案件所在街道安全办、主管部门或区应急局综合科提出");
    }
}
