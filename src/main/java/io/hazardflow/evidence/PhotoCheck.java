package io.hazardflow.evidence;

import org.apache.tika.Tika;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Lets only whole photos in, told by their content, whatever they are called. */
@Component
class PhotoCheck {

    private static final String ACCEPTED = "只接受 jpg、png、webp 照片";

    private final Tika tika = new Tika();
    private final DataSize maxSize;

    PhotoCheck(EvidenceProperties properties) {
        maxSize = properties.maxSize();
    }

    /**
     * The kind of photo.
     *
     * @throws EvidenceRejectedException when it is none, empty, too large or cut off
     */
    PhotoType check(String name, byte[] content) {
        String file = FileName.clean(name);
        if (content.length == 0) {
            throw new EvidenceRejectedException(HttpStatus.BAD_REQUEST, file, "是空文件，" + ACCEPTED);
        }
        if (content.length > maxSize.toBytes()) {
            throw new EvidenceRejectedException(HttpStatus.PAYLOAD_TOO_LARGE, file, "超过 %d MB 的上限".formatted(maxSize.toMegabytes()));
        }
        String found = tika.detect(content);
        PhotoType type = PhotoType.of(found).orElseThrow(() -> new EvidenceRejectedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, file,
            "不是可用的照片（内容识别为 " + found + "），" + ACCEPTED));
        if (!isWhole(type, content)) {
            throw new EvidenceRejectedException(HttpStatus.BAD_REQUEST, file, "已损坏、不完整或尺寸过大，请重新拍摄或选择");
        }
        return type;
    }

    private static boolean isWhole(PhotoType type, byte[] content) {
        return type == PhotoType.WEBP ? WebpContainer.isWhole(content) : PhotoDecoder.decodes(type, content);
    }
}
