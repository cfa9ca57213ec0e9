package io.hazardflow.hazard.casefile;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.document.DocumentRights;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.evidence.Evidence;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.web.HazardDetail;
import io.hazardflow.hazard.web.HazardDetails;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.Unannounced;
import io.hazardflow.ledger.CaseVerification;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerFinding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a case on one snapshot of the database, as the page of the case shows it to the same viewer. */
@Component
class CaseRecords {

    private final HazardDetails details;
    private final HazardTimeline timeline;
    private final Ledger ledger;
    private final CaseVerification verification;
    private final Documents documents;
    private final DocumentRights rights;
    private final EvidenceStore evidence;
    private final PostNames posts;
    private final Clock clock;

    CaseRecords(HazardDetails details, HazardTimeline timeline, Ledger ledger, CaseVerification verification, Documents documents,
                DocumentRights rights, EvidenceStore evidence, PostNames posts, Clock clock) {
        this.details = details;
        this.timeline = timeline;
        this.ledger = ledger;
        this.verification = verification;
        this.documents = documents;
        this.rights = rights;
        this.evidence = evidence;
        this.posts = posts;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CaseRecord of(HazardCase hazard, Caller viewer) {
        HazardDetail detail = details.of(hazard, viewer);
        List<HazardTimeline.Entry> entries = timeline.of(hazard, viewer);
        List<IssuedDocument> issued = documents(hazard.number(), viewer);
        List<CaseRecord.Photo> photos = new ArrayList<>();
        List<Map<String, Object>> events = entries.stream().map(entry -> event(entry, photos)).toList();
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("number", hazard.number());
        sections.put("facts", facts(detail));
        sections.put("stages", stages(detail));
        sections.put("description", text(detail.description()));
        sections.put("events", events);
        sections.put("check", check(hazard.number(), entries, viewer));
        sections.put("documents", issued.stream().filter(IssuedDocument::isValid).map(CaseRecords::row).toList());
        sections.put("withdrawn", issued.stream().filter(document -> !document.isValid()).map(CaseRecords::withdrawn).toList());
        sections.put("masked", masked(viewer));
        return new CaseRecord(hazard.number(), cover(detail, viewer), sections, photos,
            issued.stream().filter(document -> rights.mayRead(document, viewer)).toList());
    }

    private List<IssuedDocument> documents(String number, Caller viewer) {
        Set<Long> visible = Unannounced.events(ledger.timeline(number), viewer).stream().map(LedgerEvent::id).collect(Collectors.toSet());
        return documents.of(number).stream().filter(document -> document.eventId() == null || visible.contains(document.eventId()))
            .filter(document -> rights.mayKnow(document, viewer)).toList();
    }

    private Map<String, Object> cover(HazardDetail detail, Caller viewer) {
        HazardRow row = detail.row();
        Map<String, Object> cover = new LinkedHashMap<>();
        cover.put("number", row.number());
        cover.put("title", row.title());
        List<List<String>> facts = new ArrayList<>();
        add(facts, "责任单位", row.enterpriseName() != null ? row.enterpriseName() : detail.owner());
        add(facts, "所在街道", row.streetName());
        add(facts, "隐患等级", row.levelLabel() == null ? null : row.levelLabel() + (row.subGrade() == null ? "" : "（" + row.subGrade() + "）"));
        add(facts, "案件状态", row.stateLabel());
        add(facts, "上报时间", moment(row.reportedAt()));
        add(facts, "整改期限", moment(row.deadline()));
        add(facts, "办结时间", moment(detail.closedAt()));
        cover.put("facts", facts);
        String post = viewer.memberships().stream().map(Membership::group).findFirst().map(posts::label).orElse("");
        cover.put("compiler", viewer.name() + (post.isEmpty() ? "" : "（" + post + "）"));
        cover.put("compiledAt", moment(clock.instant()));
        return cover;
    }

    private static List<List<String>> facts(HazardDetail detail) {
        HazardRow row = detail.row();
        List<List<String>> facts = new ArrayList<>();
        add(facts, "案件编号", row.number());
        add(facts, "隐患名称", row.title());
        add(facts, "责任单位", row.enterpriseName() != null ? row.enterpriseName() : detail.owner());
        add(facts, "位置", join(detail.location(), detail.address()));
        add(facts, "坐标", detail.lat() == null ? null : position(detail.lat(), detail.lng()));
        add(facts, "街道", row.streetName());
        add(facts, "行业", row.industryLabel());
        add(facts, "隐患类别", row.categoryLabel());
        add(facts, "等级", row.levelLabel() == null ? null : row.levelLabel() + (row.subGrade() == null ? "" : "（" + row.subGrade() + "）"));
        add(facts, "判定依据", detail.criterionHit());
        add(facts, "来源", row.sourceLabel());
        add(facts, "来源单号", detail.row().parentKey());
        add(facts, "上报人", detail.reporter() == null ? null : join(detail.reporter().name(), detail.reporter().role()));
        add(facts, "监管部门", detail.deptName());
        add(facts, "整改责任人", detail.responsiblePerson());
        add(facts, "整改要求", detail.requirements());
        if (detail.rectification() != null) {
            add(facts, "整改情况", detail.rectification().done());
            add(facts, "原因分析", detail.rectification().rootCause());
            add(facts, "防止再发生的措施", detail.rectification().preventMeasures());
        }
        if (detail.review() != null) {
            add(facts, "复查意见", join(detail.review().opinion(), detail.review().failReasons()));
        }
        add(facts, "终止原因", detail.cancelReason());
        return facts;
    }

    private static List<List<String>> stages(HazardDetail detail) {
        List<List<String>> stages = new ArrayList<>();
        add(stages, "上报", moment(detail.row().reportedAt()));
        add(stages, "核实定级", moment(detail.verifiedAt()));
        add(stages, "下达整改要求", moment(detail.orderedAt()));
        add(stages, "企业签收", moment(detail.acknowledgedAt()));
        add(stages, "首次整改期限", moment(detail.firstDeadline()));
        add(stages, "现行整改期限", moment(detail.row().deadline()));
        add(stages, "整改反馈", moment(detail.feedbackAt()));
        add(stages, "复查", moment(detail.reviewedAt()));
        add(stages, "办结", moment(detail.closedAt()));
        return stages;
    }

    private Map<String, Object> event(HazardTimeline.Entry entry, List<CaseRecord.Photo> photos) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sequence", entry.sequence());
        event.put("step", entry.stepLabel());
        event.put("at", moment(entry.at()));
        event.put("who", join(entry.actor(), entry.roleLabel()) + (entry.standsFor() == null ? "" : "，代 " + entry.standsFor()));
        event.put("summary", text(entry.summary()));
        List<List<String>> answers = new ArrayList<>();
        Optional.ofNullable(entry.document()).ifPresent(document ->
            document.values().forEach(answer -> add(answers, answer.label(), answer.value())));
        event.put("answers", answers);
        event.put("photos", photos(entry, photos));
        event.put("signatures", entry.signatures().stream().map(this::signature).flatMap(Optional::stream).toList());
        event.put("basis", String.join("；", entry.basis()));
        event.put("hash", entry.hash());
        return event;
    }

    /** The numbers of the photos of one step, such as 照片 3 至 5. */
    private String photos(HazardTimeline.Entry entry, List<CaseRecord.Photo> photos) {
        int first = photos.size() + 1;
        List<Evidence> stored = evidence.findAll(entry.evidence().stream().map(EvidenceView::id).toList());
        for (Evidence photo : stored) {
            List<String> facts = new ArrayList<>();
            facts.add("拍摄时间：" + (photo.takenAt() == null ? "照片未记录" : moment(photo.takenAt())) + "　上传时间：" + moment(photo.uploadedAt()));
            facts.add("拍摄位置：" + (photo.lat() == null ? "照片未记录" : position(photo.lat(), photo.lng()))
                + (photo.duplicate() ? "　注意：与另一案件的照片相同" : ""));
            facts.add("SHA-256 " + photo.sha256());
            photos.add(new CaseRecord.Photo(photos.size() + 1, photo.id(), entry.stepLabel() + "（第 " + entry.sequence() + " 条记录）", facts));
        }
        int last = photos.size();
        return last < first ? "" : first == last ? "照片 " + first : "照片 " + first + " 至 " + last;
    }

    private Optional<Map<String, Object>> signature(HazardTimeline.Signature signature) {
        return evidence.content(signature.id()).map(drawing -> Map.of("label", signature.label(), "at", moment(signature.at()),
            "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(drawing)));
    }

    /** Whoever is not shown all steps learns whether the records are intact, not how many there are. */
    private Map<String, Object> check(String number, List<HazardTimeline.Entry> shown, Caller viewer) {
        List<String> findings = verification.findings(number).stream().map(LedgerFinding::message).toList();
        return Map.of("intact", findings.isEmpty(), "at", moment(clock.instant()), "events", shown.size(),
            "head", shown.isEmpty() ? "" : shown.get(shown.size() - 1).hash(), "findings", masked(viewer) ? List.of() : findings);
    }

    private static boolean masked(Caller viewer) {
        return viewer.enterpriseAnywhere();
    }

    private static List<String> row(IssuedDocument document) {
        return List.of(document.type().label(), document.number(), document.date().toString(), document.organ(), document.sha256());
    }

    private static List<String> withdrawn(IssuedDocument document) {
        return List.of(document.type().label(), document.number(), document.date().toString(), moment(document.withdrawnAt()),
            text(document.withdrawnReason()));
    }

    private static void add(List<List<String>> rows, String label, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(List.of(label, value));
        }
    }

    private static String join(String first, String second) {
        return first == null || first.isBlank() ? text(second) : second == null || second.isBlank() ? first : first + " · " + second;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String position(double lat, double lng) {
        return "%.6f, %.6f".formatted(lat, lng);
    }

    private static String moment(Instant instant) {
        return instant == null ? "" : Deadlines.shown(instant);
    }
}
