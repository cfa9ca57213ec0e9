/** What the lists of every capability share: conditions, values to narrow a list by, and what they refuse. */
package io.hazardflow.lists;
