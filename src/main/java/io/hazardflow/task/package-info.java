/**
 * What people do with a task beside its form: hand it over, ask an opinion, urge, send it back, take it over from somebody absent. For cases
 * of every kind, by the engine's own means (ADR 0029).
 */
package io.hazardflow.task;

