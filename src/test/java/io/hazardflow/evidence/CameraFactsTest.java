package io.hazardflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CameraFactsTest {

    private static final int[] LAT = {39, 7, 4224};
    private static final int[] LNG = {117, 13, 3684};

    @Test
    void positionAndTimeComeFromThePhoto() {
        byte[] photo = new ExifJpg().takenAt("2026:11:24 09:30:15").position(LAT, LNG).write(Photos.jpg(1));

        CameraFacts facts = CameraFacts.of(photo);

        assertThat(facts.takenAt()).isEqualTo(Instant.parse("2026-11-24T01:30:15Z"));
        assertThat(facts.lat()).isEqualTo(39.128400);
        assertThat(facts.lng()).isEqualTo(117.226900);
    }

    @Test
    void aCameraThatSaysItsOffsetIsBelieved() {
        byte[] photo = new ExifJpg().takenAt("2026:11:24 09:30:15").offset("+09:00").write(Photos.jpg(1));

        assertThat(CameraFacts.of(photo)).isEqualTo(new CameraFacts(Instant.parse("2026-11-24T00:30:15Z"), null, null));
    }

    @Test
    void aPositionThatTheCameraDidNotHaveIsNone() {
        int[] zero = {0, 0, 0};
        int[] beyond = {200, 0, 0};

        assertThat(CameraFacts.of(new ExifJpg().position(zero, zero).write(Photos.jpg(1))).lat()).isNull();
        assertThat(CameraFacts.of(new ExifJpg().position(beyond, beyond).write(Photos.jpg(1))).lng()).isNull();
    }

    @Test
    void aPhotoWithoutOrWithBrokenCameraFactsHasNone() {
        byte[] photo = new ExifJpg().takenAt("yesterday").write(Photos.jpg(1));
        CameraFacts none = new CameraFacts(null, null, null);

        assertThat(CameraFacts.of(photo)).isEqualTo(none);
        assertThat(CameraFacts.of(Arrays.copyOf(photo, 40))).isEqualTo(none);
        assertThat(CameraFacts.of(Photos.png(1))).isEqualTo(none);
        assertThat(CameraFacts.of(Photos.webp())).isEqualTo(none);
    }
}
