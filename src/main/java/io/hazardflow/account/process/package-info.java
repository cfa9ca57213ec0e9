/** What the processes around accounts share: numbers, time limits, who is in which post. */
package io.hazardflow.account.process;
