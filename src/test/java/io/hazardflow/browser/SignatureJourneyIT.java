package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.hazardflow.access.Callers;
import io.hazardflow.evidence.EvidenceKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BrowserTest
class SignatureJourneyIT {

    private static final String OFFICER = "law.yjj.1";

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private Callers callers;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Ledger ledger;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private Enterprises enterprises;
    @Autowired
    private Industries industries;

    @Test
    void an_inspector_signs_the_order_on_his_telephone_and_the_enterprise_refuses(Visitors visitors) throws IOException {
        HazardDriver driver = beans.createBean(HazardDriver.class);
        String number = driver.report(OFFICER, Map.of("enterpriseId", enterprise()));
        driver.verifyAsReal(number, "G1", Map.of("category", "JC03"));
        String task = driver.task(number, HazardProcess.ASSIGN_RECTIFICATION).getId();
        callers.actAs(OFFICER, () -> tasks.claim(task, OFFICER));
        Person officer = visitors.signIn(OFFICER, 390, 844);
        Page page = officer.page();
        page.navigate("/tasks/" + task);
        FormOnPage form = new FormOnPage(page, page.locator(".form-box"), "").awaitDrawn();
        form.write("整改责任人", "张三").write("联系电话", "19000000001").write("整改要求", "清理疏散通道并划定禁止堆放线，长期保持畅通。")
            .write("同行执法人员", "law.yjj.2").choose("送达情况", "当面送达，已签收");
        send(page);
        assertThat(form.problems()).containsText("对方已在纸质文书上签名");
        form.choose("送达情况", "拒绝签收");
        assertThat(form.field("受送达人签名")).hasCount(0);
        send(page);
        assertThat(form.problems()).containsText("见证人");

        form.write("见证人", "王玉兰（社区居委会）").write("拒签理由", "认为期限太短");
        Locator pad = open(form, "执法人员签名");
        assertThat(pad.locator(".is-primary")).isDisabled();
        page.keyboard().press("Escape");
        assertThat(pad).hasCount(0);
        assertThat(form.field("执法人员签名").locator("img")).hasCount(0);

        pad = open(form, "执法人员签名");
        draw(page, pad, 0.2, 0.5, 0.22, 0.5);
        pad.locator(".is-primary").click();
        assertThat(pad.locator("[role=alert]")).containsText("笔迹太短");
        button(pad, "清除").click();
        write(page, pad);
        picture(page, "pad-portrait");
        page.setViewportSize(844, 390);
        picture(page, "pad-landscape");
        button(pad, "撤销一笔").click();
        draw(page, pad, 0.6, 0.3, 0.75, 0.7);
        pad.locator(".is-primary").click();
        page.setViewportSize(390, 844);
        assertThat(form.field("执法人员签名").locator("figcaption")).containsText("签");
        pad = open(form, "见证人签名");
        write(page, pad);
        pad.locator(".is-primary").click();
        assertThat(form.field("见证人签名").locator("img")).hasCount(1);
        form.field("见证人签名").scrollIntoViewIfNeeded();
        picture(page, "order-phone");
        send(page);
        page.waitForURL(url -> !url.contains("/tasks/"));

        LedgerEvent order = ledger.timeline(number).stream().filter(event -> HazardProcess.ASSIGN_RECTIFICATION.equals(event.step())).findFirst().orElseThrow();
        JsonNode said = order.document();
        assertThat(said.path("service").asText()).isEqualTo("REFUSED_TO_SIGN");
        assertThat(said.path("refusalReason").asText()).isEqualTo("认为期限太短");
        assertThat(said.has("recipientSignature")).isFalse();
        List<UUID> drawn = List.of(UUID.fromString(said.path("officerSignature").asText()), UUID.fromString(said.path("witnessSignature").asText()));
        assertThat(order.evidence()).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(evidence.findAll(drawn)).allSatisfy(signature -> {
            assertThat(signature.kind()).isEqualTo(EvidenceKind.SIGNATURE);
            assertThat(signature.subject()).isEqualTo(number);
            assertThat(signature.size()).isLessThan(60_000);
        });

        Person street = visitors.signIn("office.001");
        Page casePage = street.page();
        casePage.navigate("/hazards/" + number);
        Locator signatures = casePage.locator(".hf-signatures li");
        assertThat(signatures).hasCount(2);
        assertThat(signatures.first()).containsText("执法人员签名");
        signatures.first().scrollIntoViewIfNeeded();
        picture(casePage, "case");
        Download file = casePage.waitForDownload(() -> casePage.locator(".case-file button").click());
        assertThat(file.suggestedFilename()).isEqualTo("案卷-" + number + ".pdf");
        assertThat(casePage.locator(".case-file-words")).containsText("案卷已下载");
        look(file.path());
        assertThat(List.of(officer, street)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    /** One that the department of the officers looks after. */
    private String enterprise() {
        return IntStream.rangeClosed(2, 10).mapToObj("e%04d"::formatted).map(enterprises::find).flatMap(Optional::stream)
            .filter(e -> "yjj".equals(industries.department(e.industry())) && !"RED".equals(e.profile().riskColor()) && e.operating())
            .findFirst().orElseThrow().id();
    }

    private static Locator open(FormOnPage form, String label) {
        form.field(label).locator("button.hf-button").click();
        Locator pad = form.field(label).page().locator(".hf-signature-dialog");
        assertThat(pad).hasCount(1);
        return pad;
    }

    /** Three strokes across the pad. */
    private static void write(Page page, Locator pad) {
        draw(page, pad, 0.2, 0.35, 0.5, 0.4);
        draw(page, pad, 0.35, 0.25, 0.3, 0.75);
        draw(page, pad, 0.55, 0.3, 0.8, 0.7);
    }

    private static void draw(Page page, Locator pad, double x1, double y1, double x2, double y2) {
        BoundingBox ground = pad.locator("canvas").boundingBox();
        page.mouse().move(ground.x + ground.width * x1, ground.y + ground.height * y1);
        page.mouse().down();
        for (int step = 1; step <= 12; step++) {
            double bend = Math.sin(step / 12.0 * Math.PI * 2) * 12;
            page.mouse().move(ground.x + ground.width * (x1 + (x2 - x1) * step / 12), ground.y + ground.height * (y1 + (y2 - y1) * step / 12) + bend);
        }
        page.mouse().up();
    }

    private static Locator button(Locator pad, String words) {
        return pad.locator("button", new Locator.LocatorOptions().setHasText(words));
    }

    private static void send(Page page) {
        page.locator(".form-actions .button.is-primary").click();
    }

    private static void look(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("执法人员签名", "见证人签名", "认为期限太短", "首尾相接");
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                ImageIO.write(renderer.renderImageWithDPI(page, 60), "png", Path.of("target", "browser", "case-file-" + (page + 1) + ".png").toFile());
            }
        }
    }

    /** Kept to be looked at. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "signature-" + name + ".png")));
    }
}
