package io.hazardflow.dashboard.photo;

import io.hazardflow.hazard.casefile.CasePicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A photo small enough for a cell, as JPEG. @param width in the cell, in pixels, as the height */
record Picture(byte[] jpeg, int width, int height) {

    static final int WIDTH = 166;
    static final int HEIGHT = 122;
    private static final int LONGEST_EDGE = 400;
    private static final int MARGIN = 6;

    /** Empty for what cannot be drawn. */
    static Optional<Picture> of(byte[] photo) {
        return CasePicture.of(photo, LONGEST_EDGE).map(Picture::written);
    }

    private static Picture written(BufferedImage image) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", jpeg);
            double scale = Math.min((double) (WIDTH - MARGIN) / image.getWidth(), (double) (HEIGHT - MARGIN) / image.getHeight());
            return new Picture(jpeg.toByteArray(), (int) Math.max(1, image.getWidth() * scale), (int) Math.max(1, image.getHeight() * scale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
