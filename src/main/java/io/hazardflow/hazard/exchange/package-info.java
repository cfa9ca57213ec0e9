/** 交换: hazards in the codes of the national interface for dual prevention (domain D2). */
package io.hazardflow.hazard.exchange;
