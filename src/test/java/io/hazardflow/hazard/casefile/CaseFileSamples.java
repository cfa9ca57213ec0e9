package io.hazardflow.hazard.casefile;

import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfPrinter;
import io.hazardflow.evidence.Pictures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A case as it might be, made up without a database. */
final class CaseFileSamples {

    static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");

    private CaseFileSamples() {
    }

    static PdfPrinter printer() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        try {
            context.register(PdfPrinter.class, Class.forName("io.hazardflow.document.PrintFonts"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        context.refresh();
        return context.getBean(PdfPrinter.class);
    }

    static CaseRecord record(String text, int events, int photos, List<IssuedDocument> documents) {
        List<List<String>> facts = List.of(List.of("责任单位", "津东示范加油站01"), List.of("位置", text), List.of("等级", "一般隐患（G2）"));
        Map<String, Object> cover = Map.of("number", "YH-20261124-001-00001", "title", text, "facts", facts, "compiler", "李安全（大王庄街道安全办）",
            "compiledAt", "2026-11-27 21:00");
        Map<String, Object> sections = new HashMap<>(Map.of("number", "YH-20261124-001-00001", "facts", facts,
            "stages", List.of(List.of("上报", "2026-11-24 10:00")), "description", text, "masked", false,
            "events", IntStream.rangeClosed(1, events).mapToObj(n -> event(n, text)).toList()));
        sections.put("check", Map.of("intact", true, "at", "2026-11-27 21:00", "events", events, "head", "ab".repeat(32), "findings", List.of()));
        sections.put("documents", documents.stream().filter(IssuedDocument::isValid)
            .map(d -> List.of(d.type().label(), d.number(), d.date().toString(), d.organ(), d.sha256())).toList());
        sections.put("withdrawn", documents.stream().filter(d -> !d.isValid())
            .map(d -> List.of(d.type().label(), d.number(), d.date().toString(), "2026-11-25 10:00", text)).toList());
        return new CaseRecord("YH-20261124-001-00001", cover, sections, IntStream.rangeClosed(1, photos).mapToObj(CaseFileSamples::photo).toList(),
            documents);
    }

    private static Map<String, Object> event(int sequence, String text) {
        Map<String, Object> event = new HashMap<>(Map.of("sequence", sequence, "step", "整改反馈", "at", "2026-11-25 10:00", "who", "王五 · 企业安全管理员",
            "summary", "已反馈", "answers", List.of(List.of("整改情况", text), List.of("执法人员签名", "已签名")), "photos", "照片 1 至 2", "basis", "",
            "hash", "%064x".formatted(sequence)));
        event.put("signatures", List.of(Map.of("label", "执法人员签名", "at", "2026-11-25 10:00",
            "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.signature()))));
        return event;
    }

    private static CaseRecord.Photo photo(int serial) {
        return new CaseRecord.Photo(serial, new UUID(0, serial), "整改反馈（第 " + serial + " 条记录）", List.of("拍摄时间：2026-11-24 10:00　上传时间：2026-11-24 10:05",
            "拍摄位置：39.128400, 117.226900", "SHA-256 " + "%064x".formatted(serial)));
    }

    static IssuedDocument document(int number, DocumentType type, boolean valid) {
        return new IssuedDocument(new UUID(1, number), type, "津东安责改〔2026〕" + number + "号", "YH-20261124-001-00001", null, null, "天津市河东区应急管理局", "津东示范加油站01",
            LocalDate.of(2026, 11, 24), AT, "token" + number, "%064x".formatted(number), 1000, null, null, valid ? null : AT, valid ? null : "写错");
    }
}
