/** The streets, the departments and the district, as those to whom figures are told. */
package io.hazardflow.dashboard.unit;
