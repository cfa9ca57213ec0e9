/** What the portal shows of drills: list, page, calendar, annual plans and figures, each as far as the reader may see it. */
package io.hazardflow.drill.web;
