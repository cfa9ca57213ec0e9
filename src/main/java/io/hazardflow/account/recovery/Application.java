package io.hazardflow.account.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Role;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What was applied for, as last amended.
 *
 * @param applicant  who came for the enterprise
 * @param holderName who will use the new account
 * @param proof      evidence ids
 * @param oldAccount account to be shut, null for none
 */
record Application(String applicant, String holderName, String phone, Role role, String proofKind, List<String> proof, String oldAccount,
                   String reason) {

    static Application of(JsonNode document) {
        return new Application(document.path("applicant").asText(), document.path("holderName").asText(), document.path("phone").asText(),
            Role.byKey(document.path("role").asText()).orElseThrow(), document.path("proofKind").asText(),
            StreamSupport.stream(document.path("proof").spliterator(), false).map(JsonNode::asText).toList(),
            document.path("disableOld").asBoolean() ? document.path("oldAccount").asText() : null, document.path("reason").asText());
    }
}
