package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class NoSuchPageIT {

    @Test
    void an_address_that_does_not_exist_says_so_in_words_and_a_call_gets_its_problem(Visitors visitors) {
        Page page = visitors.signIn("office.001").page();
        assertThat(page.navigate("/no/such/page").status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("没有这个页面");
        assertThat(page.locator("main a.button")).hasText("回到工作台");

        APIResponse call = page.request().get("/api/no-such-call");
        assertThat(call.status()).isEqualTo(404);
        assertThat(call.headers()).containsEntry("content-type", "application/problem+json");
    }
}
