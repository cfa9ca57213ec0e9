package io.hazardflow.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signature field: the id of one drawing, made for this document by hand, taken in on this person's device, and used nowhere else. */
@Component
class SignatureWidget implements Widget {

    private final EvidenceStore store;
    private final EvidenceProperties properties;
    private final Clock clock;

    SignatureWidget(EvidenceStore store, EvidenceProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public String shown(String value) {
        return "已签名";
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        Evidence drawn = EvidenceWidget.id(value).flatMap(store::find)
            .filter(evidence -> evidence.uploadedBy().equals(context.caller().userId()))
            .orElseThrow(() -> new FormRejectedException(field, label, "不存在、已过期或不是在您的设备上签的，请重新签名"));
        if (drawn.kind() != EvidenceKind.SIGNATURE) {
            throw new FormRejectedException(field, label, "不是在签名板上签的，照片不能当作签名");
        }
        if (drawn.subject() != null) {
            throw new FormRejectedException(field, label, "已用于案件 " + drawn.subject() + "，每份文书须重新签名");
        }
        if (drawn.uploadedAt().isBefore(clock.instant().minus(properties.signatureKept()))) {
            throw new FormRejectedException(field, label, "是 " + properties.signatureKept().toHours() + " 小时以前签的，请重新签名");
        }
        if (store.isCopyOfUsed(drawn)) {
            throw new FormRejectedException(field, label, "与别的文书上的签名完全相同，每份文书须重新签名");
        }
    }

    /** Two people do not sign with one drawing. */
    @Override
    public void checkTogether(List<Filled> fields, FormContext context) {
        Map<String, String> labels = new HashMap<>();
        for (Filled field : fields) {
            Optional<UUID> id = EvidenceWidget.id(field.value());
            String hash = id.flatMap(store::find).map(Evidence::sha256).orElseThrow();
            String first = labels.putIfAbsent(hash, field.label());
            if (first != null) {
                throw new FormRejectedException(field.field(), field.label(), "与「" + first + "」是同一份签名，须由本人另签");
            }
        }
    }
}
