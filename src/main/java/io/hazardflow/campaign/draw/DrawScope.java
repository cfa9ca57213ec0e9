package io.hazardflow.campaign.draw;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.task.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sees draws: departments and the district whoever may see the campaign; a draw names what officers must keep away from. */
@Component
class DrawScope {

    private final Campaigns campaigns;
    private final Callers callers;

    DrawScope(Campaigns campaigns, Callers callers) {
        this.campaigns = campaigns;
        this.callers = callers;
    }

    Campaign required(String number) {
        Caller caller = callers.required();
        Campaign campaign = campaigns.find(number, caller)
            .orElseThrow(() -> Refusal.notFound("没有编号为 " + number + " 的专项，或不在您的管辖范围"));
        boolean official = caller.memberships().stream().map(post -> post.role().reach())
            .anyMatch(reach -> reach == Role.Reach.DEPARTMENT || reach == Role.Reach.DISTRICT);
        if (!official) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "抽取的依据和结果由部门和区级岗位查看");
        }
        return campaign;
    }
}
