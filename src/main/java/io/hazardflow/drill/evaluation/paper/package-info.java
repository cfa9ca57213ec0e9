/** What evaluations of drills put on paper. */
package io.hazardflow.drill.evaluation.paper;
