/** 专项整治: campaigns from the plan to the look-back, what is drawn, and the inspections at the enterprises. */
package io.hazardflow.campaign;
