/** Rules of all passwords, and a person's change of his own. */
package io.hazardflow.account.password;
