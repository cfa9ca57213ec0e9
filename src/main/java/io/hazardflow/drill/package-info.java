/** Emergency drills (应急演练): who has to drill what and how often, each drill from its plan to its archive, and what was learned from it. */
package io.hazardflow.drill;
