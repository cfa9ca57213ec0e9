package io.hazardflow.evidence;

import io.hazardflow.access.Caller;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos, signatures and their facts in the database. Who may see one is not asked here but in {@link EvidenceAccess}. */
@Service
public class EvidenceStore {

    private static final String SELECT = """
        select e.*, u.subject,
               e.kind = 'PHOTO' and exists (select 1 from hazardflow.evidence same join hazardflow.evidence_use used on used.evidence_id = same.id
                       where same.sha256 = e.sha256 and used.subject <> u.subject
                         and coalesce(same.copy_of, same.id) <> coalesce(e.copy_of, e.id)) as duplicate
        from hazardflow.evidence e left join hazardflow.evidence_use u on u.evidence_id = e.id
        """;

    private final JdbcClient jdbc;
    private final PhotoCheck check;
    private final Clock clock;

    EvidenceStore(JdbcClient jdbc, PhotoCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    public Optional<Evidence> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** In the order asked for, without those that do not exist. */
    public List<Evidence> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Evidence> found = jdbc.sql(SELECT + " where e.id in (:ids)").param("ids", ids).query(EvidenceRow::map).list().stream()
            .collect(Collectors.toMap(Evidence::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The bytes as they were uploaded. */
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select bytes from hazardflow.evidence_content where evidence_id = :id").param("id", id)
            .query((row, number) -> row.getBytes("bytes")).optional();
    }

    /**
     * Takes a photo in; no case uses it yet.
     *
     * @param name what the browser calls the file
     * @throws EvidenceRejectedException when it is no whole jpg, png or webp photo of at most the configured size
     */
    @Transactional
    public Evidence store(String name, byte[] content, Caller caller) {
        PhotoType type = check.check(name, content);
        CameraFacts camera = CameraFacts.of(content);
        Evidence evidence = new Evidence(UUID.randomUUID(), EvidenceKind.PHOTO, FileName.clean(name, type), type.mediaType(), content.length,
            sha256(content), camera.takenAt(), camera.lat(), camera.lng(), now(), caller.userId(), null, false);
        insert(evidence, content);
        return evidence;
    }

    /**
     * Copies a photo for another case, since a photo serves one; the copy is no duplicate of it.
     *
     * @param owner account that may use it
     */
    @Transactional
    public UUID copy(UUID photo, String owner) {
        UUID copy = UUID.randomUUID();
        jdbc.sql("""
                insert into hazardflow.evidence (id, kind, name, type, size, sha256, taken_at, lat, lng, uploaded_at, uploaded_by, copy_of)
                select :copy, kind, name, type, size, sha256, taken_at, lat, lng, :now, :owner, coalesce(copy_of, id)
                from hazardflow.evidence where id = :photo and kind = 'PHOTO'""")
            .param("copy", copy).param("now", now().atOffset(ZoneOffset.UTC)).param("owner", owner).param("photo", photo).update();
        jdbc.sql("insert into hazardflow.evidence_content (evidence_id, bytes) select ?, bytes from hazardflow.evidence_content where evidence_id = ?")
            .params(copy, photo).update();
        return copy;
    }

    /**
     * Takes a drawn signature in; no step uses it yet.
     *
     * @throws EvidenceRejectedException when it is no small png of dark strokes
     */
    @Transactional
    public Evidence storeSignature(byte[] content, Caller caller) {
        SignatureCheck.check(content);
        Evidence evidence = new Evidence(UUID.randomUUID(), EvidenceKind.SIGNATURE, "签名.png", PhotoType.PNG.mediaType(), content.length,
            sha256(content), null, null, null, now(), caller.userId(), null, false);
        insert(evidence, content);
        return evidence;
    }

    /** Whether some step uses another file of the same bytes: nobody draws the same twice. */
    boolean isCopyOfUsed(Evidence evidence) {
        return jdbc.sql("""
                select exists (select 1 from hazardflow.evidence e join hazardflow.evidence_use u on u.evidence_id = e.id
                               where e.sha256 = :sha256 and e.id <> :id)
                """)
            .param("sha256", evidence.sha256()).param("id", evidence.id()).query(Boolean.class).single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void insert(Evidence evidence, byte[] content) {
        jdbc.sql("""
                insert into hazardflow.evidence (id, kind, name, type, size, sha256, taken_at, lat, lng, uploaded_at, uploaded_by)
                values (:id, :kind, :name, :type, :size, :sha256, :takenAt, :lat, :lng, :uploadedAt, :uploadedBy)
                """)
            .param("id", evidence.id()).param("kind", evidence.kind().name()).param("name", evidence.name()).param("type", evidence.type()).param("size", evidence.size())
            .param("sha256", evidence.sha256())
            .param("takenAt", Optional.ofNullable(evidence.takenAt()).map((Instant at) -> at.atOffset(ZoneOffset.UTC)).orElse(null))
            .param("lat", evidence.lat()).param("lng", evidence.lng())
            .param("uploadedAt", evidence.uploadedAt().atOffset(ZoneOffset.UTC)).param("uploadedBy", evidence.uploadedBy()).update();
        jdbc.sql("insert into hazardflow.evidence_content (evidence_id, bytes) values (:id, :bytes)")
            .param("id", evidence.id()).param("bytes", content).update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
