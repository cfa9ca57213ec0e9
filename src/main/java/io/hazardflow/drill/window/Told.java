package io.hazardflow.drill.window;

/** Who was told of a drill that is not scheduled or not held, the highest last. */
enum Told {
    STREET,
    DEPARTMENT,
    COMMITTEE
}
