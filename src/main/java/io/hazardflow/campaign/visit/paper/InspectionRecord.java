package io.hazardflow.campaign.visit.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentDraft.Signature;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.paper.ChineseDates;
import io.hazardflow.hazard.paper.Law;
import io.hazardflow.hazard.paper.Officers;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.paper.Signing;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** 现场检查记录 of an inspection: time, place, content, items, problems, handling, signers or the refusal (安全生产法 art. 68; domain D6, F12). */
@Component
class InspectionRecord {

    private final Campaigns campaigns;
    private final Enterprises enterprises;
    private final Officers officers;
    private final Organs organs;
    private final Ledger ledger;

    InspectionRecord(Campaigns campaigns, Enterprises enterprises, Officers officers, Organs organs, Ledger ledger) {
        this.campaigns = campaigns;
        this.enterprises = enterprises;
        this.officers = officers;
        this.organs = organs;
        this.ledger = ledger;
    }

    DocumentDraft draft(LedgerEvent event, Inspection inspection) {
        LocalDate day = Deadlines.dayOf(event.at());
        Officers.Officer first = officers.of(event, day);
        Officers.Officer second = officers.named(inspection.coOfficer(), inspection.dept(), day).orElseThrow();
        Campaign campaign = campaigns.get(inspection.campaign());
        List<JsonNode> items = items(event);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("caseNumber", inspection.number());
        content.put("unit", inspection.enterpriseName());
        enterprises.find(inspection.enterprise()).map(Enterprise::address).ifPresent(address -> content.put("address", address));
        content.put("at", ChineseDates.moment(inspection.arrivedAt()) + "至" + ChineseDates.moment(inspection.leftAt()));
        content.put("way", campaign.type().label() + "（" + campaign.name() + "）");
        content.put("officers", first.shown() + "、" + second.shown());
        Optional.ofNullable(inspection.expert()).ifPresent(expert -> content.put("expert", expert));
        content.put("content", inspection.content());
        content.put("summary", inspection.summary());
        content.put("problems", problems(items));
        content.put("checked", items.stream().map(InspectionRecord::line).toList());
        content.put("handling", handling(inspection));
        content.put("basis", List.of(Law.ARTICLE_68));
        return new DocumentDraft(DocumentType.SITE_RECORD, inspection.number(), event.id(), organs.department(inspection.dept()), "", day, content,
            signatures(event.document(), first, second), Map.of("address", "单位地址", "content", "检查内容和部位"));
    }

    /** What the step right behind has recorded of each item. */
    private List<JsonNode> items(LedgerEvent visit) {
        JsonNode items = ledger.timeline(visit.subject()).stream()
            .filter(event -> event.sequence() > visit.sequence() && SiteInspection.RAISE_HAZARDS.equals(event.step())).findFirst().orElseThrow()
            .document().path(SiteInspection.ITEMS);
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<List<String>> problems(List<JsonNode> items) {
        return items.stream().filter(item -> item.hasNonNull("hazard")).map(item -> List.of(item.path("note").asText(), item.path("text").asText(),
            item.path("fixed").asBoolean() ? "已当场改正" : "责令改正", item.path("hazard").asText())).toList();
    }

    private static List<String> line(JsonNode item) {
        ItemResult result = ItemResult.valueOf(item.path("result").asText());
        String reason = result == ItemResult.NOT_CHECKED ? "：" + item.path("note").asText() : "";
        return List.of(item.path("text").asText(), result.label() + reason);
    }

    private static String handling(Inspection inspection) {
        String why = inspection.resultBasis() == null ? "" : "依据和理由：" + inspection.resultBasis();
        return switch (inspection.result()) {
            case NO_PROBLEM -> "本次检查未发现问题。";
            case FIXED_ON_SPOT -> "发现的问题已在检查人员在场时当场改正，改正前后照片存入案件。";
            case SUSPENDED -> "对上述问题依法责令改正，并另行办理停产停业或者停止使用。" + why;
            case CASE_FILED -> "对上述问题依法责令改正，并移交行政处罚立案。" + why;
            case ORDERED, NOT_REACHED, REFUSED -> "对上述问题依法责令改正，整改要求和期限另行下达文书。";
        };
    }

    private static List<Signature> signatures(JsonNode form, Officers.Officer first, Officers.Officer second) {
        List<Signature> signatures = new ArrayList<>();
        signatures.add(Signing.officer("检查人员", first, form));
        signatures.add(Signing.coOfficer("检查人员", second, form));
        String signer = form.path("signer").asText("");
        signatures.addAll(Signing.recipient("被检查单位负责人", signer.isBlank() ? null : signer, form));
        return signatures;
    }
}
