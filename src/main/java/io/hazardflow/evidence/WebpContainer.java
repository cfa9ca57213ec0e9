package io.hazardflow.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The RIFF container of a WebP photo, which the Java platform cannot decode: sizes must add up and picture data be there. */
final class WebpContainer {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ANMF");

    private WebpContainer() {
    }

    static boolean isWhole(byte[] content) {
        if (content.length < RIFF_HEADER || !tag(content, 0).equals("RIFF") || !tag(content, 8).equals("WEBP")) {
            return false;
        }
        long end = size(content, 4) + CHUNK_HEADER;
        return end <= content.length && hasPicture(content, (int) end);
    }

    private static boolean hasPicture(byte[] content, int end) {
        boolean picture = false;
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= end) {
            long size = size(content, (int) at + 4);
            if (at + CHUNK_HEADER + size > end) {
                return false;
            }
            picture |= size > 0 && PICTURE.contains(tag(content, (int) at));
            at += CHUNK_HEADER + size + size % 2;
        }
        return picture;
    }

    private static String tag(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static long size(byte[] content, int at) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
    }
}
