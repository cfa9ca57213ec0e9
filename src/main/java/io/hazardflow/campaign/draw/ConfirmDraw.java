package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确认抽取结果: takes the draw, or asks for another one with a reason. */
@Component
class ConfirmDraw implements FormStep {

    static final String REDRAW = "REDRAW";

    private final DrawWords words;

    ConfirmDraw(DrawWords words) {
        this.words = words;
    }

    @Override
    public String formId() {
        return CampaignProcess.CONFIRM_DRAW;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("result", words.result(context.caseNumber()));
    }

    @Override
    public Outcome submit(Submission submission) {
        boolean accepted = !REDRAW.equals(submission.text("decision"));
        return new Outcome(submission.context().caseNumber(), Facts.of(CampaignProcess.DRAW_ACCEPTED, accepted).map(), Map.of(), List.of());
    }
}
