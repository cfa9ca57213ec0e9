package io.hazardflow.registry;

import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, written 2026-11-24; 2026/11/24 is understood too. */
public record DateCell() implements CellType {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

    @Override
    public Object parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            try {
                LocalDate day = LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
                if (day.getYear() >= 1900) {
                    return day;
                }
            } catch (DateTimeException e) {
                throw new BadCellException("没有这一天,应为日期,如 2026-11-24");
            }
        }
        throw new BadCellException("应为日期,如 2026-11-24");
    }

    @Override
    public int sqlType() {
        return Types.DATE;
    }
}
