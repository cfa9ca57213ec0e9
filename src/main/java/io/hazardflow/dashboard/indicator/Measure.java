package io.hazardflow.dashboard.indicator;

/**
 * A count or sum over things. Conditions may use the parameters {@code from} and {@code to} (moments, the second exclusive and never ahead of now),
 * {@code first} and {@code last} (days), {@code today} and {@code now}.
 *
 * @param at        SQL of the moment by which a thing belongs to a period; null where there is none
 * @param span      what a period means for it
 * @param condition SQL
 * @param amount    SQL of an aggregate other than {@code count(*)}, such as {@code sum(x)}; null to count
 */
public record Measure(Countable of, String at, Span span, String condition, String amount) {

    /** What a period means. */
    enum Span {
        /** The moment lies in it. */
        IN,
        /** The moment lies in it, but it is too dear to be told month by month. */
        IN_ALL,
        /** The condition speaks of it. */
        DURING,
        /** Nothing: it is as it is now. */
        NOW
    }

    /** Things by their moment. */
    public static Measure in(Countable of, String at, String condition) {
        return new Measure(of, at, Span.IN, condition, null);
    }

    /** The same without a trend: what cannot be added up needs every case of each month. */
    public Measure withoutTrend() {
        return new Measure(of, at, Span.IN_ALL, condition, amount);
    }

    /** Things of which the condition says what they have to do with the period. */
    public static Measure during(Countable of, String condition) {
        return new Measure(of, null, Span.DURING, condition, null);
    }

    /** Things as they are now; of times gone by nothing is known. */
    public static Measure now(Countable of, String condition) {
        return new Measure(of, null, Span.NOW, condition, null);
    }

    /** @param aggregate SQL that yields a whole number */
    public Measure amount(String aggregate) {
        return new Measure(of, at, span, condition, aggregate);
    }

    public Measure and(String further) {
        return new Measure(of, at, span, condition + " and (" + further + ")", amount);
    }

    boolean counts() {
        return amount == null;
    }

    String sql() {
        return (counts() ? "count(*)" : amount) + " filter (where " + condition + ")";
    }
}
