package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * One item of a document that says what a major hazard is (domain B3).
 *
 * @param industries  codes of the industries that its document applies to; empty for all
 * @param effectiveTo last day, null while it stands
 * @param mark        how the text was verified
 */
public record Criterion(String id, String version, String document, String sector, List<String> industries, String clause, String text,
                        LocalDate effectiveFrom, LocalDate effectiveTo, Mark mark) {

    /** How a text was verified: read in the original, read as a quotation, or not at all. Only verified ones are offered. */
    public enum Mark {

        L("原文已核"),
        W("转引"),
        M("未核对");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean verified() {
            return this != M;
        }
    }

    /** How documents refer to it. */
    public String ref() {
        return id + "@" + version;
    }

    /** Document, clause and text in one line. */
    public String shown() {
        return document + clause + "：" + text;
    }

    public boolean effectiveOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    public boolean covers(String industry) {
        return industries.isEmpty() || industry != null && industries.contains(industry);
    }
}
