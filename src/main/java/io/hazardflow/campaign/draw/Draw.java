package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.platform.SeededNumbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Selects objects and officers from the parts, and from nothing else (domain C.2, step 4). Each object has as many tickets as its weight, the
 * tickets of a stratum are shuffled, and the first ticket of an object gives its place: of those not placed yet, each comes next with the
 * probability of its weight among theirs.
 */
final class Draw {

    /** Name and version, over those of the stream of numbers. */
    static final String ALGORITHM = "HAZARDFLOW-DRAW/1 " + SeededNumbers.ALGORITHM;
    /** Where a person names the objects, or all are taken. */
    static final String LIST = "LIST/1";

    private Draw() {
    }

    /** @throws DrawImpossibleException when an object is left without a team */
    static DrawResult of(DrawParts parts) {
        return parts.mode().isDrawn() ? drawn(parts) : named(parts);
    }

    private static DrawResult named(DrawParts parts) {
        Set<String> chosen = Set.copyOf(parts.chosen());
        boolean all = parts.mode() == SelectionMode.FULL;
        List<DrawnObject> objects = parts.objects().stream().map(object -> new DrawnObject(object.enterprise(), object.stratum(),
            all || chosen.contains(object.enterprise()) ? ObjectChoice.SELECTED : ObjectChoice.LEFT_OUT, null, null, null)).toList();
        return DrawResult.of(LIST, null, objects);
    }

    private static DrawResult drawn(DrawParts parts) {
        SeededNumbers numbers = SeededNumbers.of(parts.seedLines());
        List<DrawnObject> objects = new ArrayList<>(parts.objects().stream().filter(DrawObject::isMust)
            .map(object -> new DrawnObject(object.enterprise(), object.stratum(), ObjectChoice.MUST, null, null, null)).toList());
        Map<String, List<DrawObject>> strata = parts.objects().stream().filter(object -> !object.isMust())
            .collect(Collectors.groupingBy(DrawObject::stratum, TreeMap::new, Collectors.toList()));
        int rank = 0;
        for (List<DrawObject> stratum : strata.values()) {
            int quota = parts.rules().quota(stratum.size());
            int standBy = quota + parts.rules().reserve(quota);
            int place = 0;
            for (DrawObject object : shuffled(stratum, numbers)) {
                ObjectChoice choice = place < quota ? ObjectChoice.SELECTED : place < standBy ? ObjectChoice.RESERVE : ObjectChoice.LEFT_OUT;
                objects.add(new DrawnObject(object.enterprise(), object.stratum(), choice, ++rank, null, null));
                place++;
            }
        }
        return DrawResult.of(ALGORITHM, numbers.seed(), parts.rules().teams() ? new TeamDraw(parts, numbers).of(objects) : objects);
    }

    private static Set<DrawObject> shuffled(List<DrawObject> stratum, SeededNumbers numbers) {
        List<DrawObject> tickets = stratum.stream().flatMap(object -> Collections.nCopies(object.weight(), object).stream())
            .collect(Collectors.toCollection(ArrayList::new));
        for (int last = tickets.size() - 1; last > 0; last--) {
            Collections.swap(tickets, last, numbers.between(0, last));
        }
        return new LinkedHashSet<>(tickets);
    }
}
