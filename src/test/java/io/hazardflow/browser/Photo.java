package io.hazardflow.browser;

import com.microsoft.playwright.options.FilePayload;
import io.hazardflow.evidence.ExifJpg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files that a person may try to hand in. */
final class Photo {

    private static final int LIMIT = 10 * 1024 * 1024;
    private static int made;

    private Photo() {
    }

    /** A photo as a phone takes it, with time and place; no two are alike. */
    static FilePayload taken(String name, String exifTime) {
        byte[] jpg = new ExifJpg().takenAt(exifTime).offset("+08:00").position(new int[] {39, 7, 4224}, new int[] {117, 13, 3684}).write(jpg());
        return new FilePayload(name, "image/jpeg", jpg);
    }

    static FilePayload tooLarge() {
        byte[] noPicture = new byte[LIMIT + 1];
        System.arraycopy(jpg(), 0, noPicture, 0, 64);
        return new FilePayload("巨大.jpg", "image/jpeg", noPicture);
    }

    /** A web page that calls itself a photo. */
    static FilePayload disguised() {
        return new FilePayload("现场.jpg", "image/jpeg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
    }

    static FilePayload document() {
        return new FilePayload("说明.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] jpg() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x8FA3B5));
        pen.fillRect(0, 0, 320, 240);
        int number = ++made;
        for (int bit = 0; bit < 12; bit++) {
            pen.setColor((number >> bit & 1) == 1 ? new Color(0xC2570C) : new Color(0x2B4C6F));
            pen.fillRect(20 + bit % 4 * 72, 20 + bit / 4 * 70, 60, 58);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
