package io.hazardflow.registry;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Text of limited length, optionally of a certain form. */
public record TextCell(int min, int max, UnaryOperator<String> normal, Predicate<String> form, String rule) implements CellType {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern PHONE = Pattern.compile("1\\d{2}-?\\d{4}-?\\d{4}|0\\d{2,3}-?\\d{7,8}");

    public static TextCell upTo(int max) {
        return between(1, max);
    }

    public static TextCell between(int min, int max) {
        return new TextCell(min, max, UnaryOperator.identity(), text -> true, "");
    }

    /** A text that may go over several lines, which are joined. */
    public static TextCell lines(int min, int max) {
        return new TextCell(min, max, text -> text.replaceAll("\\s+", " "), text -> true, "");
    }

    public static TextCell like(String regex, String rule) {
        return new TextCell(1, 100, UnaryOperator.identity(), Pattern.compile(regex).asMatchPredicate(), rule);
    }

    static TextCell phone() {
        return new TextCell(1, 20, UnaryOperator.identity(), PHONE.asMatchPredicate(), "应为手机号或带区号的座机号");
    }

    public static TextCell creditCode() {
        return new TextCell(1, 18, String::toUpperCase, CreditCode::isValid, "应为 18 位统一社会信用代码,校验位须正确(GB 32100)");
    }

    @Override
    public Object parse(String text) {
        String value = normal.apply(text);
        if (CONTROL.matcher(value).find()) {
            throw new BadCellException("不能含换行或控制字符");
        }
        if (!form.test(value)) {
            throw new BadCellException(rule);
        }
        int length = value.codePointCount(0, value.length());
        if (length < min || length > max) {
            throw new BadCellException(min > 1 ? "应为 " + min + "–" + max + " 个字" : "最多 " + max + " 个字");
        }
        return value;
    }
}
