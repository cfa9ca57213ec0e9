package io.hazardflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {

    private final PdfPrinter printer = new PdfPrinter(new PrintFonts());

    private static Map<String, Object> model(String text) {
        return Map.of(
            "document", Map.of("title", "责令限期整改指令书", "number", "津东安责改〔2026〕12号", "organ", "天津市河东区应急管理局", "addressee", "天津市河东区海河里餐饮有限公司", "date", "2026年9月3日",
                "checkAddress", "https://hazard.example.gov.cn/verify/Q2hlY2tUb2tlbkZvclRlc3Q1", "checkCode", "Q2hlY2tUb2tlbkZvclRlc3Q1",
                "qr", "data:image/png;base64," + java.util.Base64.getEncoder().encodeToString(QrPicture.png("https://hazard.example.gov.cn/verify/Q2hlY2tUb2tlbkZvclRlc3Q1"))),
            "content", Map.of("items", List.of("燃气软管老化", "安全出口堵塞：" + text), "text", text, "at", "2026年9月3日9时30分", "rows", List.of(List.of("一", text), List.of("二", "立即")),
                "basis", List.of("《中华人民共和国安全生产法》第六十五条", "第一百零二条")),
            "signatures", List.of(Map.of("label", "执法人员", "name", "张三"), Map.of("label", "执法人员", "name", "李四"), Map.of("label", "被检查单位负责人", "note", "拒绝签字，见证人：王五")));
    }

    @Test
    void printsWhatItIsGiven() {
        byte[] first = printer.print("specimen", model("现场"));
        long t = System.nanoTime();
        byte[] pdf = printer.print("specimen", model("厨房后门被货物堵塞"));
        System.out.println("ms " + (System.nanoTime() - t) / 1_000_000 + " size " + pdf.length);
        PdfCheck.picture(pdf, "specimen");
        for (int i = 0; i < 10; i++) { long u = System.nanoTime(); printer.print("specimen", model("厨房后门被货物堵塞")); System.out.println("again " + (System.nanoTime() - u) / 1_000_000); }
        
        System.out.println(PdfCheck.text(pdf));
        System.out.println(PdfCheck.flaws(pdf));
        System.out.println(PdfCheck.fontsNotEmbedded(pdf));
        byte[] hostile = printer.print("specimen", model("一人\"'${7*7}<script>alert(1)</script> & <#assign x=1> \u0007\u202e emoji 😀👍 㐂𠮷 \uD87E\uDC04 ⼀ ع"));
        PdfCheck.picture(hostile, "hostile");
        System.out.println(PdfCheck.text(hostile));
        System.out.println(PdfCheck.flaws(hostile));
    }
}
