/** The demo district: invented enterprises, people and cases, present only with {@code hazardflow.demo.enabled}. */
package io.hazardflow.demo;
