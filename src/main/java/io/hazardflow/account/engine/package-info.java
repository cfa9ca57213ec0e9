/** Password rules in the engine, and what follows when a person changes users or memberships there. */
package io.hazardflow.account.engine;
