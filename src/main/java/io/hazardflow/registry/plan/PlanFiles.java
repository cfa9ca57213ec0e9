package io.hazardflow.registry.plan;

import io.hazardflow.registry.ContingencyPlan;
import io.hazardflow.registry.RefusedException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of contingency plans: PDF or scanned pages, told by their content, kept for good with the version that they are of. */
@Component
class PlanFiles {

    private static final String PDF = "application/pdf";
    private static final Map<String, String> ENDINGS = Map.of(PDF, ".pdf", "image/jpeg", ".jpg", "image/png", ".png", "image/webp", ".webp");
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Tika tika = new Tika();

    PlanFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file without its bytes. */
    record PlanFile(UUID id, String plan, String version, String name, String type, int size, String sha256, OffsetDateTime uploadedAt,
                    String uploadedBy) {
    }

    /** The newest first. */
    List<PlanFile> of(String plan) {
        return jdbc.sql("""
                select id, plan, version, name, type, size, sha256, uploaded_at, uploaded_by from hazardflow.contingency_plan_file
                where plan = ? order by uploaded_at desc, id""").param(plan).query(PlanFile.class).list();
    }

    Optional<PlanFile> find(String plan, UUID id) {
        return of(plan).stream().filter(file -> file.id().equals(id)).findFirst();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select bytes from hazardflow.contingency_plan_file_content where file = ?").param(id).query(byte[].class).single();
    }

    /** @throws RefusedException in words, when it is no file for a plan, or the same is there for this version */
    @Transactional
    public PlanFile add(ContingencyPlan plan, String name, byte[] bytes, String by) {
        String type = checked(bytes);
        String sha256 = sha256(bytes);
        if (of(plan.id()).stream().anyMatch(file -> file.version().equals(plan.version()) && file.sha256().equals(sha256))) {
            throw RefusedException.badRequest("「文件」与本版本已上传的一份内容相同");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into hazardflow.contingency_plan_file (id, plan, version, name, type, size, sha256, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(id, plan.id(), plan.version(), named(name, type), type, bytes.length, sha256, OffsetDateTime.now(clock), by).update();
        jdbc.sql("insert into hazardflow.contingency_plan_file_content (file, bytes) values (?, ?)").params(id, bytes).update();
        return find(plan.id(), id).orElseThrow();
    }

    private String checked(byte[] bytes) {
        if (bytes.length == 0) {
            throw RefusedException.badRequest("「文件」是空的");
        }
        String type = tika.detect(bytes);
        if (!ENDINGS.containsKey(type)) {
            throw RefusedException.badRequest("「文件」只接受 PDF 或 JPG、PNG、WebP 图片");
        }
        if (type.equals(PDF) && !isWholePdf(bytes)) {
            throw RefusedException.badRequest("「文件」已损坏、加了密码或没有页面，请重新生成 PDF");
        }
        return type;
    }

    private static boolean isWholePdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** No path, nothing invisible, and the ending of the content. */
    private static String named(String given, String type) {
        String text = (given == null ? "" : given).replaceAll(".*[/\\\\]", "").replaceAll("[\\p{C}<>:\"|?*]", "").strip();
        String stem = text.replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String name = stem.isBlank() ? "预案" : stem.substring(0, stem.offsetByCodePoints(0, Math.min(LONGEST_NAME, stem.codePointCount(0, stem.length()))));
        return name + ENDINGS.get(type);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
