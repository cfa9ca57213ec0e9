package io.hazardflow.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes camera facts into a jpg, byte by byte as EXIF 2.31 says. */
public final class ExifJpg {

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int HEADER = 8;

    private final List<Entry> exif = new ArrayList<>();
    private final List<Entry> gps = new ArrayList<>();

    public ExifJpg takenAt(String time) {
        exif.add(text(0x9003, time));
        return this;
    }

    public ExifJpg offset(String offset) {
        exif.add(text(0x9011, offset));
        return this;
    }

    /** Degrees, minutes and hundredths of seconds, north and east. */
    public ExifJpg position(int[] lat, int[] lng) {
        gps.add(text(1, "N"));
        gps.add(angle(2, lat));
        gps.add(text(3, "E"));
        gps.add(angle(4, lng));
        return this;
    }

    public byte[] write(byte[] jpg) {
        try {
            byte[] tiff = tiff();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(jpg, 0, 2);
            out.writeShort(0xFFE1);
            out.writeShort(2 + 6 + tiff.length);
            out.writeBytes("Exif\0\0");
            out.write(tiff);
            out.write(jpg, 2, jpg.length - 2);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] tiff() throws IOException {
        int exifAt = HEADER + directorySize(List.of(number(0, 0), number(0, 0)));
        int gpsAt = exifAt + directorySize(exif);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(HEADER);
        directory(out, HEADER, List.of(number(0x8769, exifAt), number(0x8825, gpsAt)));
        directory(out, exifAt, exif);
        directory(out, gpsAt, gps);
        return bytes.toByteArray();
    }

    private static int directorySize(List<Entry> entries) {
        return 2 + 12 * entries.size() + 4 + entries.stream().mapToInt(Entry::outside).sum();
    }

    private static void directory(DataOutputStream out, int at, List<Entry> entries) throws IOException {
        int dataAt = at + 2 + 12 * entries.size() + 4;
        out.writeShort(entries.size());
        for (Entry entry : entries) {
            out.writeShort(entry.tag);
            out.writeShort(entry.type);
            out.writeInt(entry.count);
            if (entry.outside() == 0) {
                out.write(entry.data);
                out.write(new byte[4 - entry.data.length]);
            } else {
                out.writeInt(dataAt);
                dataAt += entry.outside();
            }
        }
        out.writeInt(0);
        for (Entry entry : entries) {
            if (entry.outside() > 0) {
                out.write(entry.data);
            }
        }
    }

    private static Entry text(int tag, String value) {
        byte[] data = (value + '\0').getBytes(StandardCharsets.US_ASCII);
        return new Entry(tag, ASCII, data.length, data);
    }

    private static Entry number(int tag, int value) {
        return new Entry(tag, LONG, 1, ints(value));
    }

    private static Entry angle(int tag, int[] dms) {
        return new Entry(tag, RATIONAL, 3, ints(dms[0], 1, dms[1], 1, dms[2], 100));
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private record Entry(int tag, int type, int count, byte[] data) {

        int outside() {
            return data.length > 4 ? data.length : 0;
        }
    }
}
