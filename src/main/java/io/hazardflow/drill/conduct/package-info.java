/** 演练实施: holding a drill, checking in, and moving it to another day. */
package io.hazardflow.drill.conduct;
