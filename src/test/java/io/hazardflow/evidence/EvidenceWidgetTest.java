package io.hazardflow.evidence;

import static io.hazardflow.evidence.People.GRID_001;
import static io.hazardflow.evidence.People.OFFICE_001;
import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hazardflow.access.Caller;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.ledger.LedgerDatabase;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceWidgetTest {

    @RegisterExtension
    final LedgerDatabase database = EvidenceDatabase.create();

    @Test
    void ownPhotosOfANewReportAreAccepted() {
        assertThatCode(check(null, GRID_001, upload(1), upload(2))).doesNotThrowAnyException();
    }

    @Test
    void photosThatTheCaseHasAlreadyAreAcceptedFromAnybody() {
        UUID photo = upload(1);
        database.append(step(CASE, "report-hazard", photo));

        assertThatCode(check(CASE, OFFICE_001, photo)).doesNotThrowAnyException();
    }

    @Test
    void onePhotoCountsOnce() {
        UUID photo = upload(1);

        assertRefused(check(null, GRID_001, photo, photo), "只能用一次");
    }

    @Test
    void aPhotoThatDoesNotExistIsRefused() {
        assertRefused(check(null, GRID_001, UUID.randomUUID()), "重新上传");
    }

    @Test
    void aPhotoOfSomebodyElseIsRefusedAsIfItDidNotExist() {
        UUID photo = upload(1);
        assertRefused(check(CASE, OFFICE_001, photo), "不存在、已过期或不是您上传的");

        database.append(step(OTHER_CASE, "report-hazard", photo));
        assertRefused(check(CASE, OFFICE_001, photo), "不存在、已过期或不是您上传的");
    }

    @Test
    void anOwnPhotoOfAnotherCaseIsRefused() {
        UUID photo = upload(1);
        database.append(step(OTHER_CASE, "report-hazard", photo));

        assertRefused(check(CASE, GRID_001, photo), "已用于其他案件");
        assertRefused(check(null, GRID_001, photo), "已用于其他案件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "<script>", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"})
    void whatIsNoIdIsRefused(String text) {
        assertRefused(() -> check(null, GRID_001, JsonNodeFactory.instance.arrayNode().add(text)), "不是照片编号");
    }

    private void assertRefused(ThrowingCallable check, String rule) {
        assertThatThrownBy(check).isInstanceOf(FormRejectedException.class).hasMessageStartingWith("「隐患照片」").hasMessageContaining(rule)
            .extracting("field").isEqualTo("photos");
    }

    private ThrowingCallable check(String caseNumber, Caller caller, UUID... ids) {
        ArrayNode value = JsonNodeFactory.instance.arrayNode();
        for (UUID id : ids) {
            value.add(id.toString());
        }
        return () -> check(caseNumber, caller, value);
    }

    private void check(String caseNumber, Caller caller, ArrayNode value) {
        FormContext context = new FormContext("report-hazard", "hazard-rectification", null, null, caseNumber, caller);
        database.bean(EvidenceWidget.class).check("photos", "隐患照片", value, context);
    }

    private UUID upload(int seed) {
        return database.bean(EvidenceStore.class).store("现场.jpg", Photos.jpg(seed), GRID_001).id();
    }
}
