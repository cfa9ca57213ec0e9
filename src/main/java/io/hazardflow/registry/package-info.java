/** What the district is made of: streets, departments, industries, enterprises, people, plans, working-day calendar and dated limits. */
package io.hazardflow.registry;
