package io.hazardflow.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.hazardflow.platform.EngineClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.TimeZone;

/**
 * What the camera wrote into a photo (EXIF); what it did not write is null.
 *
 * @param takenAt DateTimeOriginal, in the camera's own offset where it says one, else in the district's time zone
 * @param lat     degrees, six decimals
 */
record CameraFacts(Instant takenAt, Double lat, Double lng) {

    private static final CameraFacts NONE = new CameraFacts(null, null, null);
    private static final int DECIMALS = 6;

    static CameraFacts of(byte[] photo) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo), photo.length);
            GeoLocation position = position(metadata);
            return new CameraFacts(takenAt(metadata), position == null ? null : degrees(position.getLatitude()),
                position == null ? null : degrees(position.getLongitude()));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return NONE;
        }
    }

    private static Instant takenAt(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
            .map(exif -> exif.getDateOriginal(TimeZone.getTimeZone(EngineClock.ZONE)))
            .filter(Objects::nonNull).map(Date::toInstant).findFirst().orElse(null);
    }

    private static GeoLocation position(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream().map(GpsDirectory::getGeoLocation)
            .filter(CameraFacts::isOnEarth).findFirst().orElse(null);
    }

    private static boolean isOnEarth(GeoLocation position) {
        return position != null && !position.isZero() && Math.abs(position.getLatitude()) <= 90 && Math.abs(position.getLongitude()) <= 180;
    }

    private static double degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }
}
