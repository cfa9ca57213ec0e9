/** Accounts of people: own passwords, activation, second factor, disabling, and their administration. */
package io.hazardflow.account;
