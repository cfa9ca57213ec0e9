package io.hazardflow.hazard.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.evidence.BigPhotos;
import io.hazardflow.evidence.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePictureTest {

    private static final int RED = 0xFF0000;

    @Test
    void aLargePhotoIsMadeSmall() {
        BufferedImage picture = CasePicture.of(BigPhotos.jpeg(1)).orElseThrow();

        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(1200);
    }

    /** The red corner of the shot has to come up on the left at the top, however the camera was held. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"})
    void aPhotoStandsUpright(int orientation, int right, int down) throws IOException {
        BufferedImage shot = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = shot.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(Color.RED);
        pen.fillRect(right * 160, down * 120, 160, 120);
        pen.dispose();

        BufferedImage picture = CasePicture.of(oriented(jpeg(shot), orientation)).orElseThrow();

        assertThat(picture.getWidth()).isEqualTo(orientation > 4 ? 240 : 320);
        assertThat(new Color(picture.getRGB(20, 20)).getGreen()).isLessThan(60);
        assertThat(new Color(picture.getRGB(picture.getWidth() - 20, picture.getHeight() - 20)).getGreen()).isGreaterThan(200);
        assertThat(picture.getRGB(20, 20) & 0xFF0000).isGreaterThan(RED / 2);
    }

    @Test
    void whatIsSeeThroughIsWhiteOnPaper() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png", bytes);

        assertThat(CasePicture.of(bytes.toByteArray()).orElseThrow().getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void webpIsDrawnToo() {
        assertThat(CasePicture.of(Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="))).isPresent();
    }

    @Test
    void whatIsBrokenIsNotDrawn() {
        assertThat(CasePicture.of(new byte[0])).isEmpty();
        assertThat(CasePicture.of("no photo".getBytes())).isEmpty();
        assertThat(CasePicture.of(Arrays.copyOf(Pictures.signature(), 100))).isEmpty();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** The photo with the mark of a camera that was held so. */
    private static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0,
            (byte) orientation, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
