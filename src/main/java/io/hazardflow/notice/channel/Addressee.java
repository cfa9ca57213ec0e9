package io.hazardflow.notice.channel;

/**
 * Where a delivery goes, looked up when it is sent.
 *
 * @param phone of a person; null for a chat, or where the channel needs none
 * @param mail  the same
 */
record Addressee(String phone, String mail) {
}
