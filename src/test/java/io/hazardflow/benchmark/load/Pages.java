package io.hazardflow.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.benchmark.SignedInPerson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The calls of the portal's pages, as the pages make them. */
final class Pages {

    private static final int PAGE = 1_000;
    private static final List<String> OF_CASE = List.of("", "/timeline", "/diagram", "/reasons", "/people", "/documents", "/comments",
        "/on-duty", "/procedures",
        "/watch", "/withdraw", "/reopening", "/correction");

    private final SignedInPerson person;
    private final Map<String, List<String>> pages = new LinkedHashMap<>();

    Pages(SignedInPerson person, List<String> groups) {
        this.person = person;
        overview(groups);
        ledger();
        search();
        cases();
        pages.put("process map", List.of("/api/process-map/hazard-rectification"));
        pages.put("process map, open cases of an activity", List.of("/api/process-map/hazard-rectification/activities/rectify/cases?open=true"));
        pages.put("process map, ended at an activity", List.of("/api/process-map/hazard-rectification/activities/rectify/cases"));
        pages.put("overdue board by days", List.of("/api/overdue?by=DAYS"));
        pages.put("overdue board by rung", List.of("/api/overdue?by=RUNG"));
        enterprises();
    }

    /** Calls by what they are for. */
    Map<String, List<String>> all() {
        return pages;
    }

    private void overview(List<String> groups) {
        groups.forEach(group -> pages.put("indicators " + group, List.of("/api/indicators?group=" + group)));
        Stream.of("STREET", "DEPARTMENT", "INDUSTRY")
            .forEach(by -> pages.put("indicators by " + by.toLowerCase(), List.of("/api/indicators/parts?by=" + by)));
        pages.put("cases behind an indicator", List.of("/api/indicators/DUE_RECTIFICATION/cases?part=DENOMINATOR"));
    }

    private void ledger() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("all", "");
        filters.put("closed", "&state=CLOSED");
        filters.put("overdue", "&overdue=true");
        filters.put("street and level", "&street=003&level=MAJOR");
        filters.put("category and source", "&category=XC05&source=GRID");
        filters.put("one month", "&from=2021-06-01&to=2021-06-30");
        filters.forEach((name, filter) -> {
            pages.put("list, " + name, List.of(list(filter)));
            pages.put("count, " + name, List.of("/api/hazards/count?" + filter.replaceFirst("&", "")));
        });
        pages.put("list by deadline", List.of("/api/hazards?sort=deadline&size=20&count=false&state=RECTIFYING"));
        JsonNode deep = person.get("/api/hazards?size=20&count=false&page=" + (PAGE - 2));
        if (deep.hasNonNull("next")) {
            pages.put("list, page 1,000 by key", List.of("/api/hazards?size=20&count=false&after=" + deep.get("next").asText()));
        }
        pages.put("summary", List.of("/api/hazards/summary"));
    }

    private void search() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("common word", "灭火器");
        words.put("rare word", Words.RARE);
        words.put("two words", "灭火器 库房");
        words.put("no hit", "量子对撞机");
        words.forEach((name, asked) -> {
            String q = "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
            pages.put("search, " + name, List.of(list(q)));
            pages.put("search, " + name + ", count", List.of("/api/hazards/count?" + q.substring(1)));
        });
    }

    private void cases() {
        Map.of("a closed case", "&state=CLOSED", "an open case", "&state=RECTIFYING").forEach((name, filter) -> {
            String number = person.get(list(filter)).get("items").get(7).get("number").asText();
            pages.put("case page of " + name + " (" + OF_CASE.size() + " calls)",
                OF_CASE.stream().map(part -> "/api/hazards/" + number + part).toList());
        });
    }

    private void enterprises() {
        String enterprise = person.get(list("")).get("items").findValuesAsText("enterprise").stream()
            .filter(id -> !id.isBlank() && !"null".equals(id)).findFirst().orElseThrow();
        pages.put("enterprise file", List.of("/api/enterprises/" + enterprise));
        pages.put("list of enterprises", List.of("/api/enterprises"));
    }

    private static String list(String filter) {
        return "/api/hazards?sort=-reportedAt&size=20&count=false" + filter;
    }
}
