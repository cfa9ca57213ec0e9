package io.hazardflow.drill;

/**
 * What is brought into a drill.
 *
 * @param minute   minutes after its beginning
 * @param expected reaction that is expected
 */
public record DrillInject(int position, int minute, String inject, String expected) {
}
