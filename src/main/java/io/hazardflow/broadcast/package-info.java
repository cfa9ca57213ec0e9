/** Broadcasts to many (气象预警, 节假日, 事故警示): who may tell whom, who has confirmed, and who has not. Knows nothing of cases. */
package io.hazardflow.broadcast;
