package io.hazardflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "现场 1.jpg, 现场 1.jpg",
        "C:\\Users\\x\\门.JPG, 门.jpg",
        "../../etc/passwd, passwd.jpg",
        "evil.html, evil.html.jpg",
        "a<b>\"c.jpeg, a_b__c.jpeg",
        "'..', 照片.jpg",
        "'', 照片.jpg",
        "/, 照片.jpg"})
    void aNameHasNoPathAndTheExtensionOfItsContent(String given, String clean) {
        assertThat(FileName.clean(given, PhotoType.JPEG)).isEqualTo(clean);
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(FileName.clean("a\r\nb\u0000\u202Egpj.exe", PhotoType.PNG)).isEqualTo("abgpj.exe.png");
        assertThat(FileName.clean(null, PhotoType.PNG)).isEqualTo("照片.png");
    }

    @Test
    void aLongNameKeepsItsExtensionAndItsWholeCharacters() {
        String name = FileName.clean("😀".repeat(200) + ".jpg", PhotoType.JPEG);

        assertThat(name).hasSizeLessThanOrEqualTo(120).endsWith("😀.jpg");
    }
}
