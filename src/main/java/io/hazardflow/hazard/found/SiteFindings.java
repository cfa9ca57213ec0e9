package io.hazardflow.hazard.found;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.access.Callers;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Findings;
import io.hazardflow.hazard.rule.Triage;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import io.hazardflow.registry.TwoOfficers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds what officers verified on site against the rules of the verification, and keeps it in the ledger in the words of that form. */
@Component
public class SiteFindings {

    static final String CONFIRMATION = "confirmation";
    static final String FIX = "fix";

    private final OfficerCertificates certificates;
    private final TwoOfficers two;
    private final Categories categories;
    private final Criteria criteria;
    private final Findings findings;
    private final Triage triage;
    private final Callers callers;
    private final ObjectMapper json;
    private final Clock clock;

    SiteFindings(OfficerCertificates certificates, TwoOfficers two, Categories categories, Criteria criteria, Findings findings, Triage triage,
                 Callers callers, ObjectMapper json, Clock clock) {
        this.certificates = certificates;
        this.two = two;
        this.categories = categories;
        this.criteria = criteria;
        this.findings = findings;
        this.triage = triage;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
    }

    /** @param provisional whether a department has still to confirm that the hazard is major */
    record Grade(SubGrade subGrade, List<String> basis, boolean provisional) {
    }

    /**
     * Refuses a confirmation that does not hold: not two officers with certificates valid today, an unknown class, major without a criterion in
     * force or a paper. A form that collects findings asks before it accepts them.
     *
     * @param industry of the enterprise; null for a place without one
     * @throws FormRejectedException naming the field of the finding: category, subGrade, criterionHit, officers, source
     */
    public void check(FoundHazard found, String industry) {
        Confirmation said = found.confirmation();
        if (said == null) {
            return;
        }
        require(found.source().isInspection(), "source", "来源", "只有执法检查、专项和双随机发现的隐患可以现场核实定级");
        checkOfficers(said.officers());
        require(categories.all().stream().anyMatch(category -> category.code().equals(said.category())), "category", "隐患类别",
            "不是隐患分类中的类别：" + said.category());
        if (said.criterionHit() != null) {
            criteria.refusal(said.criterionHit(), LocalDate.now(clock), industry).ifPresent(refusal -> {
                throw new FormRejectedException("criterionHit", "命中的重大隐患判定标准", refusal);
            });
        }
        require(said.subGrade() != SubGrade.M || isGrounded(said) || found.imminentDanger() && said.groupDeaths(), "subGrade", "细分等级",
            "定为重大隐患须命中判定标准或附专家意见");
    }

    private void checkOfficers(List<String> officers) {
        boolean valid = officers.size() == 2 && two.are(officers.get(0), officers.get(1), LocalDate.now(clock));
        require(valid, "officers", "执法人员", "现场核实须由两名执法证今日有效的执法人员作出");
    }

    /** One person may be named by his account or by his certificate. */
    private String person(String accountOrNumber) {
        return certificates.find(accountOrNumber).map(OfficerCertificate::account).orElse(accountOrNumber);
    }

    private static boolean isGrounded(Confirmation said) {
        return said.criterionHit() != null || !said.expertOpinion().isEmpty();
    }

    /** What the first event of the case keeps: what was known, and what was confirmed, with the field names of {@code verify-hazard}. */
    Object document(FoundHazard found) {
        Confirmation said = found.confirmation();
        if (said == null) {
            return found.document();
        }
        ObjectNode document = found.document() == null ? json.createObjectNode() : json.valueToTree(found.document());
        ObjectNode confirmed = document.putObject(CONFIRMATION).put("result", "REAL").put("title", said.title()).put("category", said.category())
            .put("level", said.subGrade().level().name()).put("subGrade", said.subGrade().name()).put("criterionHit", said.criterionHit())
            .put("mustStopToFix", said.mustStop()).put("externalCause", said.externalCause()).put("mayCauseGroupDeaths", said.groupDeaths())
            .put("onSiteFixable", said.subGrade() == SubGrade.G0).put("estFixDays", said.fixDays());
        said.expertOpinion().forEach(confirmed.putArray("expertOpinion")::addPOJO);
        said.officers().forEach(officer -> confirmed.withArray("officerAccounts").add(person(officer)));
        confirmed.put("officers", String.join("、", said.officers().stream().map(this::name).toList()));
        Optional.ofNullable(found.fix()).ifPresent(fix -> fix.afterPhotos().forEach(document.putObject(FIX).put("done", fix.done())
            .put("finishedAt", fix.finishedAt().toString()).putArray("afterPhotos")::addPOJO));
        return document;
    }

    private String name(String accountOrNumber) {
        return certificates.find(accountOrNumber).map(OfficerCertificate::personName).orElseGet(() -> callers.byId(accountOrNumber).name());
    }

    /** The higher of the officers' grade and the rules'. What the rules alone call major, the department in charge has still to confirm. */
    Grade grade(JsonNode confirmed, HazardCase hazard) {
        Triage.Floor floor = triage.floor(findings.of(confirmed, hazard), hazard.number());
        SubGrade chosen = SubGrade.valueOf(confirmed.path("subGrade").asText());
        SubGrade grade = chosen.compareTo(floor.subGrade()) < 0 ? floor.subGrade() : chosen;
        List<String> basis = new ArrayList<>(List.of("hazard-triage：" + floor.basis()));
        String criterion = confirmed.path("criterionHit").asText(null);
        boolean expert = !confirmed.path("expertOpinion").isEmpty();
        if (grade != SubGrade.M) {
            return new Grade(grade, basis, false);
        }
        basis.add(criterion != null ? "criterion/" + criterion : expert ? "expert-opinion" : "confirm-level");
        return new Grade(grade, basis, criterion == null && !expert);
    }

    private static void require(boolean holds, String field, String label, String rule) {
        if (!holds) {
            throw new FormRejectedException(field, label, rule);
        }
    }
}
