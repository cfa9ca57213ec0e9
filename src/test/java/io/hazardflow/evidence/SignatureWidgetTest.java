package io.hazardflow.evidence;

import static io.hazardflow.evidence.People.GRID_001;
import static io.hazardflow.evidence.People.OFFICE_001;
import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.OTHER_CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hazardflow.access.Caller;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import io.hazardflow.ledger.LedgerDatabase;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureWidgetTest {

    @RegisterExtension
    final LedgerDatabase database = EvidenceDatabase.create();

    @Test
    void aFreshDrawingIsAccepted() {
        assertThatCode(check(CASE, GRID_001, draw())).doesNotThrowAnyException();
        assertThat(database.bean(SignatureWidget.class).shown(UUID.randomUUID().toString())).isEqualTo("已签名");
    }

    @Test
    void whatIsNoSmallPngOfDarkStrokesIsNotTakenIn() {
        assertNotTaken(new byte[0], "没有内容");
        assertNotTaken(Photos.jpg(1), "只接受签名板画出的 png");
        assertNotTaken("<svg/>".getBytes(), "只接受签名板画出的 png");
        assertNotTaken(Arrays.copyOf(Pictures.signature(), 200), "已损坏或不完整");
        assertNotTaken(Pictures.blank(300, 100), "是空白的");
        assertNotTaken(Pictures.blank(3001, 10), "像素的上限");
        assertNotTaken(new byte[512 * 1024 + 1], "KB 的上限");
        assertNotTaken(Pictures.black(300, 100), "不是手写的签名");
    }

    @Test
    void aPhotoIsNoSignatureAndASignatureNoPhoto() {
        UUID photo = store().store("签名.png", Photos.png(1), GRID_001).id();
        assertRefused(check(CASE, GRID_001, photo), "照片不能当作签名");

        UUID drawn = draw();
        FormContext context = context(CASE, GRID_001);
        assertThatThrownBy(() -> database.bean(EvidenceWidget.class).check("photos", "照片",
            JsonNodeFactory.instance.arrayNode().add(drawn.toString()), context)).hasMessageContaining("签名不能当作照片");
    }

    @Test
    void aDrawingFromAnotherDeviceIsRefusedAsIfItDidNotExist() {
        assertRefused(check(CASE, OFFICE_001, draw()), "不存在、已过期或不是在您的设备上签的");
        assertRefused(check(CASE, OFFICE_001, UUID.randomUUID()), "不存在、已过期或不是在您的设备上签的");
    }

    @Test
    void aDrawingServesOneStepOfOneCase() {
        UUID drawn = draw();
        database.append(step(CASE, "assign-rectification", drawn));

        assertRefused(check(CASE, GRID_001, drawn), "已用于案件 " + CASE);
        assertRefused(check(OTHER_CASE, GRID_001, drawn), "已用于案件 " + CASE);
        assertThatThrownBy(() -> database.append(step(CASE, "review-rectification", drawn))).hasMessageContaining("每份文书须重新签名");
        assertThatThrownBy(() -> database.append(step(OTHER_CASE, "assign-rectification", drawn))).hasMessageContaining("每份文书须重新签名");
    }

    @Test
    void aCopyOfADrawingThatWasUsedIsRefused() {
        byte[] drawing = Pictures.signature();
        UUID first = store().storeSignature(drawing, OFFICE_001).id();
        UUID copy = store().storeSignature(drawing, GRID_001).id();
        assertThatCode(check(CASE, GRID_001, copy)).doesNotThrowAnyException();

        database.append(step(OTHER_CASE, "assign-rectification", first));

        assertRefused(check(CASE, GRID_001, copy), "完全相同");
    }

    @Test
    void twoPeopleDoNotSignWithOneDrawing() {
        byte[] drawing = Pictures.signature();
        UUID officer = store().storeSignature(drawing, GRID_001).id();
        UUID copy = store().storeSignature(drawing, GRID_001).id();

        for (UUID recipient : List.of(officer, copy)) {
            assertThatThrownBy(() -> database.bean(SignatureWidget.class).checkTogether(List.of(
                new Widget.Filled("officerSignature", "执法人员签名", text(officer)),
                new Widget.Filled("recipientSignature", "受送达人签名", text(recipient))), context(CASE, GRID_001)))
                .isInstanceOf(FormRejectedException.class).hasMessage("「受送达人签名」与「执法人员签名」是同一份签名，须由本人另签")
                .extracting("field").isEqualTo("recipientSignature");
        }
        assertThatCode(() -> database.bean(SignatureWidget.class).checkTogether(List.of(
            new Widget.Filled("officerSignature", "执法人员签名", text(officer)),
            new Widget.Filled("recipientSignature", "受送达人签名", text(draw()))), context(CASE, GRID_001))).doesNotThrowAnyException();
    }

    @Test
    void aDrawingIsHandedInWithinADay() {
        UUID drawn = draw();
        database.clock().forward(Duration.ofHours(25));

        assertRefused(check(CASE, GRID_001, drawn), "是 24 小时以前签的");
    }

    @Test
    void aDrawingIsNeverAPictureUsedTwice() {
        byte[] drawing = Pictures.signature();
        UUID one = store().storeSignature(drawing, GRID_001).id();
        UUID two = store().storeSignature(drawing, GRID_001).id();
        database.append(step(CASE, "assign-rectification", one));
        database.append(step(OTHER_CASE, "assign-rectification", two));

        assertThat(store().findAll(List.of(one, two))).noneMatch(Evidence::duplicate).allMatch(e -> e.kind() == EvidenceKind.SIGNATURE);
    }

    @Test
    void theTiesOfDrawingsAreRebuiltFromTheLedger() {
        UUID drawn = draw();
        database.append(step(CASE, "assign-rectification", drawn));

        database.bean(LedgerRebuild.class).rebuild();

        assertThat(store().find(drawn)).hasValueSatisfying(evidence -> assertThat(evidence.subject()).isEqualTo(CASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "1-1-1-1-1", "<script>", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"})
    void aTypedNameIsNoSignature(String text) {
        assertRefused(() -> check(CASE, GRID_001, JsonNodeFactory.instance.textNode(text)), "请重新签名");
    }

    private void assertNotTaken(byte[] content, String rule) {
        assertThatThrownBy(() -> store().storeSignature(content, GRID_001)).isInstanceOf(EvidenceRejectedException.class)
            .hasMessageStartingWith("「签名」").hasMessageContaining(rule);
    }

    private void assertRefused(ThrowingCallable check, String rule) {
        assertThatThrownBy(check).isInstanceOf(FormRejectedException.class).hasMessageStartingWith("「执法人员签名」").hasMessageContaining(rule)
            .extracting("field").isEqualTo("officerSignature");
    }

    private ThrowingCallable check(String caseNumber, Caller caller, UUID id) {
        return () -> check(caseNumber, caller, text(id));
    }

    private void check(String caseNumber, Caller caller, JsonNode value) {
        database.bean(SignatureWidget.class).check("officerSignature", "执法人员签名", value, context(caseNumber, caller));
    }

    private static FormContext context(String caseNumber, Caller caller) {
        return new FormContext("assign-rectification", "hazard-rectification", null, null, caseNumber, caller);
    }

    private static JsonNode text(UUID id) {
        return JsonNodeFactory.instance.textNode(id.toString());
    }

    private UUID draw() {
        return store().storeSignature(Pictures.signature(), GRID_001).id();
    }

    private EvidenceStore store() {
        return database.bean(EvidenceStore.class);
    }
}
