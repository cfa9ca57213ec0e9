package io.hazardflow.document;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.evidence.EvidenceDatabase;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.LedgerDatabase;
import io.hazardflow.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The ledger's database with the beans of this package; every type is printed by one template of the tests. */
final class DocumentDatabase {

    static final String CASE = "YH-20261124-001-00001";
    static final String OTHER_CASE = "YH-20261124-001-00002";
    static final Caller OFFICE = person("office.001", "李安全", "street-office:001");
    static final Caller ENTERPRISE = person("safety.e0001", "王厂安", "enterprise-safety:e0001");

    private DocumentDatabase() {
    }

    static Caller person(String account, String name, String group) {
        return new Caller(account, name, List.of(Membership.of(group).orElseThrow()));
    }

    static LedgerDatabase create() {
        return EvidenceDatabase.with(Beans.class, DocumentNumbers.class, DocumentTable.class, DocumentSheet.class, DocumentRights.class,
            DocumentCorrections.class, CaseDocuments.class, DocumentConsistency.class, Documents.class);
    }

    /** Ledger event of a step that the office did. */
    static long event(LedgerDatabase database, String subject) {
        return database.append(new LedgerEntry(subject, "hazard-rectification", "assign-rectification",
            new Actor(OFFICE.userId(), OFFICE.name(), "street-office:001"), Map.of("requirements", "清理"), Map.of(), List.of(), List.of())).id();
    }

    static DocumentDraft draft(DocumentType type, String subject, Long event) {
        return draft(type, subject, event, "安全出口被货物堵塞");
    }

    static DocumentDraft draft(DocumentType type, String subject, Long event, String text) {
        return new DocumentDraft(type, subject, event, "河东区大王庄街道办事处", "海河里餐饮有限公司", LocalDate.of(2026, 11, 24), content(text),
            List.of(new DocumentDraft.Signature("执法人员", "张三", null, null), new DocumentDraft.Signature("被检查单位负责人", null, null, "拒绝签字，见证人：王五")),
            Map.of("text", "检查情况"));
    }

    static Map<String, Object> content(String text) {
        return Map.of("items", List.of("燃气软管老化", text), "text", text, "at", "2026年11月24日9时30分",
            "rows", List.of(List.of("出口", text), List.of("软管", "立即更换")), "basis", List.of("《中华人民共和国安全生产法》第六十五条"));
    }

    @TestConfiguration
    static class Beans {

        private static final PrintFonts FONTS = new PrintFonts();

        @Bean
        DocumentProperties properties() {
            return new DocumentProperties("津东安");
        }

        @Bean
        PdfPrinter printer() {
            return new PdfPrinter(FONTS) {
                @Override
                public synchronized byte[] print(String template, Map<String, Object> model) {
                    return super.print("specimen", model);
                }
            };
        }

        @Bean
        CaseAccess cases() {
            return new CasesOfStreet001();
        }
    }

    private static final class CasesOfStreet001 implements CaseAccess {

        @Override
        public boolean covers(String caseNumber) {
            return caseNumber.startsWith("YH-");
        }

        @Override
        public boolean mayRead(String caseNumber, Caller caller) {
            return caller.scope().all() || caller.scope().streets().contains("001") || caller.scope().enterprises().contains("e0001")
                || caller.scope().departments().contains("yjj") || caller.has(Role.EXPERT);
        }

        @Override
        public List<String> readingPosts(String caseNumber) {
            return List.of("enterprise-head:e0001", "enterprise-safety:e0001", "street-office:001");
        }
    }
}
