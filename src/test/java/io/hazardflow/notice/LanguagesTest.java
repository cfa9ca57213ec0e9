package io.hazardflow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "none, zh-CN", "zh-CN, zh-CN", "'zh-CN,zh;q=0.9,en;q=0.8', zh-CN", "'en-US,en;q=0.9,zh;q=0.5', en", "en, en", "'fr,en;q=0.5', en",
        "fr, zh-CN", "*, zh-CN", "'', zh-CN", "'%%%', zh-CN"})
    void chineseUnlessEnglishIsWantedMore(String header, String language) {
        assertThat(Languages.of(header).toLanguageTag()).isEqualTo(language);
    }
}
