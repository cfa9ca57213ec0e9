/**
 * Legal hold (法律保全): a case whose evidence, drafts and engine history no retention job removes until the hold is lifted. A capability of
 * its own, since it holds for cases of every kind and forms and engine history alike.
 */
package io.hazardflow.hold;
