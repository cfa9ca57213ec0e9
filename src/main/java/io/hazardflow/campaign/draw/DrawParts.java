package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.platform.SeededNumbers;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a selection follows from. All of it is stored, so that anybody can select again.
 *
 * @param drawNo          from 1 in each campaign
 * @param pool            lines of the frozen pool
 * @param poolHash        SHA-256 over them
 * @param objects         those of the pool that take part, by enterprise; the approval may have left out others
 * @param officers        by certificate; none where no teams are drawn
 * @param officerPoolHash SHA-256 over their lines
 * @param nonce           what the witness typed at that moment; null where chance does not decide
 * @param chosen          enterprises named by a person; empty where chance decides
 */
record DrawParts(String campaign, int drawNo, SelectionMode mode, List<String> pool, String poolHash, List<DrawObject> objects,
                 List<DrawOfficer> officers, String officerPoolHash, String nonce, List<String> chosen, DrawRules rules) {

    /** Lines of which the SHA-256 is the seed. */
    List<String> seedLines() {
        return List.of(campaign, String.valueOf(drawNo), poolHash, officerPoolHash, nonce);
    }

    /** SHA-256 over lines that each end with a line feed. */
    static String hash(List<String> lines) {
        return SeededNumbers.of(Stream.concat(lines.stream(), Stream.of("")).toList()).seed();
    }

    static String officerHash(List<DrawOfficer> officers) {
        return hash(officers.stream().map(DrawOfficer::line).toList());
    }
}
