/** 对象库: the filter on the register, the frozen list of enterprises, and its hash. */
package io.hazardflow.campaign.pool;
