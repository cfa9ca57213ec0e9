package io.hazardflow.form;

import java.time.Instant;

/**
 * Who gets the case after this form, shown before it is sent.
 *
 * @param step what happens next, in words ("受理核实")
 * @param who  the post that gets it ("大王庄街道安全办")
 * @param by   when it has to be done; null when nothing more is due
 */
public record NextStep(String step, String who, Instant by) {
}
