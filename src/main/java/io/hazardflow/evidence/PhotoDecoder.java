package io.hazardflow.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads a jpg or png to its end, at a small size, so that neither a cut-off file nor a huge canvas in a small file gets through. */
final class PhotoDecoder {

    private static final long MOST_PIXELS = 120_000_000;
    private static final int SHORT_SIDE = 200;

    private PhotoDecoder() {
    }

    static boolean decodes(PhotoType type, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            return decodes(reader, input);
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean decodes(ImageReader reader, MemoryCacheImageInputStream input) throws IOException {
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.startsWith("Truncated File") || warning.contains("premature end")) {
                cutOff.set(true);
            }
        });
        reader.setInput(input, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return false;
        }
        int step = (int) Math.max(1, Math.min(width, height) / SHORT_SIDE);
        ImageReadParam small = reader.getDefaultReadParam();
        small.setSourceSubsampling(step, step, 0, 0);
        if (reader.canReadRaster()) {
            reader.readRaster(0, small);
        } else {
            reader.read(0, small);
        }
        return !cutOff.get();
    }
}
