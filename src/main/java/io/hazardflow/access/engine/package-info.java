/** The engine's side of access: who may make which of its calls, permissions, pages and values, and the first administrator. */
package io.hazardflow.access.engine;
