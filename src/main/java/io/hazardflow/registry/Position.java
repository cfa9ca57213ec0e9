package io.hazardflow.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something is, as the position field sends it: {@code 39.128400,117.226900} or {@code 39.128400,117.226900;25;device}.
 *
 * @param lat            degrees north (WGS-84)
 * @param lng            degrees east
 * @param accuracyMetres radius the device states, null when none was given
 * @param way            {@code device}, {@code qr} or {@code pin}; null when none was given
 */
public record Position(double lat, double lng, Double accuracyMetres, String way) {

    private static final String DEGREES = "-?\\d{1,3}(?:\\.\\d{1,10})?";
    private static final Pattern SYNTAX = Pattern.compile(
        "(" + DEGREES + "),(" + DEGREES + ")(?:;(\\d{0,7}(?:\\.\\d{1,6})?);(device|qr|pin))?");

    /** Empty when the text has another form or a degree does not exist. */
    public static Optional<Position> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String accuracy = matcher.group(3);
        Position position = new Position(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)),
            accuracy == null || accuracy.isEmpty() ? null : Double.valueOf(accuracy), matcher.group(4));
        return Optional.of(position).filter(p -> Math.abs(p.lat) <= 90 && Math.abs(p.lng) <= 180);
    }

    /** True within the rectangle around China: 3–54 north, 73–136 east. */
    public boolean inChina() {
        return lat >= 3 && lat <= 54 && lng >= 73 && lng <= 136;
    }
}
