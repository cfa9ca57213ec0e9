/** Accounts of people: here what the parts share and what others may ask of them; each folder is one part. */
package io.hazardflow.account;
