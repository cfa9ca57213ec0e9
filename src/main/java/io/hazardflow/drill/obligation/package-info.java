/** What each unit has to drill and when: obligations by rule, the calendar that creates them, and the annual plan that the unit makes of them. */
package io.hazardflow.drill.obligation;
