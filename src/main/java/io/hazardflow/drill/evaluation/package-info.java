/** How a drill is evaluated, what is improved after it, its report and what the department makes of it. */
package io.hazardflow.drill.evaluation;
