/** Sign-in by form and Basic, slowly enough that guessing does not pay; sessions, what is owed first, and for which unit one acts. */
package io.hazardflow.access.signin;
