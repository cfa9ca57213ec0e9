package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.expiry.ValidityKind;
import org.springframework.stereotype.Component;

/** What of enterprises in business runs out, {@code hazardflow.validity v}; shown without whose it is. */
@Component
class ValidityCountable {

    private final Countable countable;

    ValidityCountable(EnterpriseCountable enterprises) {
        Countable of = enterprises.get();
        this.countable = new Countable("hazardflow.validity v join hazardflow.enterprise e on e.id = v.enterprise and e.status = 'OPERATING'",
            of.scope(), of.street(), of.department(), of.industry(), of.enterprise(), "v.id", "e.name", "v.kind",
            kind -> ValidityKind.valueOf(kind).label(), (number, enterprise) -> "/validities?enterprise=" + enterprise);
    }

    Countable get() {
        return countable;
    }
}
