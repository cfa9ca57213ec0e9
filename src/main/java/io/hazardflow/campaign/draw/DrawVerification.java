package io.hazardflow.campaign.draw;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.campaign.pool.PoolVerification;
import io.hazardflow.ledger.CaseVerification;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes a draw again from what is stored, and compares it with all places that say what it gave: its row, the ledger, and the objects. */
@Component
class DrawVerification {

    private final CampaignObjects objects;
    private final PoolVerification pools;
    private final Ledger ledger;
    private final CaseVerification chains;

    DrawVerification(CampaignObjects objects, PoolVerification pools, Ledger ledger, CaseVerification chains) {
        this.objects = objects;
        this.pools = pools;
        this.ledger = ledger;
        this.chains = chains;
    }

    record Report(boolean equal, List<DrawCheck.Finding> findings) {
    }

    Report verify(Campaign campaign, CampaignDraw draw) {
        List<LedgerEvent> timeline = ledger.timeline(campaign.number());
        List<DrawCheck.Finding> findings = new ArrayList<>(DrawCheck.of(draw.parts(), draw.result()));
        PoolVerification.Result pool = pools.verify(campaign);
        findings.add(new DrawCheck.Finding("pool", pool.equal() && pool.computed().equals(draw.poolHash()),
            pool.equal() && pool.computed().equals(draw.poolHash()) ? null
                : "对象库清单重算得到 " + pool.computed() + "，抽取时为 " + draw.poolHash()));
        findings.add(columns(draw));
        findings.add(ledger(draw, timeline));
        boolean chained = chains.findings(campaign.number()).isEmpty();
        findings.add(new DrawCheck.Finding("chain", chained, chained ? null : "台账的哈希链有断点，见台账完整性"));
        if (draw.supersededAt() == null) {
            findings.add(rows(draw, timeline));
        }
        return new Report(findings.stream().allMatch(DrawCheck.Finding::equal), findings);
    }

    private static DrawCheck.Finding columns(CampaignDraw draw) {
        try {
            DrawParts parts = draw.readParts();
            DrawResult result = draw.readResult();
            return DrawCheck.first("row", fields(draw.campaign(), draw.drawNo(), draw.algorithm(), draw.seed(), draw.nonce(), draw.poolHash(),
                draw.officerPoolHash(), draw.resultHash()), fields(parts.campaign(), parts.drawNo(), result.algorithm(), result.seed(), parts.nonce(),
                parts.poolHash(), parts.officerPoolHash(), result.hash()), field -> field);
        } catch (UncheckedIOException e) {
            return new DrawCheck.Finding("row", false, "保存的内容已损坏，无法读取");
        }
    }

    private static List<String> fields(Object... values) {
        List<String> fields = new ArrayList<>();
        for (Object value : values) {
            fields.add(Objects.toString(value, ""));
        }
        return fields;
    }

    private static DrawCheck.Finding ledger(CampaignDraw draw, List<LedgerEvent> timeline) {
        JsonNode document = timeline.stream().filter(event -> CampaignProcess.PERFORM_DRAW.equals(event.step())).map(LedgerEvent::document)
            .filter(found -> found.path("parts").path("drawNo").asInt() == draw.drawNo()).findFirst().orElse(null);
        if (document == null) {
            return new DrawCheck.Finding("ledger", false, "台账中没有这次抽取");
        }
        try {
            boolean parts = DrawJson.read(document.path("parts").toString(), DrawParts.class).equals(draw.readParts());
            boolean result = DrawJson.read(document.path("result").toString(), DrawResult.class).equals(draw.readResult());
            boolean people = fields(draw.operator(), draw.operatorName(), draw.witness(), draw.witnessUnit(), draw.reason())
                .equals(List.of("operator", "operatorName", "witness", "witnessUnit", "reason").stream().map(key -> document.path(key).asText("")
                    .replaceAll("^null$", "")).toList());
            return new DrawCheck.Finding("ledger", parts && result && people, parts && result && people ? null
                : "与台账记录不同：" + (parts ? "" : "抽取依据 ") + (result ? "" : "抽取结果 ") + (people ? "" : "办理人、见证人或理由"));
        } catch (UncheckedIOException e) {
            return new DrawCheck.Finding("ledger", false, "保存的内容已损坏，无法与台账比较");
        }
    }

    /** The objects as they should stand: as drawn, with the replacements and changed teams that the ledger has since. */
    private DrawCheck.Finding rows(CampaignDraw draw, List<LedgerEvent> timeline) {
        Map<String, String> expected = new LinkedHashMap<>();
        try {
            Map<String, ObjectRow> rows = new LinkedHashMap<>();
            ObjectRow.of(draw.readParts(), draw.readResult()).forEach(row -> rows.put(row.enterprise(), row));
            timeline.forEach(event -> change(event, rows));
            rows.values().forEach(row -> expected.put(row.enterprise(), row.toString()));
        } catch (UncheckedIOException e) {
            return new DrawCheck.Finding("rows", false, "保存的内容已损坏，无法与对象清单比较");
        }
        List<String> stored = objects.of(draw.campaign()).stream().filter(DrawPreparation::takesPart).map(DrawVerification::row).toList();
        return DrawCheck.first("rows", stored, expected.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList(),
            row -> row.replaceAll("^ObjectRow\\[|\\]$", ""));
    }

    private static void change(LedgerEvent event, Map<String, ObjectRow> rows) {
        JsonNode change = event.document();
        if (CampaignProcess.REPLACE_OBJECT.equals(event.step())) {
            rows.computeIfPresent(change.get("enterprise").asText(), (enterprise, row) -> chosen(row, ObjectChoice.REPLACED));
            rows.computeIfPresent(change.get("replacement").asText(), (enterprise, row) -> chosen(row, ObjectChoice.SELECTED));
        } else if (CampaignProcess.REASSIGN_TEAM.equals(event.step())) {
            rows.computeIfPresent(change.get("enterprise").asText(), (enterprise, row) -> new ObjectRow(enterprise, row.choice(), row.stratum(),
                row.rank(), change.get("lead").asText(), change.get("second").asText()));
        }
    }

    private static ObjectRow chosen(ObjectRow row, ObjectChoice choice) {
        return new ObjectRow(row.enterprise(), choice.name(), row.stratum(), row.rank(), row.lead(), row.second());
    }

    private static String row(CampaignObject object) {
        return new ObjectRow(object.enterprise(), object.choice().name(), object.stratum(), object.rank(), object.leadOfficer(),
            object.secondOfficer()).toString();
    }
}
