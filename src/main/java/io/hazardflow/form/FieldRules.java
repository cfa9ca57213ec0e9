package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The rules of one kind of field. Each answers the first rule that a present, non-empty value breaks, in the user's words, or null. */
final class FieldRules {

    private FieldRules() {
    }

    static String text(FormField field, JsonNode value, Map<String, Object> context) {
        if (!value.isTextual()) {
            return "必须是文字";
        }
        String text = value.textValue();
        BigDecimal min = field.rules().minLength().value(context);
        BigDecimal max = field.rules().maxLength().value(context);
        if (min != null && text.length() < min.intValue()) {
            return "至少 " + min.toPlainString() + " 个字";
        }
        if (max != null && text.length() > max.intValue()) {
            return "最多 " + max.toPlainString() + " 个字";
        }
        if (field.rules().pattern() != null && !field.rules().pattern().matcher(text).find()) {
            return field.properties().getOrDefault("patternMessage", "格式不正确");
        }
        return null;
    }

    static String number(FormField field, JsonNode value, Map<String, Object> context) {
        BigDecimal number = numberOf(field, value);
        if (number == null) {
            return "必须是数字";
        }
        Integer digits = field.rules().decimalDigits();
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            return digits == 0 ? "必须是整数" : "最多 " + digits + " 位小数";
        }
        BigDecimal min = field.rules().min().value(context);
        BigDecimal max = field.rules().max().value(context);
        BigDecimal increment = field.rules().increment().value(context);
        if (min != null && number.compareTo(min) < 0) {
            return "不能小于 " + min.toPlainString();
        }
        if (max != null && number.compareTo(max) > 0) {
            return "不能大于 " + max.toPlainString();
        }
        if (increment != null && increment.signum() > 0 && number.remainder(increment).signum() != 0) {
            return "必须是 " + increment.toPlainString() + " 的倍数";
        }
        return null;
    }

    private static BigDecimal numberOf(FormField field, JsonNode value) {
        if (!field.rules().numberAsText()) {
            return value.isNumber() ? value.decimalValue() : null;
        }
        boolean decimal = value.isTextual() && value.textValue().matches("-?\\d{1,20}(\\.\\d{1,20})?");
        return decimal ? new BigDecimal(value.textValue()) : null;
    }

    static String datetime(FormField field, JsonNode value, LocalDate today) {
        FormMoment moment = FormMoment.of(field.rules());
        LocalDate day = value.isTextual() ? moment.day(value.textValue()).orElse(null) : null;
        if (day == null) {
            return "必须是" + moment.words();
        }
        return field.rules().noPassedDates() && day.isBefore(today) ? "不能早于今天" : null;
    }

    static String checkbox(JsonNode value) {
        return value.isBoolean() ? null : "只能勾选或不勾选";
    }
}
