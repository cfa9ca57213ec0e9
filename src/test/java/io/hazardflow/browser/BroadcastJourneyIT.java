package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class BroadcastJourneyIT {

    private static final String TITLE = "今夜大风蓝色预警 <img src=x onerror=alert(1)>";
    private static final Pattern OF_ONE = Pattern.compile("/broadcasts/GB-");

    @Test
    void a_street_warns_of_the_weather_an_enterprise_confirms_on_the_phone_and_the_rest_are_urged(Visitors visitors) {
        Person office = visitors.signIn("office.007");
        Page page = office.page();
        page.navigate("/broadcasts");
        picture(office, "empty");
        page.locator("a.button.is-primary").click();
        page.locator(".broadcast-form").waitFor();
        button(page, "预览").click();
        assertThat(page.locator(".field-error")).containsText("标题须填写");
        page.locator(".broadcast-form input[type=text]").fill(TITLE);
        page.locator(".broadcast-form textarea").fill("受冷空气影响，今夜有六级以上大风。\n请检查户外广告牌、脚手架和临时用电，人员撤离高处。");
        page.locator(".check", new Page.LocatorOptions().setHasText("网格员")).locator("input").check();
        page.locator(".check", new Page.LocatorOptions().setHasText("紧急：")).locator("input").check();
        assertThat(page.locator(".audience-preview")).containsText("家企业在范围内但没有");
        picture(office, "form");
        button(page, "预览").click();
        assertThat(page.locator(".broadcast-paper h3")).hasText(TITLE);
        picture(office, "preview");
        button(page, "发布给").click();
        page.waitForURL(OF_ONE);
        assertThat(page.locator(".notice")).containsText("公告已发布");
        String number = page.url().replaceFirst(".*/(GB-[0-9-]+).*", "$1");

        Person enterprise = visitors.signIn("safety.e0252", 390, 844);
        Page phone = enterprise.page();
        Locator bell = phone.locator(".bell-button");
        assertThat(bell).hasAttribute("aria-label", Pattern.compile("通知，[1-9]\\d* 条未读"));
        picture(enterprise, "phone-home");
        bell.focus();
        phone.keyboard().press("Enter");
        Locator told = phone.locator(".bell-panel .notice-line", new Page.LocatorOptions().setHasText("今夜大风蓝色预警"));
        assertThat(told).containsText("<img src=x");
        assertThat(told.locator("b")).hasCount(1);
        picture(enterprise, "phone-bell");
        phone.keyboard().press("Escape");
        assertThat(phone.locator(".bell-panel")).hasCount(0);
        assertThat(bell).isFocused();
        bell.click();
        told.click();
        phone.waitForURL(OF_ONE);
        picture(enterprise, "phone-detail");
        button(phone, "已阅知悉").click();
        assertThat(phone.locator(".broadcast-confirm")).containsText("确认阅知");
        assertThat(button(phone, "催促")).hasCount(0);

        page.navigate("/broadcasts/" + number);
        assertThat(page.locator(".receivers tbody tr", new Page.LocatorOptions().setHasText("网格员"))).hasCount(3);
        Download export = page.waitForDownload(() -> page.locator("a.button", new Page.LocatorOptions().setHasText("导出阅知情况")).click());
        assertThat(export.suggestedFilename()).contains(number);
        picture(office, "detail");
        button(page, "催促未确认的").click();
        page.locator(".act-dialog button.is-primary").click();
        assertThat(page.locator(".notice")).containsText("已催促");
        assertThat(page.locator("main")).containsText("明天可以再催");
        picture(office, "urged");

        Person grid = visitors.signIn("grid.007");
        Page desk = grid.page();
        desk.locator(".bell-button").click();
        assertThat(desk.locator(".bell-panel")).containsText("催促确认：今夜大风蓝色预警");
        picture(grid, "bell");
        desk.locator(".bell-panel footer a").first().click();
        desk.waitForURL("**/notices");
        assertThat(desk.locator(".notice-line.is-unread").first()).isVisible();
        picture(grid, "notices");
        button(desk, "全部标为已读").click();
        assertThat(desk.locator(".empty")).containsText("没有未读通知");
        picture(grid, "notices-empty");
        desk.navigate("/account/notices");
        desk.locator("input[type=time]").nth(0).fill("18:00");
        button(desk, "保存设置").click();
        assertThat(desk.locator(".field-error")).containsText("不能超过 12 小时");
        desk.locator("input[type=time]").nth(0).fill("21:30");
        button(desk, "保存设置").click();
        assertThat(desk.locator(".notice")).containsText("已保存");
        picture(grid, "settings");
        desk.navigate("/camunda/app/tasklist/default/");
        desk.locator(".hf-bell-button").click();
        assertThat(desk.locator(".hf-bell-panel .hf-notice").first()).containsText("催促确认");
        picture(grid, "tasklist-bell");
        desk.locator(".hf-bell-panel .hf-notice").first().click();
        desk.waitForURL(OF_ONE);
        desk.setViewportSize(390, 844);
        desk.locator(".menu-button").click();
        picture(grid, "phone-menu");
        desk.navigate("/notices?show=any");
        assertThat(desk.locator(".notice-line").first()).isVisible();
        picture(grid, "phone-notices");
        page.setViewportSize(390, 844);
        picture(office, "phone-followed");
        page.navigate("/broadcasts?box=SENT");
        assertThat(page.locator(".cards")).containsText("今夜大风蓝色预警");
        picture(office, "phone-list");
        page.navigate("/broadcasts/new");
        assertThat(page.locator(".audience-preview")).containsText("会收到的人");
        picture(office, "phone-form");
        assertThat(List.of(office, enterprise, grid)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words)).first();
    }

    /** Kept to be looked at. */
    private static void picture(Person person, String name) {
        person.page().screenshot(new Page.ScreenshotOptions().setFullPage(!name.startsWith("phone-bell") && !name.contains("bell"))
            .setPath(Path.of("target", "browser", "broadcast-" + name + ".png")));
    }
}
