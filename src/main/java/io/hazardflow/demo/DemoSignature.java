package io.hazardflow.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Strokes such as somebody draws on a signature pad; other ones for each seed. */
final class DemoSignature {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 180;
    private static final int STROKES = 7;

    private DemoSignature() {
    }

    static byte[] of(long seed) {
        Random random = new Random(seed);
        BufferedImage pad = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pad.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int stroke = 0; stroke < STROKES; stroke++) {
            int left = 30 + stroke * (WIDTH - 110) / STROKES;
            Path2D line = new Path2D.Double();
            line.moveTo(left + random.nextInt(20), 30 + random.nextInt(50));
            line.curveTo(left + random.nextInt(90), 20 + random.nextInt(130), left + random.nextInt(90), 20 + random.nextInt(130),
                left + 30 + random.nextInt(60), 60 + random.nextInt(90));
            pen.draw(line);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(pad, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
