/** The process {@code rectification-plan}: double report, interim controls, the plan with its five settled things, its approval. */
package io.hazardflow.hazard.plan;
