package io.hazardflow.dashboard.photo;

import io.hazardflow.hazard.casefile.CasePicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A photo small enough for a cell, as JPEG. */
record Picture(byte[] jpeg, int width, int height) {

    static final int LONGEST_EDGE = 400;

    /** Empty for what cannot be drawn. */
    static Optional<Picture> of(byte[] photo) {
        return CasePicture.of(photo, LONGEST_EDGE).map(Picture::written);
    }

    private static Picture written(BufferedImage image) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", jpeg);
            return new Picture(jpeg.toByteArray(), image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
