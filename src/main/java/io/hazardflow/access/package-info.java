/** One login, roles and data scope, and what the engine's own interfaces refuse to ordinary roles. */
package io.hazardflow.access;
