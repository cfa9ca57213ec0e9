package io.hazardflow.campaign.draw;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a draw makes of the row of an object.
 *
 * @param lead account, or certificate number of an officer without one; null without a team
 */
record ObjectRow(String enterprise, String choice, String stratum, Integer rank, String lead, String second) {

    static List<ObjectRow> of(DrawParts parts, DrawResult result) {
        Map<String, DrawOfficer> officers = parts.officers().stream()
            .collect(Collectors.toMap(DrawOfficer::certificate, Function.identity()));
        return result.objects().stream().map(object -> new ObjectRow(object.enterprise(), object.choice().name(), object.stratum(), object.rank(),
            key(officers, object.lead()), key(officers, object.second()))).toList();
    }

    private static String key(Map<String, DrawOfficer> officers, String certificate) {
        return certificate == null || !officers.containsKey(certificate) ? certificate : officers.get(certificate).key();
    }
}
