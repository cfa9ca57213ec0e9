package io.hazardflow.registry;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.function.Function;

/** A number within limits, with at most so many decimals. */
public record NumberCell(BigDecimal min, BigDecimal max, int decimals, int sqlType, Function<BigDecimal, Object> value) implements CellType {

    public static NumberCell count(int max) {
        return between(0, max);
    }

    public static NumberCell between(int min, int max) {
        return new NumberCell(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0, Types.INTEGER, BigDecimal::intValueExact);
    }

    static NumberCell decimal(int max, int decimals) {
        return new NumberCell(BigDecimal.ZERO, BigDecimal.valueOf(max), decimals, Types.NUMERIC, number -> number);
    }

    static NumberCell degrees(int min, int max) {
        return new NumberCell(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 15, Types.DOUBLE, BigDecimal::doubleValue);
    }

    @Override
    public Object parse(String text) {
        BigDecimal number = number(text);
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0 || number.stripTrailingZeros().scale() > decimals) {
            throw new BadCellException(rule());
        }
        return value.apply(number);
    }

    @Override
    public String format(Object stored) {
        return new BigDecimal(stored.toString()).toPlainString();
    }

    @Override
    public boolean numeric() {
        return true;
    }

    private BigDecimal number(String text) {
        try {
            return text.length() > 30 ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadCellException(rule());
        }
    }

    private String rule() {
        String kind = decimals == 0 ? "整数" : decimals < 10 ? "数,最多 " + decimals + " 位小数" : "数";
        return "应为 " + min.toPlainString() + "–" + max.toPlainString() + " 之间的" + kind;
    }
}
