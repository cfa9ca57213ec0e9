/** How one delivery leaves the house: process {@code notice}, its requests, messages, addresses and failures. */
package io.hazardflow.notice.channel;
