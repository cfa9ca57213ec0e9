package io.hazardflow.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a room with boxes in the way, or cleared; no two pictures are alike. */
final class DemoPhoto {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int FLOOR = 470;

    private DemoPhoto() {
    }

    static byte[] of(long seed, boolean cleared) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        room(pen, random);
        int boxes = 4 + random.nextInt(5);
        if (cleared) {
            pen.setColor(new Color(214, 170, 40));
            pen.fillRect(80 + random.nextInt(60), FLOOR + 150, WIDTH - 200, 14);
        } else {
            for (int i = 0; i < boxes; i++) {
                box(pen, random);
            }
        }
        pen.dispose();
        grain(image, random);
        return jpeg(image);
    }

    private static void room(Graphics2D pen, Random random) {
        int shade = 190 + random.nextInt(40);
        pen.setColor(new Color(shade, shade - 6, shade - 18));
        pen.fillRect(0, 0, WIDTH, FLOOR);
        pen.setColor(new Color(120 + random.nextInt(30), 118, 112));
        pen.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
        int door = 120 + random.nextInt(560);
        pen.setColor(new Color(96, 112, 104));
        pen.fillRect(door, FLOOR - 320, 170, 320);
        pen.setColor(new Color(40, 140, 70));
        pen.fillRect(door + 40, FLOOR - 370, 90, 34);
    }

    private static void box(Graphics2D pen, Random random) {
        int width = 90 + random.nextInt(120);
        int height = 70 + random.nextInt(110);
        int x = random.nextInt(WIDTH - width);
        int y = FLOOR - height / 2 + random.nextInt(120);
        pen.setColor(new Color(150 + random.nextInt(50), 110 + random.nextInt(30), 60 + random.nextInt(30)));
        pen.fillRect(x, y, width, height);
        pen.setColor(new Color(96, 66, 32));
        pen.drawRect(x, y, width, height);
        pen.drawLine(x, y + height / 3, x + width, y + height / 3);
    }

    private static void grain(BufferedImage image, Random random) {
        for (int i = 0; i < 6000; i++) {
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            image.setRGB(x, y, new Color(image.getRGB(x, y)).darker().getRGB());
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
