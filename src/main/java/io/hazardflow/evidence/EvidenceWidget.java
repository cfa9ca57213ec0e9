package io.hazardflow.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The photo field: each id names a photo that this person uploaded or that the case has already, none twice, none from another case. */
@Component
class EvidenceWidget implements Widget {

    private final EvidenceStore store;

    EvidenceWidget(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonNode item : value) {
            UUID id = id(item).orElseThrow(() -> new FormRejectedException(field, label, "含有不是照片编号的内容"));
            if (!ids.add(id)) {
                throw new FormRejectedException(field, label, "同一张照片只能用一次");
            }
        }
        ids.forEach(id -> checkUse(field, label, store.find(id), context));
    }

    private static void checkUse(String field, String label, Optional<Evidence> found, FormContext context) {
        if (found.filter(evidence -> evidence.kind() == EvidenceKind.PHOTO && evidence.isBoundTo(context.caseNumber())).isPresent()) {
            return;
        }
        Evidence evidence = found.filter(e -> e.uploadedBy().equals(context.caller().userId()))
            .orElseThrow(() -> new FormRejectedException(field, label, "有照片不存在、已过期或不是您上传的，请重新上传"));
        if (evidence.kind() != EvidenceKind.PHOTO) {
            throw new FormRejectedException(field, label, "签名不能当作照片，请拍摄上传");
        }
        if (evidence.subject() != null) {
            throw new FormRejectedException(field, label, "照片「" + evidence.name() + "」已用于其他案件，请重新拍摄上传");
        }
    }

    /** Empty for what is no id. */
    static Optional<UUID> id(JsonNode item) {
        try {
            return item.isTextual() && item.textValue().length() == 36 ? Optional.of(UUID.fromString(item.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
