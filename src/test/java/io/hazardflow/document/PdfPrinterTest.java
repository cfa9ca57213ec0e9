package io.hazardflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {

    private static final PdfPrinter PRINTER = new PdfPrinter(new PrintFonts());

    @Test
    void aPageIsWhatArchivesKeep() {
        byte[] pdf = PRINTER.print("specimen", model("厨房后门被货物堵塞"));
        PdfCheck.picture(pdf, "specimen");

        assertThat(PdfCheck.flaws(pdf)).isEmpty();
        assertThat(PdfCheck.fontsNotEmbedded(pdf)).isEmpty();
        assertThat(PdfCheck.pages(pdf)).isEqualTo(1);
        assertThat(PdfCheck.title(pdf)).isEqualTo("责令限期整改指令书 津东安责改〔2026〕12号");
        assertThat(PdfCheck.code(pdf)).isEqualTo(Specimens.ADDRESS);
        assertThat(PdfCheck.text(pdf)).contains("天津市河东区应急管理局", "责令限期整改指令书", "2. 安全出口堵塞：厨房后门被货物堵塞", "第 1 页　共 1 页");
        assertThat(pdf.length).isLessThan(120_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"双引号\" '单引号' “中文引号” \\反斜杠",
        "${7*7} #{7*7} <#assign x=1>${x} [#list 1..3 as i]",
        "<script>alert(1)</script><img src=x onerror=alert(1)/>&amp; &lt; &nbsp; ]]> -->",
        "一人口工日月水火门页长马鱼见金车 〈书〉—…～·「」",
        "表情 😀👍🔥 与生僻字 㐂𠮷𡈽𠀋",
        "</td></tr></table></body></html>",
        "{{7*7}} %d %n \u00A5 € ® ½ é ñ Ω я"})
    void textIsPrintedAsItWasTyped(String text) {
        byte[] pdf = PRINTER.print("specimen", model(text));

        assertThat(unspaced(PdfCheck.text(pdf))).contains(unspaced("检查地点" + text));
        assertThat(PdfCheck.fontsNotEmbedded(pdf)).isEmpty();
        assertThat(PdfCheck.flaws(pdf)).isEmpty();
    }

    @Test
    void whatHasNoShapeBecomesAVisibleMark() {
        byte[] pdf = PRINTER.print("specimen", model("甲\u0000\u0007乙\u202E丙\uFEFF丁\uD800戊\u2028己\t庚"));

        assertThat(PdfCheck.text(pdf)).contains("甲□□乙□丙□丁□戊□己 庚");
        assertThat(PdfCheck.text(PRINTER.print("specimen", model("阿拉伯 \u0639 与增补 \uD87E\uDC04")))).contains("阿拉伯 ［U+639］ 与增补 ［U+2F804］");
        assertThat(PdfCheck.flaws(pdf)).isEmpty();
    }

    @Test
    void linesOfUsersStayLines() {
        assertThat(PdfCheck.lines(PRINTER.print("specimen", model("第一行\n第二行\r\n第三行")))).contains("第一行", "第二行", "第三行");
    }

    /** Without a single place to break, and as ordinary text. */
    @Test
    void tenThousandCharactersFlowOverPages() {
        String latin = "x".repeat(10_000);
        byte[] unbroken = PRINTER.print("specimen", Specimens.model(latin, "短"));
        PdfCheck.picture(unbroken, "long-latin");
        assertThat(unspaced(PdfCheck.text(unbroken)).chars().filter(character -> character == 'x').count()).isGreaterThanOrEqualTo(10_000);
        assertThat(PdfCheck.pages(unbroken)).isBetween(3, 8);
        assertThat(PdfCheck.overflow(unbroken)).as("points beyond the margin").isLessThan(1);

        String chinese = "安全出口被货物堵塞，疏散指示标志损坏。".repeat(530);
        byte[] flowing = PRINTER.print("specimen", Specimens.model(chinese, "短"));
        PdfCheck.picture(flowing, "long-chinese");
        assertThat(PdfCheck.text(flowing).chars().filter(character -> character == '堵').count()).isGreaterThanOrEqualTo(530);
        assertThat(PdfCheck.pages(flowing)).isBetween(8, 20);
        assertThat(PdfCheck.overflow(flowing)).isLessThan(1);
        assertThat(PdfCheck.flaws(flowing)).isEmpty();
    }

    @Test
    void nothingOutsideIsLoaded(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("secret.png"), QrPicture.png("secret"));
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            byte[] pdf = PRINTER.print("intruder", Map.of("content", Map.of("server", address, "file", picture.toUri().toString())));

            assertThat(PdfCheck.pictures(pdf)).isZero();
            assertThat(PdfCheck.text(pdf)).contains("闯入者");
            PRINTER.print("specimen", model("<img src=\"" + address + "/typed.png\"/><link href='" + address + "/typed.css'/>"));
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aTemplateReachesNeitherFilesNorClasses() {
        assertThatThrownBy(() -> PRINTER.print("entity", Map.of())).isInstanceOf(IllegalStateException.class).hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> PRINTER.print("execute", Map.of())).isInstanceOf(IllegalStateException.class).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> PRINTER.print("../notice/text/secret", Map.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTemplateThatLacksSomethingPrintsNothing() {
        Map<String, Object> model = new HashMap<>(model("x"));
        model.put("content", Map.of("text", "x"));

        assertThatThrownBy(() -> PRINTER.print("specimen", model)).isInstanceOf(IllegalStateException.class).hasMessageContaining("content.items");
    }

    private static Map<String, Object> model(String text) {
        return Specimens.model(text, text);
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s", "");
    }
}
