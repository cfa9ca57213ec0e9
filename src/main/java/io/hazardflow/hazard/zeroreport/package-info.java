/** 零报告: an enterprise that checked and found nothing says so, once a period. */
package io.hazardflow.hazard.zeroreport;
