/** The security chains: what every request passes, what browsers are told, and how refusals are answered. */
package io.hazardflow.access.web;
