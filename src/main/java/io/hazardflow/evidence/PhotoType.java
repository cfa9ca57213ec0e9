package io.hazardflow.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of photo that cameras and browsers make and every browser shows. */
enum PhotoType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final List<String> extensions;

    PhotoType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<PhotoType> of(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** First one is the usual one. */
    List<String> extensions() {
        return extensions;
    }
}
