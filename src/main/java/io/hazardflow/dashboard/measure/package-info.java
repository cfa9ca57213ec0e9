/** Read models of the indicators: what is counted of each case, and the sums of whole months. */
package io.hazardflow.dashboard.measure;
