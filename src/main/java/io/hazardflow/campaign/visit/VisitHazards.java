package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.Campaigns;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.found.Confirmation;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import io.hazardflow.hazard.found.SiteFindings;
import io.hazardflow.hazard.found.SiteFix;
import io.hazardflow.ledger.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes hazards of what two officers found: verified where it was found, each a case with the inspection as its parent. */
@Component
class VisitHazards {

    private static final String FIXED = "检查人员在场时已当场改正，改正前后照片见检查记录。";

    private final Campaigns campaigns;
    private final SiteFindings siteFindings;
    private final FoundHazards hazards;
    private final EvidenceStore evidence;

    VisitHazards(Campaigns campaigns, SiteFindings siteFindings, FoundHazards hazards, EvidenceStore evidence) {
        this.campaigns = campaigns;
        this.siteFindings = siteFindings;
        this.hazards = hazards;
        this.evidence = evidence;
    }

    /** @throws FormRejectedException when a finding cannot become a hazard as it stands */
    void check(Finding finding, Inspection inspection, Actor officer, String second) {
        if (finding.fixed() && finding.afterPhotos().stream().anyMatch(finding.photos()::contains)) {
            throw new FormRejectedException("items", finding.title(), "改正后的照片不能与改正前的是同一张");
        }
        siteFindings.check(hazard(finding, inspection, officer, second), inspection.industry());
    }

    /** @param left when the officers left; @return number of the new case */
    String raise(Finding finding, Inspection inspection, Actor officer, String second, Instant left) {
        FoundHazard hazard = hazard(finding, inspection, officer, second).showing(copies(finding.photos(), officer));
        return hazards.report(finding.fixed() ? hazard.fixed(new SiteFix(FIXED, left, copies(finding.afterPhotos(), officer))) : hazard);
    }

    private FoundHazard hazard(Finding finding, Inspection inspection, Actor officer, String second) {
        HazardSource source = campaigns.get(inspection.campaign()).type().source();
        SubGrade grade = finding.criterion() == null ? SubGrade.valueOf(finding.subGrade()) : SubGrade.M;
        String asked = finding.isListed() ? finding.checklist() + "/" + finding.item() + " " + finding.text() : Finding.NOT_LISTED;
        return FoundHazard.of(inspection.enterprise(), source, finding.location(), finding.note()).by(officer).from(inspection.number())
            .imminent(finding.imminentDanger()).saying(Map.of("现场检查", inspection.number(), "检查项", asked))
            .because(List.of(inspection.number()))
            .confirmed(Confirmation.of(finding.title(), finding.category(), grade, officer.userId(), second).hitting(finding.criterion()));
    }

    /** A photo serves one case, so the hazard gets copies of those in the record. */
    private List<UUID> copies(List<UUID> photos, Actor officer) {
        return photos.stream().map(photo -> evidence.copy(photo, officer.userId())).toList();
    }
}
