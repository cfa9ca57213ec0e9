package io.hazardflow.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Photos of which no two are alike. */
public final class Pictures {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private Pictures() {
    }

    public static byte[] jpeg() {
        int number = TAKEN.incrementAndGet();
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, (number >> x / 4 & 1) == 1 ? 0xFFFFFF : 0x285AA0);
            }
        }
        return written(image, "jpg");
    }

    /** As drawn on a signature pad. */
    public static byte[] signature() {
        int number = TAKEN.incrementAndGet();
        BufferedImage image = new BufferedImage(320, 140, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(0x1A1F29));
        pen.setStroke(new BasicStroke(4));
        for (int stroke = 0; stroke < 12; stroke++) {
            int rise = (number >> stroke & 1) == 1 ? 40 : -30;
            pen.drawLine(15 + stroke * 24, 70, 30 + stroke * 24, 70 + rise);
        }
        pen.dispose();
        return written(image, "png");
    }

    static byte[] blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        return written(image, "png");
    }

    static byte[] black(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
