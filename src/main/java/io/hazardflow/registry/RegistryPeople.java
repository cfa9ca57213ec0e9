package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;

/** The people in the registers as one viewer may see them. */
record RegistryPeople(Sight enterprise, Sight officialPhone) {

    static RegistryPeople seenBy(Caller viewer, String enterprise) {
        return new RegistryPeople(PersonalData.sight(viewer, Whose.ENTERPRISE_IN_REGISTER, enterprise),
            PersonalData.sight(viewer, Whose.OFFICIAL_PHONE, enterprise));
    }

    /** In a whole register, of which no single enterprise is the viewer's own. */
    static RegistryPeople seenBy(Caller viewer) {
        return seenBy(viewer, null);
    }

    String name(String value) {
        return enterprise.show(PersonalField.NAME, value);
    }

    String phone(String value) {
        return enterprise.show(PersonalField.PHONE, value);
    }

    /** A cell of a register; an official's name is never masked. */
    String shown(Column column, String text, boolean official) {
        if (column.personal() == null || official && column.personal() == PersonalField.NAME) {
            return text;
        }
        return (official ? officialPhone : enterprise).show(column.personal(), text);
    }
}
