/** What administrators see of accounts and do with them, and what follows when somebody leaves or loses a post. */
package io.hazardflow.account.administration;
