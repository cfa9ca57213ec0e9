/** Implausible sequences of steps: a list to look at, never a verdict, and never a count by person. */
package io.hazardflow.dashboard.sequence;
