package io.hazardflow.registry;

/** Tells Excel from CSV by content, not by name. */
public final class SheetReader {

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private SheetReader() {
    }

    /** @throws ImportRefusedException when it is neither, or too large */
    public static Sheet read(byte[] content) {
        if (content.length == 0) {
            throw ImportRefusedException.file("文件是空的");
        }
        if (content.length > MAX_BYTES) {
            throw ImportRefusedException.file("文件超过 10 MB");
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw ImportRefusedException.file("不支持旧版 Excel(.xls)或加密文件,请另存为 .xlsx 或 CSV");
        }
        return startsWith(content, 'P', 'K', 3, 4) ? XlsxSheet.read(content) : CsvSheet.read(content);
    }

    private static boolean startsWith(byte[] content, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
