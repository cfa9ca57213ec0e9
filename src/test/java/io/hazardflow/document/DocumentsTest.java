package io.hazardflow.document;

import static io.hazardflow.document.DocumentDatabase.CASE;
import static io.hazardflow.document.DocumentDatabase.ENTERPRISE;
import static io.hazardflow.document.DocumentDatabase.OFFICE;
import static io.hazardflow.document.DocumentDatabase.OTHER_CASE;
import static io.hazardflow.document.DocumentDatabase.draft;
import static io.hazardflow.document.DocumentDatabase.event;
import static io.hazardflow.document.DocumentDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.access.Caller;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.ledger.IntegrityFinding;
import io.hazardflow.ledger.LedgerDatabase;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class DocumentsTest {

    @RegisterExtension
    final LedgerDatabase database = DocumentDatabase.create();

    private Documents documents;
    private DocumentCorrections corrections;
    private CaseDocuments list;

    @BeforeEach
    void beans() {
        documents = database.bean(Documents.class);
        corrections = database.bean(DocumentCorrections.class);
        list = database.bean(CaseDocuments.class);
    }

    @Test
    void aDocumentBearsANumberAndIsKeptWithItsHash() {
        long event = event(database, CASE);

        IssuedDocument order = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event));

        assertThat(order.number()).isEqualTo("津东安责改〔2026〕1号");
        assertThat(order.post()).isEqualTo("street-office:001");
        assertThat(order.token()).hasSize(24);
        assertThat(order.isValid()).isTrue();
        byte[] pdf = documents.content(order.id()).orElseThrow();
        assertThat(order.size()).isEqualTo(pdf.length);
        assertThat(PdfCheck.text(pdf)).contains("河东区大王庄街道办事处", "责令限期整改指令书", order.number(), "海河里餐饮有限公司：", "2026年11月24日",
            "/verify/" + order.token(), "拒绝签字，见证人：王五", "第 1 页　共 1 页");
        assertThat(PdfCheck.code(pdf)).isEqualTo("http://localhost:8080/verify/" + order.token());
        assertThat(PdfCheck.flaws(pdf)).isEmpty();
        assertThat(documents.of(CASE)).containsExactly(order);
        assertThat(database.bean(DocumentConsistency.class).check()).isEmpty();
    }

    @Test
    void aTypeIsIssuedOnceAnEvent() {
        long event = event(database, CASE);
        IssuedDocument first = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event));

        assertThat(issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event))).isEqualTo(first);
        assertThat(issue(draft(DocumentType.SITE_RECORD, CASE, event)).number()).isEqualTo("津东安检记〔2026〕1号");
        assertThat(issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE))).number()).isEqualTo("津东安责改〔2026〕2号");
    }

    @Test
    void nothingIsIssuedOutsideOfATransaction() {
        DocumentDraft draft = draft(DocumentType.HINT, CASE, event(database, CASE));

        assertThatThrownBy(() -> documents.issue(draft)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothingIsReviewedThatWasNotOrdered() {
        DocumentDraft opinion = draft(DocumentType.REVIEW_OPINION, CASE, event(database, CASE));
        issue(draft(DocumentType.RECTIFICATION_ORDER, OTHER_CASE, event(database, OTHER_CASE)));

        assertThatThrownBy(() -> issue(opinion)).isInstanceOf(DocumentRefusedException.class)
            .hasMessage("不能出具「整改复查意见书」：本案尚无有效的「责令限期整改指令书」或「隐患提示单」或「现场处理措施决定书」");
        IssuedDocument order = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));
        documents.withdraw(order.id(), "指令依据有误", OFFICE.actingFor(List.of()));
        assertThatThrownBy(() -> issue(opinion)).isInstanceOf(DocumentRefusedException.class);
        issue(draft(DocumentType.HINT, CASE, event(database, CASE)));
        assertThat(issue(opinion).number()).isEqualTo("津东安复查〔2026〕1号");
    }

    @Test
    void aWithdrawnDocumentStaysReadableAndIsNotWithdrawnTwice() {
        IssuedDocument order = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));

        IssuedDocument withdrawn = corrections.withdraw(order.id(), "指令对象认定有误", OFFICE);

        assertThat(withdrawn.isValid()).isFalse();
        assertThat(withdrawn.withdrawnReason()).isEqualTo("指令对象认定有误");
        assertThat(documents.content(order.id())).isPresent();
        assertThat(list.of(CASE, OFFICE)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(DocumentState.WITHDRAWN);
            assertThat(view.mayChange()).isFalse();
        });
        assertThatThrownBy(() -> documents.withdraw(order.id(), "再撤回一次", OFFICE.actingFor(List.of())))
            .isInstanceOf(DocumentRefusedException.class).hasMessage("津东安责改〔2026〕1号 已撤回");
    }

    @Test
    void aCorrectedDocumentIsANewOneThatNamesTheOld() throws IOException {
        UUID drawn = database.bean(EvidenceStore.class).store("签名.png", signature(), OFFICE).id();
        DocumentDraft draft = draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE));
        IssuedDocument first = issue(new DocumentDraft(draft.type(), draft.subject(), draft.eventId(), draft.organ(), draft.addressee(), draft.date(),
            draft.content(), List.of(new DocumentDraft.Signature("执法人员", "张三", drawn, null)), draft.correctable()));
        PdfCheck.picture(documents.content(first.id()).orElseThrow(), "signed");
        assertThat(PdfCheck.pictures(documents.content(first.id()).orElseThrow())).isEqualTo(2);
        assertThat(PdfCheck.text(documents.content(first.id()).orElseThrow())).as("the day of the signature").contains("张三　　2026年11月24日");
        assertThat(PdfCheck.flaws(documents.content(first.id()).orElseThrow())).isEmpty();
        assertThat(corrections.fields(first.id(), OFFICE)).extracting(DocumentCorrections.Field::label).containsExactly("致送", "检查情况");

        IssuedDocument second = corrections.correct(first.id(), "单位名称写错一字", Map.of("addressee", "海河里饮食有限公司"), OFFICE);

        assertThat(second.number()).isEqualTo("津东安责改〔2026〕2号");
        assertThat(second.replaces()).isEqualTo(first.id());
        byte[] pdf = documents.content(second.id()).orElseThrow();
        PdfCheck.picture(pdf, "corrected");
        assertThat(PdfCheck.text(pdf)).contains("本文书更正并替代 津东安责改〔2026〕1号", "更正原因：单位名称写错一字", "海河里饮食有限公司：");
        assertThat(PdfCheck.pictures(pdf)).as("the check code alone: nobody has signed the new wording").isEqualTo(1);
        IssuedDocument old = documents.find(first.id()).orElseThrow();
        assertThat(old.replacedBy()).isEqualTo(second.id());
        assertThat(old.withdrawnReason()).isEqualTo("已由 津东安责改〔2026〕2号 更正：单位名称写错一字");
        assertThatThrownBy(() -> corrections.correct(first.id(), "单位名称还是写错", Map.of("addressee", "海河"), OFFICE)).hasMessageContaining("已被更正");
        assertThat(corrections.correct(second.id(), "检查情况写得不全", Map.of("text", "安全出口与疏散通道均被堵塞"), OFFICE).number())
            .isEqualTo("津东安责改〔2026〕3号");
        assertThat(list.of(CASE, OFFICE)).extracting(DocumentView::state)
            .containsExactly(DocumentState.VALID, DocumentState.CORRECTED, DocumentState.CORRECTED);
        assertThat(list.of(CASE, OFFICE).get(1).replacedBy()).isEqualTo("津东安责改〔2026〕3号");
        assertThat(database.bean(DocumentConsistency.class).check()).isEmpty();
    }

    @Test
    void aCorrectionChangesWhatMayBeChangedAndSaysWhy() {
        IssuedDocument order = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));

        assertThatThrownBy(() -> corrections.correct(order.id(), "检查时间写错了", Map.of("at", "昨天"), OFFICE))
            .isInstanceOf(DocumentRefusedException.class).hasMessage("「at」不是这份文书可以更正的内容");
        assertThatThrownBy(() -> corrections.correct(order.id(), "没有改动的更正", Map.of("text", "安全出口被货物堵塞"), OFFICE))
            .hasMessage("「更正内容」没有改动：请至少更正一处");
        assertThatThrownBy(() -> corrections.correct(order.id(), "错", Map.of("text", "安全出口"), OFFICE)).hasMessage("「更正原因」须为 5–200 个字");
        assertThatThrownBy(() -> corrections.correct(order.id(), "检查情况写错了", Map.of("text", " "), OFFICE)).hasMessage("「检查情况」须为 1–5000 个字");
        assertThatThrownBy(() -> corrections.withdraw(order.id(), null, OFFICE)).hasMessage("「撤回原因」须为 5–200 个字");
        assertThat(documents.of(CASE)).containsExactly(order);
    }

    @Test
    void theUnitThatIssuedAndTheDistrictAboveChangeADocument() {
        IssuedDocument order = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));

        for (Caller other : List.of(ENTERPRISE, person("grid.001", "网格", "grid:001"), person("dept.yjj", "科室", "dept:yjj"))) {
            assertThatThrownBy(() -> corrections.withdraw(order.id(), "想撤回这份文书", other)).as("%s", other.userId())
                .isInstanceOf(DocumentRefusedException.class).hasMessage("只有出具文书的单位和区应急局综合科可以撤回或更正");
        }
        assertThat(mayChange(person("leader", "街道领导", "street-leader:001"))).isTrue();
        assertThat(mayChange(person("coordination", "综合科", "district-coordination"))).isTrue();
        assertThatThrownBy(() -> corrections.withdraw(order.id(), "想撤回这份文书", person("head.e0002", "别家", "enterprise-head:e0002")))
            .hasMessage("文书不存在，或您无权查看");
    }

    @Test
    void anEnterpriseKnowsOfItsOwnPapersAndNotOfLettersBetweenOfficials() {
        issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));
        issue(draft(DocumentType.SUPERVISION_LETTER, CASE, event(database, CASE)));

        assertThat(list.of(CASE, OFFICE)).extracting(DocumentView::type)
            .containsExactly(DocumentType.SUPERVISION_LETTER, DocumentType.RECTIFICATION_ORDER);
        assertThat(list.of(CASE, ENTERPRISE)).extracting(DocumentView::type).containsExactly(DocumentType.RECTIFICATION_ORDER);
        assertThat(list.of(CASE, person("head.e0002", "别家", "enterprise-head:e0002"))).isEmpty();
        assertThat(list.of(CASE, person("machine.iot", "系统", "machine:iot"))).isEmpty();
        assertThat(list.of(CASE, person("expert", "专家", "expert"))).as("sees people masked").hasSize(2).noneMatch(DocumentView::mayRead);
        assertThat(list.readable(CASE, ENTERPRISE)).hasSize(1);
    }

    @Test
    void theDatabaseRefusesEveryChangeButAWithdrawal() {
        IssuedDocument order = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));
        documents.withdraw(order.id(), "指令依据有误", OFFICE.actingFor(List.of()));

        for (String change : List.of("update hazardflow.document set addressee = '别人'", "update hazardflow.document set withdrawn_reason = '改口'",
            "update hazardflow.document set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null", "delete from hazardflow.document",
            "update hazardflow.document_content set bytes = '\\x00'", "delete from hazardflow.document_content", "truncate hazardflow.document_content",
            "truncate hazardflow.document cascade")) {
            assertThatThrownBy(() -> database.jdbc().sql(change).update()).as(change).isInstanceOf(DataAccessException.class)
                .hasMessageMatching("(?s).*(immutable|append-only).*");
        }
    }

    @Test
    void whatWasChangedBehindTheApplicationIsFound() {
        IssuedDocument first = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));
        IssuedDocument second = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));
        IssuedDocument third = issue(draft(DocumentType.RECTIFICATION_ORDER, CASE, event(database, CASE)));

        database.tamper("update hazardflow.document_content set bytes = '\\x25504446' where document_id = '" + first.id() + "'");
        database.tamper("delete from hazardflow.document_content where document_id = '" + second.id() + "'");
        database.tamper("delete from hazardflow.document_content where document_id = '" + third.id() + "'");
        database.tamper("delete from hazardflow.document where id = '" + third.id() + "'");

        assertThat(database.bean(DocumentConsistency.class).check()).extracting(IntegrityFinding::what).containsExactlyInAnyOrder(
            "文书内容与出具时的校验值不符：" + first.number(), "文书内容缺失：" + second.number(), "文号已发出，但没有这份文书：2026 年第 3 号");
    }

    private boolean mayChange(Caller caller) {
        return list.of(CASE, caller).get(0).mayChange();
    }

    private IssuedDocument issue(DocumentDraft draft) {
        return database.inTransaction(() -> documents.issue(draft));
    }

    private static byte[] signature() throws IOException {
        BufferedImage picture = new BufferedImage(360, 140, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5));
        pen.drawArc(20, 20, 160, 90, 0, 250);
        pen.drawArc(150, 30, 170, 70, 90, 260);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
