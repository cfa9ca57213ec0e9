package io.hazardflow.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The counts of the demo district (domain D7). */
final class DemoRegistryDistribution {

    static final int ENTERPRISES = 457;

    private static final int[] BY_STREET = {52, 55, 38, 28, 42, 36, 34, 30, 33, 40, 34, 35};
    private static final int[] GRID_WORKERS_BY_STREET = {104, 108, 98, 66, 84, 86, 92, 90, 82, 94, 84, 74};
    private static final Map<String, Integer> BY_INDUSTRY = new LinkedHashMap<>();

    static {
        BY_INDUSTRY.put("GAS_STATION", 18);
        BY_INDUSTRY.put("LNG_STATION", 5);
        BY_INDUSTRY.put("HAZCHEM_TRADE", 6);
        BY_INDUSTRY.put("INDUSTRY_LARGE", 20);
        BY_INDUSTRY.put("INDUSTRY_SMALL", 46);
        BY_INDUSTRY.put("COMPLEX", 8);
        BY_INDUSTRY.put("MARKET", 40);
        BY_INDUSTRY.put("HOTEL", 38);
        BY_INDUSTRY.put("CATERING", 72);
        BY_INDUSTRY.put("ENTERTAINMENT", 26);
        BY_INDUSTRY.put("SPORTS", 18);
        BY_INDUSTRY.put("SCHOOL", 44);
        BY_INDUSTRY.put("HOSPITAL", 22);
        BY_INDUSTRY.put("ELDERLY_CARE", 14);
        BY_INDUSTRY.put("WAREHOUSE", 24);
        BY_INDUSTRY.put("CONSTRUCTION", 14);
        BY_INDUSTRY.put("TRANSPORT", 23);
        BY_INDUSTRY.put("PROPERTY", 12);
        BY_INDUSTRY.put("OTHER", 7);
    }

    private DemoRegistryDistribution() {
    }

    /** @param street three digits from 001 */
    static int enterprises(String street) {
        return BY_STREET[Integer.parseInt(street) - 1];
    }

    static int gridWorkers(String street) {
        return GRID_WORKERS_BY_STREET[Integer.parseInt(street) - 1];
    }

    /** One industry an enterprise, mixed over the streets; the first is a small workshop, which the demo accounts of e0001 rely on. */
    static List<String> industries(Random random) {
        List<String> industries = new ArrayList<>();
        BY_INDUSTRY.forEach((industry, count) -> {
            for (int i = 0; i < count; i++) {
                industries.add(industry);
            }
        });
        Collections.shuffle(industries, random);
        Collections.swap(industries, 0, industries.indexOf("INDUSTRY_SMALL"));
        return industries;
    }
}
