package io.hazardflow.hazard.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.document.DocumentDraft.Signature;
import io.hazardflow.hazard.paper.Officers.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The places to sign on a paper, by what the form of its step says; what it does not say is left to the pen. */
public final class Signing {

    private static final String OFFICER = "officerSignature";
    private static final String CO_OFFICER = "coOfficerSignature";
    private static final String RECIPIENT = "recipientSignature";
    private static final String WITNESS = "witnessSignature";
    private static final List<String> ATTENDANCE = List.of("attendance", "service", "way");
    private static final Set<String> REFUSED = Set.of("REFUSED", "REFUSED_TO_SIGN");

    private Signing() {
    }

    public static Signature officer(String label, Officer officer, JsonNode form) {
        return place(label, officer, drawn(form, OFFICER));
    }

    public static Signature coOfficer(String label, Officer officer, JsonNode form) {
        return place(label, officer, drawn(form, CO_OFFICER));
    }

    static Signature other(String label, String name, JsonNode form, String field) {
        return new Signature(label, name, drawn(form, field), null);
    }

    /** A line for the pen. */
    static Signature pen(String label) {
        return new Signature(label, null, null, null);
    }

    /** The other side, or that it would not sign and who saw it (安全生产法 art. 68). */
    public static List<Signature> recipient(String label, String name, JsonNode form) {
        String attendance = ATTENDANCE.stream().map(field -> CaseThen.said(form, field)).filter(said -> said != null).findFirst().orElse("");
        List<Signature> signatures = new ArrayList<>();
        signatures.add(new Signature(label, name, drawn(form, RECIPIENT), note(attendance, form)));
        String witness = CaseThen.said(form, "witness");
        if (witness != null) {
            signatures.add(other("见证人", witness, form, WITNESS));
        }
        return signatures;
    }

    private static String note(String attendance, JsonNode form) {
        String reason = Optional.ofNullable(CaseThen.said(form, "refusalReason")).map(why -> "，理由：" + why).orElse("");
        if (REFUSED.contains(attendance)) {
            return "拒绝签字" + reason;
        }
        return switch (attendance) {
            case "LEFT" -> "留置送达" + reason;
            case "ABSENT" -> "没有人员在场";
            default -> form.path("paperSigned").asBoolean() ? "已在纸质文书上签字" : null;
        };
    }

    private static Signature place(String label, Officer officer, UUID drawn) {
        String shown = officer != null && officer.certificate() != null ? label + "（执法证号 " + officer.certificate() + "）" : label;
        return new Signature(shown, officer == null ? null : officer.name(), drawn, null);
    }

    private static UUID drawn(JsonNode form, String field) {
        String id = CaseThen.said(form, field);
        return id == null ? null : UUID.fromString(id);
    }
}
