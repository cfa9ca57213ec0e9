package io.hazardflow.campaign.web;

import io.hazardflow.lists.ListProblems;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which condition of a list of this package could not be read. */
@RestControllerAdvice(basePackageClasses = CampaignListProblems.class)
@Order(-1)
class CampaignListProblems extends ListProblems {

    CampaignListProblems() {
        super(Map.of("mine", "「由我检查」只能是 true 或 false"));
    }
}
