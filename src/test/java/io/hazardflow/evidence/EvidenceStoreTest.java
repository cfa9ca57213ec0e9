package io.hazardflow.evidence;

import static io.hazardflow.evidence.People.GRID_001;
import static io.hazardflow.evidence.People.OFFICE_001;
import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerDatabase;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class EvidenceStoreTest {

    @RegisterExtension
    final LedgerDatabase database = EvidenceDatabase.create();

    private EvidenceStore store;

    @BeforeEach
    void store() {
        store = database.bean(EvidenceStore.class);
    }

    @Test
    void aPhotoIsKeptWithItsFacts() {
        byte[] photo = new ExifJpg().takenAt("2026:11:24 09:30:15").position(new int[] {39, 7, 4224}, new int[] {117, 13, 3684})
            .write(Photos.jpg(1));

        Evidence stored = store.store("C:\\现场.jpg", photo, GRID_001);

        assertThat(store.content(stored.id())).hasValue(photo);
        assertThat(store.find(stored.id())).hasValueSatisfying(evidence -> {
            assertThat(evidence).isEqualTo(stored);
            assertThat(evidence.name()).isEqualTo("现场.jpg");
            assertThat(evidence.type()).isEqualTo("image/jpeg");
            assertThat(evidence.size()).isEqualTo(photo.length);
            assertThat(evidence.sha256()).matches("[0-9a-f]{64}");
            assertThat(evidence.takenAt()).isEqualTo(Instant.parse("2026-11-24T01:30:15Z"));
            assertThat(evidence.lat()).isEqualTo(39.1284);
            assertThat(evidence.lng()).isEqualTo(117.2269);
            assertThat(evidence.uploadedAt()).isEqualTo(Instant.parse("2026-11-24T02:00:00.123456Z"));
            assertThat(evidence.uploadedBy()).isEqualTo("grid.001");
            assertThat(evidence.subject()).isNull();
        });
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() {
        assertThatThrownBy(() -> store.store("动.gif", Photos.gif(), GRID_001)).isInstanceOf(EvidenceRejectedException.class);

        assertThat(count("evidence")).isZero();
    }

    @Test
    void photosComeInTheOrderAskedFor() {
        UUID first = upload(1);
        UUID second = upload(2);

        assertThat(store.findAll(List.of(second, UUID.randomUUID(), first))).extracting(Evidence::id).containsExactly(second, first);
        assertThat(store.findAll(List.of())).isEmpty();
    }

    @Test
    void anAcceptedFormTiesThePhotoToItsCaseOnce() {
        UUID photo = upload(1);

        database.append(step(CASE, "report-hazard", photo));
        database.append(step(CASE, "verify-hazard", photo));

        assertThat(subject(photo)).isEqualTo(CASE);
        assertThat(database.jdbc().sql("select step from hazardflow.evidence_use").query(String.class).single()).isEqualTo("report-hazard");
    }

    @Test
    void aPhotoOfOneCaseStopsTheStepOfAnother() {
        UUID photo = upload(1);
        database.append(step(CASE, "report-hazard", photo));

        assertThatThrownBy(() -> database.append(step(OTHER_CASE, "report-hazard", photo))).hasMessageContaining(CASE);
        assertThat(database.bean(Ledger.class).timeline(OTHER_CASE)).isEmpty();
    }

    @Test
    void aStepCannotNameAPhotoThatDoesNotExist() {
        assertThatThrownBy(() -> database.append(step(CASE, "report-hazard", UUID.randomUUID()))).isInstanceOf(DataAccessException.class);
        assertThat(database.bean(Ledger.class).timeline(CASE)).isEmpty();
    }

    @Test
    void theSamePictureOnTwoCasesIsFlaggedOnBoth() {
        UUID honest = upload(1);
        UUID again = upload(1);
        UUID other = upload(2);
        database.append(step(CASE, "report-hazard", honest, other));
        assertThat(store.find(again).orElseThrow().duplicate()).isFalse();

        database.append(step(OTHER_CASE, "rectify", again));

        assertThat(store.findAll(List.of(honest, again, other))).extracting(Evidence::duplicate).containsExactly(true, true, false);
    }

    @Test
    void theSamePictureTwiceOnOneCaseIsNoDuplicate() {
        UUID before = upload(1);
        UUID again = upload(1);
        database.append(step(CASE, "report-hazard", before));
        database.append(step(CASE, "verify-hazard", again));

        assertThat(store.findAll(List.of(before, again))).extracting(Evidence::duplicate).containsOnly(false);
    }

    @Test
    void theTiesToCasesAreRebuiltFromTheLedger() {
        UUID photo = upload(1);
        database.append(step(CASE, "report-hazard", photo));
        database.tamper("update hazardflow.evidence_use set subject = '" + OTHER_CASE + "'");

        database.bean(LedgerRebuild.class).rebuild();

        assertThat(subject(photo)).isEqualTo(CASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update hazardflow.evidence set taken_at = now()",
        "update hazardflow.evidence_content set bytes = ''",
        "update hazardflow.evidence_use set subject = 'x'",
        "truncate hazardflow.evidence_content",
        "truncate hazardflow.evidence cascade",
        "delete from hazardflow.evidence"})
    void theDatabaseRefusesToChangeEvidence(String sql) {
        UUID photo = upload(1);
        database.append(step(CASE, "report-hazard", photo));

        assertThatThrownBy(() -> database.jdbc().sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThat(store.content(photo)).hasValue(Photos.jpg(1));
    }

    @Test
    void photosThatWereNeverSentAreRemovedAfterAMonth() {
        UUID sent = upload(1);
        UUID forgotten = upload(2);
        database.append(step(CASE, "report-hazard", sent));
        database.clock().forward(Duration.ofDays(30).minusSeconds(1));
        UUID fresh = upload(3);
        database.bean(EvidenceCleanup.class).removeUnused();
        assertThat(store.findAll(List.of(sent, forgotten, fresh))).hasSize(3);

        database.clock().forward(Duration.ofSeconds(2));
        database.bean(EvidenceCleanup.class).removeUnused();

        assertThat(store.findAll(List.of(sent, forgotten, fresh))).extracting(Evidence::id).containsExactly(sent, fresh);
        assertThat(count("evidence_content")).isEqualTo(2);
    }

    @Test
    void theUploaderSeesAPhotoUntilACaseUsesItAndThenThoseOfTheCase() {
        EvidenceAccess access = database.bean(EvidenceAccess.class);
        UUID photo = upload(1);
        assertThat(access.find(photo, GRID_001)).isPresent();
        assertThat(access.find(photo, OFFICE_001)).isEmpty();

        database.append(step("YH-20261124-002-00001", "report-hazard", photo));

        assertThat(access.find(photo, GRID_001)).isEmpty();
        assertThat(access.find(photo, OFFICE_001)).isEmpty();
        assertThat(access.find(photo, People.OFFICE_002)).isPresent();
    }

    @Test
    void aPhotoOfACaseThatNobodyCoversIsForNobody() {
        UUID photo = upload(1);
        database.append(step("ZX-2026-001", "plan-campaign", photo));

        assertThat(database.bean(EvidenceAccess.class).find(photo, GRID_001)).isEmpty();
    }

    private UUID upload(int seed) {
        return store.store("现场.jpg", Photos.jpg(seed), GRID_001).id();
    }

    private String subject(UUID photo) {
        return store.find(photo).orElseThrow().subject();
    }

    private int count(String table) {
        return database.jdbc().sql("select count(*) from hazardflow." + table).query(Integer.class).single();
    }
}
