package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.hazardflow.api.Colleagues;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfCheck;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DocumentJourneyIT {

    @Autowired
    private HazardDriver cases;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private Documents documents;

    @Test
    void a_document_is_opened_corrected_and_withdrawn_on_the_page_of_its_case_and_checked_by_a_stranger(Visitors visitors) {
        String number = hinted();
        Person street = visitors.signIn(STREET);
        street.casePage(number);
        Locator list = street.page().locator(".document-list > li");
        assertThat(list).hasCount(1);
        assertThat(list.first()).containsText("隐患提示单");
        assertThat(list.first()).containsText("有效");
        IssuedDocument first = documents.of(number).get(0);
        assertThat(list.first()).containsText(first.number());
        picture(street, "case");

        APIResponse opened = street.page().request().get("/api/documents/" + first.id());
        assertThat(opened.headers()).containsEntry("content-type", "application/pdf").containsEntry("x-content-type-options", "nosniff")
            .containsEntry("etag", '"' + first.sha256() + '"').hasEntrySatisfying("content-disposition", name -> assertThat(name).startsWith("inline;"));
        assertThat(PdfCheck.text(opened.body())).contains(first.number(), "隐患提示单");

        list.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更正")).click();
        Locator dialog = street.page().locator("dialog[open]");
        dialog.getByLabel("致送").fill("津东示范小微加工厂（更正）");
        dialog.getByLabel("更正原因").fill("单位名称写得不全");
        picture(street, "correction");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更正")).click();
        assertThat(list).hasCount(2);
        assertThat(list.nth(1)).containsText("已更正");
        IssuedDocument second = documents.of(number).get(1);
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(street.page().locator(".documents .notice")).containsText("已更正，新文书 " + second.number());
        picture(street, "corrected");

        Person stranger = visitors.arrive();
        Page check = stranger.page();
        check.navigate("/verify/" + first.token());
        assertThat(check.locator(".verdict")).containsText("已被更正");
        assertThat(check.locator(".verdict")).containsText(second.number());
        picture(stranger, "verify-corrected");
        check.navigate("/verify");
        check.getByLabel("核验码").fill(second.token());
        check.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核验")).click();
        assertThat(check.locator(".verdict h2")).hasText("真实有效");
        assertThat(check.locator(".verdict")).containsText(second.sha256());
        assertThat(check.content()).doesNotContain(number, "疏散通道", "张三");
        byte[] pdf = documents.content(second.id()).orElseThrow();
        check.locator("input[type=file]").setInputFiles(new FilePayload("文书.pdf", "application/pdf", pdf));
        assertThat(check.locator(".compared")).containsText("一致：文书.pdf");
        picture(stranger, "verify-valid");
        check.locator("input[type=file]").setInputFiles(new FilePayload("旧文书.pdf", "application/pdf", documents.content(first.id()).orElseThrow()));
        assertThat(check.locator(".compared")).containsText("不一致：旧文书.pdf");

        list.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回")).click();
        dialog.getByLabel("撤回原因").fill("提示对象认定有误");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回")).click();
        assertThat(list.first()).containsText("已撤回");
        assertThat(list.first()).containsText("提示对象认定有误");
        check.reload();
        assertThat(check.locator(".verdict h2")).hasText("已撤回");
        check.navigate("/verify/NoSuchTokenNoSuchToken12");
        assertThat(check.locator(".verdict h2")).hasText("查无此文书");
        picture(stranger, "verify-unknown");
        assertThat(street.alarms()).isEmpty();
        assertThat(stranger.alarms()).isEmpty();
    }

    @Test
    void the_enterprise_reads_its_papers_on_a_phone_and_changes_none(Visitors visitors) {
        String number = hinted();
        Person enterprise = visitors.signIn(ENTERPRISE, 390, 844);
        enterprise.casePage(number);

        Locator paper = enterprise.page().locator(".document-list > li");
        assertThat(paper).hasCount(1);
        assertThat(paper.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("打开"))).isVisible();
        assertThat(paper.getByRole(AriaRole.BUTTON)).hasCount(0);
        enterprise.page().locator(".documents").scrollIntoViewIfNeeded();
        enterprise.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "document-enterprise-phone.png")));
        IssuedDocument hint = documents.of(number).get(0);
        assertThat(hint.type()).isEqualTo(DocumentType.HINT);
        APIResponse refused = enterprise.page().request().post("/api/documents/" + hint.id() + "/withdrawal");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(enterprise.alarms()).isEqualTo(List.of());
    }

    private String hinted() {
        String number = cases.report(GRID);
        cases.verifyAsReal(number, "G1", Map.of());
        cases.assign(STREET, number, 7);
        feed.catchUp();
        return number;
    }

    private static void picture(Person person, String name) {
        Page page = person.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "document-" + name + ".png")));
        page.setViewportSize(390, 844);
        Locator focus = page.locator("dialog[open], .documents, .verify").last();
        focus.scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "document-" + name + "-phone.png")));
        page.setViewportSize(1440, 900);
    }
}
