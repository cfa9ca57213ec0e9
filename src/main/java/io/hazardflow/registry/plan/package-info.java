/** Contingency plans as people see and keep them: list, page, files, sites, evaluations and filing. */
package io.hazardflow.registry.plan;
