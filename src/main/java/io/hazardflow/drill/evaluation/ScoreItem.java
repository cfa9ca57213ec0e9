package io.hazardflow.drill.evaluation;

/**
 * One line of a score sheet.
 *
 * @param id     number within its version, {@code 07}
 * @param head   what it belongs to ("指挥协调")
 * @param weight its share of the score
 */
record ScoreItem(String id, int position, String head, String text, int weight) {
}
