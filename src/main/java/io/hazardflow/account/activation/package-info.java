/** Single-use codes by which a person sets the first password of his account. */
package io.hazardflow.account.activation;
