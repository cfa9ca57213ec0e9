/** What is counted of each area besides hazards: one class an area, which declares its indicators (domain E). */
package io.hazardflow.dashboard.area;
