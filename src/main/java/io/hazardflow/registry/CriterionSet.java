package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * A document of criteria.
 *
 * @param complete      whether all its items are in the registry; of an incomplete one the missing items cannot be picked
 * @param expectedItems how many it has, null when unknown
 * @param items         how many are in the registry
 * @param offered       how many of them are verified
 */
record CriterionSet(String id, String version, String document, String sector, List<String> industries, String department,
                    LocalDate effectiveFrom, LocalDate effectiveTo, boolean complete, Integer expectedItems, int items, int offered,
                    Criterion.Mark mark, String note) {
}
