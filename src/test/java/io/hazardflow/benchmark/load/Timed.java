package io.hazardflow.benchmark.load;

import io.hazardflow.benchmark.SignedInPerson;
import java.util.Arrays;
import java.util.List;

/**
 * What a page costs a person, in milliseconds: its calls one after the other.
 *
 * @param what the page, or the call of it
 */
record Timed(String what, String who, double median, double p95) {

    private static final int WARM_UP = 5;

    static Timed of(String what, String who, SignedInPerson person, List<String> calls, int rounds) {
        for (int i = 0; i < WARM_UP; i++) {
            calls.forEach(person::get);
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            calls.forEach(person::get);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return new Timed(what, who, millis[rounds / 2], millis[(int) Math.ceil(rounds * 0.95) - 1]);
    }

    boolean isFor(Timed other) {
        return what.equals(other.what) && who.equals(other.who);
    }
}
