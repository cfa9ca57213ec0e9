/** What of a hazard is told to whom: each step by the decision {@code notice-routing}, each task to the posts that may take it. */
package io.hazardflow.hazard.news;
