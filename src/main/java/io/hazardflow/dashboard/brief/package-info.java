/** The weekly brief: what a street, a department and the district have to know on Monday morning, kept as it was told. */
package io.hazardflow.dashboard.brief;
