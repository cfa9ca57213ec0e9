package io.hazardflow.drill.obligation;

import io.hazardflow.drill.UnitKind;
import io.hazardflow.registry.Enterprise;
import java.util.regex.Pattern;

/**
 * Tells schools and kindergartens from other enterprises: by the class of GB/T 4754 (831 pre-school, 832 primary, 833 secondary education), and
 * where that is not recorded by the industry of the registry and the name.
 */
final class UnitTypes {

    private static final Pattern KINDERGARTENS = Pattern.compile("P?831\\d?");
    private static final Pattern SCHOOLS = Pattern.compile("P?83[23]\\d?");
    private static final Pattern EDUCATION = Pattern.compile("P?83\\d{1,2}");
    private static final String INDUSTRY = "SCHOOL";
    private static final String KINDERGARTEN_NAME = "幼儿园";

    private UnitTypes() {
    }

    static String of(Enterprise enterprise) {
        String code = enterprise.profile().nationalIndustry();
        if (code != null && EDUCATION.matcher(code).matches()) {
            return KINDERGARTENS.matcher(code).matches() ? DrilledUnit.KINDERGARTEN
                : SCHOOLS.matcher(code).matches() ? DrilledUnit.SCHOOL : UnitKind.ENTERPRISE.name();
        }
        return !INDUSTRY.equals(enterprise.industry()) ? UnitKind.ENTERPRISE.name()
            : enterprise.name().contains(KINDERGARTEN_NAME) ? DrilledUnit.KINDERGARTEN : DrilledUnit.SCHOOL;
    }
}
