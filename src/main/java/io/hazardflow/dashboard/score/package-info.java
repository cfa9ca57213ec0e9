/** The score of streets and departments: weighted indicators less what is long overdue (domain E: 街道综合得分). Nobody's person is scored. */
package io.hazardflow.dashboard.score;
