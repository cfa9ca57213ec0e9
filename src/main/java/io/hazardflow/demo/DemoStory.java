package io.hazardflow.demo;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.ending.ExceptionalEnding;
import io.hazardflow.hazard.extension.DeadlineExtension;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** One case of the demo district, told step by step: each call hands in one form at its moment. */
final class DemoStory {

    private final DemoPerformer performer;
    private DemoHazard hazard;
    private final String enterprise;
    private final long seed;
    private String number;
    private Instant clock;
    private int photos;
    private boolean major;

    DemoStory(DemoPerformer performer, DemoHazard hazard, String enterprise, long seed, Instant start) {
        this.performer = performer;
        this.hazard = hazard;
        this.enterprise = enterprise;
        this.seed = seed;
        this.clock = start;
    }

    /** A case that came of an inspection. */
    static DemoStory ofFound(DemoPerformer performer, String number, long seed, Instant found) {
        DemoStory story = new DemoStory(performer, DemoHazards.at((int) (seed % DemoHazards.count())), null, seed, found);
        story.number = number;
        return story;
    }

    /** A case that another process raised, before anybody has looked at it. */
    static DemoStory ofRaised(DemoPerformer performer, DemoHazard hazard, String number, long seed, Instant raised) {
        DemoStory story = new DemoStory(performer, hazard, null, seed, raised);
        story.number = number;
        return story;
    }

    DemoStory report(String user, boolean imminentDanger) {
        ClockUtil.setCurrentTime(Date.from(clock));
        number = performer.start(user, Map.of("photos", List.of(performer.photo(user, seed, false)), "enterpriseId", enterprise,
            "location", hazard.location(), "gps", "", "description", hazard.description(), "imminentDanger", imminentDanger));
        return this;
    }

    /** Of a place that belongs to nobody. */
    DemoStory reportOfRoad(String user, String street) {
        ClockUtil.setCurrentTime(Date.from(clock));
        hazard = DemoHazards.ROAD;
        number = performer.start(user, Map.of("photos", List.of(performer.photo(user, seed, false)), "ownerless", true, "placeType", "ROAD",
            "streetCode", street, "address", "河滨路与新开路交口东侧", "location", hazard.location(), "gps", "",
            "description", hazard.description(), "imminentDanger", false));
        return this;
    }

    DemoStory after(long hours) {
        clock = clock.plus(hours, ChronoUnit.HOURS);
        performer.passTime(number, clock);
        return this;
    }

    void until(Instant now) {
        performer.passTime(number, now);
    }

    DemoStory verify(String subGrade) {
        return submit(HazardProcess.VERIFY_HAZARD, "verifyHazard", Map.of("result", "REAL", "title", hazard.title(),
            "category", hazard.category(), "subGrade", subGrade, "level", "GENERAL", "estFixDays", estimate(subGrade),
            "onSiteFixable", "G0".equals(subGrade), "reason", "现场核实，情况属实。"));
    }

    DemoStory dismiss(Map<String, Object> answer) {
        return submit(HazardProcess.VERIFY_HAZARD, "verifyHazard", answer);
    }

    DemoStory assign(String department, int days) {
        String user = performer.performer(number, HazardProcess.ASSIGN_RECTIFICATION);
        Map<String, Object> document = new HashMap<>(Map.of("rectifierOrg", "本单位安全管理部",
            "responsiblePerson", "安全员", "phone", "19000000000", "dept", department, "deadline", today().plusDays(days).toString(),
            "requirements", "针对“" + hazard.title() + "”立即整改，举一反三，整改后上传同一角度照片。",
            "officers", second(user), "service", user.startsWith("law.") ? "SERVED" : "", "paperSigned", user.startsWith("law.")));
        return submit(HazardProcess.ASSIGN_RECTIFICATION, "assignRectification", document);
    }

    DemoStory acknowledge() {
        return submit(HazardProcess.ACKNOWLEDGE_ORDER, "acknowledgeOrder",
            Map.of("accepted", true, "signer", "安全员", "interimControls", "整改期间设置警戒线并安排专人看护。"));
    }

    DemoStory rectify() {
        return feedback(HazardProcess.RECTIFY, "rectify");
    }

    DemoStory fixOnSite() {
        return feedback(HazardProcess.FIX_ON_SITE, "fixOnSite");
    }

    DemoStory pass() {
        return submit(HazardProcess.REVIEW_RECTIFICATION, "reviewRectification",
            review(Map.of("conclusion", "PASS", "opinion", "现场复查，已按要求整改到位。")));
    }

    DemoStory reject(int days) {
        return submit(HazardProcess.REVIEW_RECTIFICATION, "reviewRectification", review(Map.of("conclusion", "FAIL",
            "failReasons", "整改不彻底，照片未见全部点位。", "newDeadline", today().plusDays(days).toString())));
    }

    DemoStory close() {
        return submit(HazardProcess.APPROVE_CLOSURE, "approveClosure",
            Map.of("decision", "APPROVE", "reason", "材料齐全，同意销号。", "publish", true));
    }

    DemoStory returnClosure() {
        return submit(HazardProcess.APPROVE_CLOSURE, "approveClosure", Map.of("decision", "RETURN", "reason", "复查照片不清晰，请重新复查。"));
    }

    /** Steps of the less ordinary kind, one after the other. */
    DemoStory steps(String... steps) {
        for (String step : steps) {
            String user = performer.performer(number, step);
            submit(step, camelCase(step), new HashMap<>(DemoForms.of(step, scene(user))));
        }
        return this;
    }

    DemoStory proposeEnding(String kind) {
        Map<String, Object> document = new HashMap<>(DemoForms.of(ExceptionalEnding.PROPOSE, scene(performer.performer(number, ExceptionalEnding.PROPOSE))));
        document.put("kind", kind);
        if ("CANCELLED".equals(kind)) {
            document.remove("reference");
            document.put("reason", "经复核，所述部位已按新标准改造，原上报系误判，申请撤销。");
        }
        return submit(ExceptionalEnding.PROPOSE, "proposeEnding", document);
    }

    DemoStory decideExtension(boolean granted) {
        Map<String, Object> decision = granted
            ? Map.of("decision", "GRANT", "deadline", today().plusDays(11).toString(), "reason", "理由属实，临时管控已落实，同意延期。", "conditions", "每周报送进展。")
            : Map.of("decision", "REFUSE", "reason", "材料不能证明延期必要，不予批准。");
        return submit(DeadlineExtension.DECIDE_EXTENSION, "decideExtension", decision);
    }

    /** A step of the ladder or of the grid that may have been withdrawn by now. */
    DemoStory answer(String step) {
        return performer.waitsFor(number, step) ? steps(step) : this;
    }

    /**
     * What officers found is ordered and, unless it is left, put right, reviewed and closed, as far as there is time for it.
     *
     * @param left whether the enterprise does nothing
     */
    void settled(boolean left, Instant present) {
        List<Step> steps = List.of(new Step(2, () -> assign(performer.performer(number, HazardProcess.ASSIGN_RECTIFICATION).split("\\.")[1], 12)),
            new Step(6, this::acknowledge), new Step(90, this::rectify), new Step(20, this::pass), new Step(6, this::close));
        run(steps.subList(0, left ? 2 : steps.size()), present);
    }

    /** What was raised is verified, put right and closed, as far as there is time for it. */
    void raised(String department, Instant present) {
        run(List.of(new Step(5, () -> verify("G1")), new Step(4, () -> assign(department, 5)), new Step(6, this::acknowledge),
            new Step(70, this::rectify), new Step(20, this::pass), new Step(6, this::close)), present);
    }

    private record Step(int hours, Runnable form) {
    }

    private void run(List<Step> steps, Instant present) {
        for (Step step : steps) {
            if (clock.plus(step.hours() + 1L, ChronoUnit.HOURS).isAfter(present)) {
                break;
            }
            after(step.hours());
            step.form().run();
        }
        until(present);
    }

    DemoStory open(Procedure procedure) {
        performer.open(number, procedure);
        return this;
    }

    DemoStory verifyMajor(Map<String, Object> ground) {
        Map<String, Object> document = new HashMap<>(Map.of("result", "REAL", "title", hazard.title(), "category", hazard.category(),
            "subGrade", "M", "level", "MAJOR", "estFixDays", 40, "onSiteFixable", false, "reason", "现场核实，按判定标准定为重大隐患。"));
        document.putAll(ground);
        major = true;
        return submit(HazardProcess.VERIFY_HAZARD, "verifyHazard", document);
    }

    /** A picture that the performer of a step brings along. */
    String photoFor(String step) {
        return performer.photo(performer.performer(number, step), seed + clock.getEpochSecond() + step.length(), false);
    }

    String number() {
        return number;
    }

    private DemoForms.Scene scene(String user) {
        String department = user.startsWith("law.") ? user.split("\\.")[1] : "";
        return new DemoForms.Scene(today(), moment(), performer.photo(user, seed + clock.getEpochSecond() + photos++, false), number.substring(12, 15),
            department.isEmpty() ? "" : performer.officer(department, today()));
    }

    private String moment() {
        return OffsetDateTime.ofInstant(clock, EngineClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String camelCase(String step) {
        String[] parts = step.split("-");
        return parts[0] + Arrays.stream(parts).skip(1).map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1)).collect(Collectors.joining());
    }

    private DemoStory feedback(String step, String variable) {
        String user = performer.performer(number, step);
        Map<String, Object> document = new HashMap<>(Map.of("done", hazard.done(), "headSign", "负责人", "finishedAt",
            moment(),
            "afterPhotos", List.of(performer.photo(user, seed + clock.getEpochSecond() + photos++, true))));
        if (HazardProcess.RECTIFY.equals(step)) {
            document.putAll(Map.of("rootCause", "日常检查不到位，责任未落实到人。", "preventMeasures", "列入每日巡查表，责任到岗。", "costActual", 0.2));
            if (major) {
                document.put("whys", List.of(Map.of("because", "设备缺陷长期未处理"), Map.of("because", "检查只看记录不看现场"),
                    Map.of("because", "责任没有落实到岗位")));
            }
        }
        performer.submit(user, number, step, variable, document);
        return this;
    }

    private Map<String, Object> review(Map<String, Object> conclusion) {
        Map<String, Object> document = new HashMap<>(conclusion);
        document.putAll(Map.of("mode", "ON_SITE", "reviewers", second(performer.performer(number, HazardProcess.REVIEW_RECTIFICATION))));
        return document;
    }

    private DemoStory submit(String step, String variable, Map<String, Object> document) {
        performer.submit(performer.performer(number, step), number, step, variable, document);
        return this;
    }

    /** The colleague of a law officer; nobody else needs one. */
    private static String second(String user) {
        return user.startsWith("law.") ? user.replaceFirst("\\.1$", ".2") : "";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock, EngineClock.ZONE);
    }

    private static int estimate(String subGrade) {
        return switch (subGrade) {
            case "G3" -> 25;
            case "G2" -> 12;
            case "G1" -> 5;
            default -> 1;
        };
    }
}
