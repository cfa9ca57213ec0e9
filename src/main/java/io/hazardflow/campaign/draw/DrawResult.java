package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.ObjectChoice;
import java.util.List;

/**
 * What a selection gives.
 *
 * @param algorithm name and version
 * @param seed      in hexadecimal; null where chance did not decide
 * @param objects   those inspected in any case by enterprise, then all others in the order of the draw
 * @param hash      SHA-256 over the lines of the objects
 */
record DrawResult(String algorithm, String seed, List<DrawnObject> objects, String hash) {

    static DrawResult of(String algorithm, String seed, List<DrawnObject> objects) {
        return new DrawResult(algorithm, seed, objects, hashOf(objects));
    }

    static String hashOf(List<DrawnObject> objects) {
        return DrawParts.hash(objects.stream().map(DrawnObject::line).toList());
    }

    long count(ObjectChoice choice) {
        return objects.stream().filter(object -> object.choice() == choice).count();
    }

    int inspected() {
        return (int) objects.stream().filter(object -> object.choice().isInspected()).count();
    }
}
