package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.unit.UnitKind;
import io.hazardflow.lists.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row as somebody asks for it. @param from null for today */
record BandDraft(String indicator, UnitKind kind, Span span, BigDecimal low, BigDecimal high, BigDecimal margin, Integer least, LocalDate from,
                 String basis, String reason) {

    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 200;
    private static final int MOST_CASES = 100_000;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    /** Complete and in order. @throws org.springframework.web.ErrorResponseException 400 that names the field */
    BandDraft checked(Indicator of, LocalDate today) {
        Refusals.check(kind != null, "「适用对象」须选择全区、街道或部门");
        Refusals.check(span != null, "「统计期间」须选择近 90 天或本季度至今");
        BigDecimal most = of.unit() == Indicator.Unit.RATE ? BigDecimal.ONE : LARGEST;
        String limits = of.unit() == Indicator.Unit.RATE ? "0% 至 100%" : "0 至 " + LARGEST;
        Refusals.check(low != null || high != null, "「下限」和「上限」至少填写一个");
        Refusals.check(within(low, most), "「下限」须在 " + limits + " 之间");
        Refusals.check(within(high, most), "「上限」须在 " + limits + " 之间");
        BigDecimal back = margin == null ? BigDecimal.ZERO : margin;
        Refusals.check(within(back, most), "「恢复余量」须在 " + limits + " 之间");
        BigDecimal bottom = low == null ? BigDecimal.ZERO : low.add(back);
        BigDecimal top = high == null ? most : high.subtract(back);
        Refusals.check(bottom.compareTo(top) <= 0, "「恢复余量」过大，或「下限」高于「上限」：没有任何数值算作恢复");
        Refusals.check(least != null && least >= 1 && least <= MOST_CASES, "「最少分母」须是 1 至 " + MOST_CASES + " 的整数");
        LocalDate first = from == null ? today : from;
        Refusals.check(!first.isBefore(today), "「生效日期」不能早于今天");
        return new BandDraft(indicator, kind, span, low, high, back, least, first, words("依据", basis), words("原因", reason));
    }

    static String words(String field, String text) {
        String words = text == null ? "" : text.strip();
        int length = words.codePointCount(0, words.length());
        Refusals.check(length >= LEAST_WORDS && length <= MOST_WORDS, "「" + field + "」须填写 " + LEAST_WORDS + " 至 " + MOST_WORDS + " 个字");
        return words;
    }

    private static boolean within(BigDecimal value, BigDecimal most) {
        return value == null || value.signum() >= 0 && value.compareTo(most) <= 0;
    }
}
