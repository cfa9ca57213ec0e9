/** The ladder of a drill's time: reminders, telling those above, and what becomes of a drill that was not held. */
package io.hazardflow.drill.window;
