package io.hazardflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class PhotoCheckTest {

    private final PhotoCheck check = new PhotoCheck(new EvidenceProperties(DataSize.ofMegabytes(10), Duration.ofDays(30), Duration.ofHours(24)));

    @Test
    void aPhotoIsKnownByItsContentWhateverItIsCalled() {
        assertThat(check.check("x.exe", Photos.jpg(1))).isEqualTo(PhotoType.JPEG);
        assertThat(check.check("x.jpg", Photos.png(1))).isEqualTo(PhotoType.PNG);
        assertThat(check.check("x", Photos.webp())).isEqualTo(PhotoType.WEBP);
    }

    @Test
    void whatACameraAppendsBehindThePictureDoesNoHarm() {
        byte[] jpg = Photos.jpg(1);

        assertThat(check.check("x.jpg", Arrays.copyOf(jpg, jpg.length + 1000))).isEqualTo(PhotoType.JPEG);
    }

    @ParameterizedTest
    @MethodSource
    void anythingElseIsRefusedWithItsNameAndTheRule(String name, byte[] content, int status, String rule) {
        assertThatThrownBy(() -> check.check(name, content)).isInstanceOfSatisfying(EvidenceRejectedException.class, refused -> {
            assertThat(refused.status().value()).isEqualTo(status);
            assertThat(refused).hasMessageStartingWith("「" + name + "」").hasMessageContaining(rule);
        });
    }

    static Stream<Arguments> anythingElseIsRefusedWithItsNameAndTheRule() {
        return Stream.of(
            Arguments.of("图.svg", text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), 415, "image/svg+xml"),
            Arguments.of("页.jpg", text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"), 415, "text/html"),
            Arguments.of("动.gif", Photos.gif(), 415, "image/gif"),
            Arguments.of("程序.jpg", program(), 415, "只接受 jpg、png、webp"),
            Arguments.of("文.txt", text("消防通道堵塞"), 415, "text/plain"),
            Arguments.of("空.jpg", new byte[0], 400, "空文件"),
            Arguments.of("大.jpg", new byte[10 * 1024 * 1024 + 1], 413, "10 MB"),
            Arguments.of("半.jpg", cut(Photos.jpg(1), 0.5), 400, "不完整"),
            Arguments.of("头.jpg", cut(Photos.jpg(1), 0.05), 400, "不完整"),
            Arguments.of("半.png", cut(Photos.png(1), 0.5), 400, "不完整"),
            Arguments.of("半.webp", cut(Photos.webp(), 0.8), 400, "不完整"),
            Arguments.of("假.webp", text("RIFF\u0004\0\0\0WEBP"), 400, "不完整"));
    }

    private static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] content, double share) {
        return Arrays.copyOf(content, (int) (content.length * share));
    }
}
