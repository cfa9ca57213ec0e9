/** An enterprise objects to what it was ordered to do; somebody else of the post that ordered decides (domain C.1, step 6). */
package io.hazardflow.hazard.objection;
