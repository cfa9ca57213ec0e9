package io.hazardflow.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.http.HttpStatus;

/** Lets only drawn signatures in: a small png of dark strokes on an empty ground. */
final class SignatureCheck {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int LONGEST_SIDE = 3000;
    private static final int LEAST_INK = 60;
    private static final double MOST_INK = 0.4;
    private static final int DARK = 128;

    private SignatureCheck() {
    }

    /** @throws EvidenceRejectedException when it is no png, cut off, too large, empty or no drawing */
    static void check(byte[] content) {
        if (content.length == 0) {
            throw refused(HttpStatus.BAD_REQUEST, "没有内容，请重新签名");
        }
        if (content.length > MOST_BYTES) {
            throw refused(HttpStatus.PAYLOAD_TOO_LARGE, "超过 " + MOST_BYTES / 1024 + " KB 的上限，请用签名板签名");
        }
        BufferedImage drawing = read(content);
        double ink = ink(drawing);
        if (ink < LEAST_INK) {
            throw refused(HttpStatus.BAD_REQUEST, "是空白的，请签名后再提交");
        }
        if (ink > MOST_INK * drawing.getWidth() * drawing.getHeight()) {
            throw refused(HttpStatus.BAD_REQUEST, "不是手写的签名，请用签名板签名");
        }
    }

    private static EvidenceRejectedException refused(HttpStatus status, String rule) {
        return new EvidenceRejectedException(status, "签名", rule);
    }

    private static BufferedImage read(byte[] content) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !"png".equals(reader.getFormatName())) {
                throw refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "只接受签名板画出的 png 图片");
            }
            return read(reader, input);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw refused(HttpStatus.BAD_REQUEST, "已损坏或不完整，请重新签名");
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                throw refused(HttpStatus.PAYLOAD_TOO_LARGE, "超过 " + LONGEST_SIDE + " 像素的上限，请用签名板签名");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Number of dark pixels; what is see-through counts as ground. */
    private static long ink(BufferedImage drawing) {
        long ink = 0;
        for (int y = 0; y < drawing.getHeight(); y++) {
            for (int x = 0; x < drawing.getWidth(); x++) {
                int pixel = drawing.getRGB(x, y);
                int light = ((pixel >> 16 & 0xFF) * 3 + (pixel >> 8 & 0xFF) * 6 + (pixel & 0xFF)) / 10;
                if (pixel >>> 24 >= DARK && light < DARK) {
                    ink++;
                }
            }
        }
        return ink;
    }
}
