package io.hazardflow.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hazardflow.dashboard.measure.MeasuredHistory;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerText;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case of the demo district, which walked through the real process, with places for what differs from one synthetic case to the next. */
final class OriginalCase {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|\\+08:00)");
    private static final Pattern DAY = Pattern.compile("(?<![-\\d@+])\\d{4}-\\d\\d-\\d\\d(?![-\\dT])");
    private static final String LOOK_BACK = "look-back";

    private final Facts identity;
    private final Map<String, String> people = new LinkedHashMap<>();
    private final List<Event> events;
    private final Map<String, Template> row = new LinkedHashMap<>();
    private final Map<String, Template> measure = new LinkedHashMap<>();
    private final List<Review> reviews;
    private final List<Stay> stays;
    private final Duration lasted;
    private final boolean steady;

    /** What the case is known by. */
    record Facts(String number, String processKey, String state, String enterprise, String enterpriseName, String street,
                 String industry, String category,
                 String level, String title, String description, String location, Instant reportedAt) {
    }

    /** One event of the ledger; {@code content} is what is hashed. */
    record Event(String processKey, String step, Template user, Template name, Template role, Template at, Template document, Template facts,
                 List<String> basis, Template content) {
    }

    record Review(int position, Template at, boolean passed) {
    }

    /** One passing of an activity. */
    record Stay(String processKey, int version, String activity, String task, Instant began, Instant due, Instant ended, boolean cancelled) {
    }

    OriginalCase(Facts identity, List<LedgerEvent> history, List<Stay> stays) {
        this.identity = identity;
        this.stays = stays;
        List<LedgerEvent> told = history.stream().filter(event -> !LOOK_BACK.equals(event.processKey())).toList();
        told.stream().map(LedgerEvent::actor).filter(actor -> !actor.userId().equals(Actor.SYSTEM.userId()))
            .forEach(actor -> people.put(actor.name(), actor.userId()));
        this.lasted = Duration.between(identity.reportedAt(), told.get(told.size() - 1).at());
        MeasuredHistory measured = MeasuredHistory.of(told);
        this.steady = told.stream().anyMatch(event -> event.step().equals("enter-rung"))
            || !Long.valueOf(0).equals(measured.values().get("waitedSeconds"));
        this.events = told.stream().map(this::event).toList();
        row.put("imminent_danger", Template.of("false"));
        row.put("reject_count", Template.of("0"));
        row.put("state", Template.of("REPORTED"));
        told.forEach(event -> event.facts().fields().forEachRemaining(fact -> row.put(column(fact.getKey()), value(fact.getValue()))));
        measured.values().forEach((name, value) -> measure.put(name, Template.of(value == null ? null
            : value instanceof Instant at ? Template.place("@" + at) : marked(value.toString()))));
        this.reviews = measured.reviews().stream()
            .map(one -> new Review(one.position(), Template.of(Template.place("@" + one.at())), one.passed())).toList();
    }

    Facts identity() {
        return identity;
    }

    List<Event> events() {
        return events;
    }

    /** By column of the hazard list. */
    Map<String, Template> row() {
        return row;
    }

    /** By name of the measure. */
    Map<String, Template> measure() {
        return measure;
    }

    List<Review> reviews() {
        return reviews;
    }

    List<Stay> stays() {
        return stays;
    }

    Duration lasted() {
        return lasted;
    }

    /** Whether its deadlines moved or were missed, so that it must keep its pace. */
    boolean steady() {
        return steady;
    }

    static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    private Event event(LedgerEvent of) {
        JsonNode document = of.document() == null ? null : marked(of.document(), "");
        JsonNode facts = marked(of.facts(), "");
        Actor actor = new Actor(marked(of.actor().userId()),
            of.actor().userId().equals(Actor.SYSTEM.userId()) ? of.actor().name() : marked(of.actor().name()),
            marked(of.actor().role()));
        LedgerEvent same = new LedgerEvent(0, Template.place(SyntheticCase.NUMBER), of.sequence(), of.processKey(), of.step(),
            actor, of.at(), document, facts,
            List.of(), of.basis(), null);
        ObjectNode content = (ObjectNode) LedgerText.content(same);
        content.put("at", Template.place("@" + of.at()));
        return new Event(of.processKey(), of.step(), Template.of(actor.userId()), Template.of(actor.name()), Template.of(actor.role()),
            Template.of(Template.place("@" + of.at())), document == null ? null : Template.of(LedgerText.canonical(document)),
            Template.of(LedgerText.canonical(facts)), of.basis(), Template.of(LedgerText.canonical(content)));
    }

    private Template value(JsonNode fact) {
        return fact.isNull() ? null : Template.of(marked(fact.asText()));
    }

    /** Photos are left out, since one serves no two cases; the conditions of rules stay as they are. */
    private JsonNode marked(JsonNode node, String key) {
        if (node.isTextual()) {
            return key.equals("condition") ? node : TextNode.valueOf(marked(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode list = ((ArrayNode) node).arrayNode();
            if (!key.toLowerCase().endsWith("photos")) {
                node.forEach(one -> list.add(marked(one, key)));
            }
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = ((ObjectNode) node).objectNode();
            node.fields().forEachRemaining(field -> object.set(field.getKey(), marked(field.getValue(), field.getKey())));
            return object;
        }
        return node;
    }

    private String marked(String text) {
        if (text.equals(identity.street())) {
            return Template.place(SyntheticCase.STREET);
        }
        String marked = text.replace(identity.number(), Template.place(SyntheticCase.NUMBER));
        marked = replaced(marked, identity.description(), SyntheticCase.DESCRIPTION);
        marked = replaced(marked, identity.title(), SyntheticCase.TITLE);
        marked = replaced(marked, identity.location(), SyntheticCase.LOCATION);
        marked = replaced(marked, identity.enterpriseName(), SyntheticCase.ENTERPRISE_NAME);
        if (identity.enterprise() != null) {
            marked = marked.replaceAll("\\b" + identity.enterprise() + "\\b", Template.place(SyntheticCase.ENTERPRISE));
        }
        marked = marked.replaceAll("(?<=[a-z][.:])" + identity.street() + "\\b", Template.place(SyntheticCase.STREET));
        for (Map.Entry<String, String> person : people.entrySet()) {
            marked = marked.replace(person.getKey(), Template.place("~" + account(person.getValue())));
        }
        marked = MOMENT.matcher(marked).replaceAll(found -> Matcher.quoteReplacement(Template.place(
            (found.group().endsWith("Z") ? "@" : "+") + OffsetDateTime.parse(found.group()).toInstant())));
        return DAY.matcher(marked).replaceAll(found -> Matcher.quoteReplacement(Template.place("#" + found.group())));
    }

    /** Without places, which do not nest. */
    private String account(String account) {
        String own = identity.enterprise() == null ? account : account.replace(identity.enterprise(), "ENT");
        return own.replaceAll("(?<=[a-z][.:])" + identity.street() + "\\b", "STR");
    }

    private static String replaced(String text, String what, String by) {
        return what == null || what.isBlank() ? text : text.replace(what, Template.place(by));
    }
}
