package io.hazardflow.campaign.draw;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.UnansweredObjects;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 选取检查对象: how the plan wants it; where chance decides, a witness from elsewhere gives the number from which all follows. */
@Component
class DrawObjects implements FormStep {

    private final Campaigns campaigns;
    private final CampaignObjects objects;
    private final DrawPreparation preparation;
    private final OfficerPool officers;
    private final DrawWords words;
    private final ObjectProvider<UnansweredObjects> unanswered;
    private final Departments departments;
    private final Streets streets;
    private final Callers callers;

    DrawObjects(Campaigns campaigns, CampaignObjects objects, DrawPreparation preparation, OfficerPool officers, DrawWords words,
                ObjectProvider<UnansweredObjects> unanswered, Departments departments, Streets streets, Callers callers) {
        this.campaigns = campaigns;
        this.objects = objects;
        this.preparation = preparation;
        this.officers = officers;
        this.words = words;
        this.unanswered = unanswered;
        this.departments = departments;
        this.streets = streets;
        this.callers = callers;
    }

    @Override
    public String formId() {
        return CampaignProcess.DRAW_OBJECTS;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Campaign campaign = campaigns.get(context.caseNumber());
        Map<String, Object> data = new HashMap<>(Map.of("mode", campaign.mode().name(), "method", DrawWords.method(campaign),
            "pool", words.pool(campaign)));
        if (DrawPreparation.teams(campaign)) {
            data.put("officers", DrawWords.officers(officers.of(campaign)));
        }
        if (campaign.mode() == SelectionMode.TARGETED) {
            data.put("objects", offered(campaign.number()));
        }
        return data;
    }

    /** Those that did not answer the self-check come first. */
    private List<Map<String, String>> offered(String campaign) {
        Set<String> silent = unanswered.stream().flatMap(bean -> bean.of(campaign).stream()).collect(Collectors.toSet());
        return objects.of(campaign).stream().filter(DrawPreparation::takesPart)
            .sorted(Comparator.comparing((CampaignObject object) -> !silent.contains(object.enterprise())).thenComparing(CampaignObject::position))
            .map(object -> Map.of("value", object.enterprise(), "label", object.name() + "（" + streets.name(object.street()) + "，"
                + object.enterprise() + (silent.contains(object.enterprise()) ? "，未完成自查）" : "）"))).toList();
    }

    @Override
    public Outcome submit(Submission submission) {
        Campaign campaign = campaigns.get(submission.context().caseNumber());
        if (campaign.mode().isDrawn()) {
            checkWitness(submission, campaign);
        }
        try {
            Draw.of(preparation.parts(campaign, submission.text("nonce"), chosen(campaign, submission.document())));
        } catch (DrawImpossibleException e) {
            throw new FormRejectedException(null, "选取检查对象", "不能进行：" + e.getMessage());
        }
        return new Outcome(campaign.number(), Map.of(), Map.of(), List.of());
    }

    static List<String> chosen(Campaign campaign, JsonNode form) {
        List<String> chosen = new ArrayList<>();
        if (campaign.mode() == SelectionMode.TARGETED) {
            form.path("chosen").forEach(enterprise -> chosen.add(enterprise.asText()));
        }
        chosen.sort(null);
        return chosen;
    }

    private void checkWitness(Submission submission, Campaign campaign) {
        Caller operator = submission.context().caller();
        String witness = submission.text("witness");
        Caller person = callers.byId(witness);
        if (witness.equals(operator.userId()) || witness.equals(operator.name())) {
            throw new FormRejectedException("witness", "见证人", "不能是办理人本人");
        }
        if (person.memberships().isEmpty() && submission.text("witnessUnit") == null) {
            throw new FormRejectedException("witnessUnit", "见证人单位", "见证人没有本系统账号的，须填写单位");
        }
        boolean ofLead = person.memberships().stream().anyMatch(post -> post.role().reach() == Role.Reach.DEPARTMENT
            && post.unit().equals(campaign.leadDept()));
        if (ofLead || departments.name(campaign.leadDept()).equals(submission.text("witnessUnit"))) {
            throw new FormRejectedException("witness", "见证人", "须来自牵头部门以外的单位");
        }
    }
}
