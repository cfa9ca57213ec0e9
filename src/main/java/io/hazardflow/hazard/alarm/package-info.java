/** 监测报警: an alarm of a device or another system becomes a hazard, once, however often it is sent. */
package io.hazardflow.hazard.alarm;
