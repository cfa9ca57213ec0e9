/** 旧台账: open and closed hazards of the system before come along from an Excel file. */
package io.hazardflow.hazard.legacy;
