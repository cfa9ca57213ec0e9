package io.hazardflow.hazard.casefile;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A photo small enough for paper, upright, in three colours on white; never held in its full size. */
public final class CasePicture {

    private static final int LONGEST_EDGE = 1600;
    private static final int UPRIGHT = 1;

    private CasePicture() {
    }

    /** Empty for what cannot be drawn. */
    static Optional<BufferedImage> of(byte[] photo) {
        return of(photo, LONGEST_EDGE);
    }

    /** The same, with no edge longer than so many pixels. */
    public static Optional<BufferedImage> of(byte[] photo, int longestEdge) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? Optional.of(drawn(coarse(readers.next(), input, longestEdge), orientation(photo), longestEdge))
                : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Leaves out rows and columns while reading. */
    private static BufferedImage coarse(ImageReader reader, ImageInputStream input, int longestEdge) throws IOException {
        try {
            reader.setInput(input, true, true);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / longestEdge);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage coarse, int orientation, int longestEdge) {
        double scale = Math.min(1, (double) longestEdge / Math.max(coarse.getWidth(), coarse.getHeight()));
        int width = (int) Math.max(1, Math.round(coarse.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(coarse.getHeight() * scale));
        boolean turned = orientation > 4;
        BufferedImage picture = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(upright(orientation, width, height));
        pen.drawImage(coarse, 0, 0, width, height, null);
        pen.dispose();
        return picture;
    }

    /** The eight ways in which a camera may have been held (EXIF). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int orientation(byte[] photo) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo), photo.length);
            ExifIFD0Directory camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return camera != null && camera.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                ? camera.getInt(ExifIFD0Directory.TAG_ORIENTATION) : UPRIGHT;
        } catch (ImageProcessingException | IOException | MetadataException | RuntimeException e) {
            return UPRIGHT;
        }
    }
}
