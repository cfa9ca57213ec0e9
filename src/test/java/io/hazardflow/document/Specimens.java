package io.hazardflow.document;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What an order would say, printed by the template of the tests. */
public final class Specimens {

    static final String ADDRESS = "https://hazard.example.gov.cn/verify/Q2hlY2tUb2tlbkZvclRlc3Q1";

    private Specimens() {
    }

    /** Prints the same order again and again. */
    public static Supplier<byte[]> printer(String text) {
        PdfPrinter printer = new PdfPrinter(new PrintFonts());
        Map<String, Object> model = model(text, text);
        return () -> printer.print("specimen", model);
    }

    static Map<String, Object> model(String text, String inTables) {
        return Map.of(
            "document", Map.of("title", "责令限期整改指令书", "number", "津东安责改〔2026〕12号", "organ", "天津市河东区应急管理局",
                "addressee", "天津市河东区海河里餐饮有限公司", "date", "2026年9月3日", "checkAddress", ADDRESS, "checkCode", "Q2hlY2tUb2tlbkZvclRlc3Q1",
                "qr", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrPicture.png(ADDRESS))),
            "content", Map.of("items", List.of("燃气软管老化", "安全出口堵塞：" + inTables), "text", text, "at", "2026年9月3日9时30分",
                "rows", List.of(List.of("一", inTables), List.of("二", "立即")), "basis", List.of("《中华人民共和国安全生产法》第六十五条", "第一百零二条")),
            "signatures", List.of(Map.of("label", "执法人员", "name", "张三"), Map.of("label", "执法人员", "name", "李四"),
                Map.of("label", "被检查单位负责人", "note", "拒绝签字，见证人：王五")));
    }
}
