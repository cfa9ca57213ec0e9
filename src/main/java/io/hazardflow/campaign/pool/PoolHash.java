package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.ObjectChoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SHA-256 of a pool, for anybody to compute again: one line an enterprise in the order of their numbers, lines ended by a line feed, fields
 * divided by tabs, UTF-8. What a draw decides later is not in it, what the approval left out or merged is.
 */
public final class PoolHash {

    private PoolHash() {
    }

    /** Lower-case hexadecimal. */
    public static String of(List<CampaignObject> pool) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text(pool).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param pool in the order of positions */
    public static String text(List<CampaignObject> pool) {
        return pool.stream().map(object -> line(object) + "\n").collect(Collectors.joining());
    }

    private static String line(CampaignObject object) {
        return Stream.of(object.position(), object.enterprise(), object.name(), object.street(), object.industry(), area(object.areaM2()),
                object.riskColor(), object.creditGrade(), object.lastInspected(), object.complaints(), atFreezing(object))
            .map(value -> Objects.toString(value, "")).collect(Collectors.joining("\t"));
    }

    private static String area(BigDecimal area) {
        return area == null ? "" : area.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String atFreezing(CampaignObject object) {
        return switch (object.choice()) {
            case MERGED -> ObjectChoice.MERGED + " " + object.mergedWith();
            case EXCLUDED -> ObjectChoice.EXCLUDED.name();
            default -> ObjectChoice.POOL.name();
        };
    }
}
