package io.hazardflow.account.administration;

/** State of an account in the list of accounts; the first that applies. */
enum AccountStatus { DISABLED, LOCKED, FIRST_PASSWORD, ACTIVE }
