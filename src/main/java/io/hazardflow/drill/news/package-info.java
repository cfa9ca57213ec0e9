/** What of drills and annual drill plans is told to whom, by the decision {@code notice-routing}. */
package io.hazardflow.drill.news;
