package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.evidence.Pictures;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Walks a case over HTTP as its people would, one form after the other. */
@TestComponent
class Cases {

    static final String ENTERPRISE = "safety.e0001";
    static final String GRID = "grid.001";
    static final String STREET = "office.001";

    private final AtomicInteger reports = new AtomicInteger();
    private final Map<String, AtomicInteger> verified = new ConcurrentHashMap<>();
    private final District district;
    private final Insight insight;

    Cases(District district, Insight insight) {
        this.district = district;
        this.insight = insight;
    }

    static LocalDate today() {
        return LocalDate.now(EngineClock.ZONE);
    }

    /** As the form writes a moment. */
    static String moment(OffsetDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(EngineClock.ZONE);
    }

    static Map<String, Object> with(Map<String, Object> document, Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.putAll(changes);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> document, String field) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.remove(field);
        return changed;
    }

    String photo(String user) {
        return photo(user, Pictures.jpeg());
    }

    String photo(String user, byte[] content) {
        Answer answer = district.as(user).upload("现场.jpg", content);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    Map<String, Object> report(String user, String enterprise) {
        int number = reports.incrementAndGet();
        return new HashMap<>(Map.of("photos", List.of(photo(user)), "enterpriseId", enterprise, "location", "一层东侧 " + number + " 号门",
            "gps", "39.128400,117.226900;25;device", "description", "疏散通道堆放纸箱约两立方米，无法通行。第 " + number + " 处",
            "imminentDanger", false));
    }

    String reported(String user, String enterprise) {
        return reported(Door.API, user, enterprise);
    }

    String reported(Door door, String user, String enterprise) {
        Answer answer = door.start(district, user, report(user, enterprise));
        assertThat(answer.status()).as("%s", answer).isIn(200, 201);
        return answer.json().path("caseNumber").asText(answer.json().path("businessKey").asText());
    }

    String verified(String user, String enterprise) {
        String number = reported(user, enterprise);
        submit(Door.API, STREET, number, "verify-hazard", verification(enterprise));
        return number;
    }

    String assigned(String user, String enterprise) {
        String number = verified(user, enterprise);
        submit(Door.API, STREET, number, "assign-rectification", order());
        return number;
    }

    String rectifying(String enterprise) {
        String safety = "safety." + enterprise;
        String number = assigned(safety, enterprise);
        submit(Door.API, safety, number, "acknowledge-order", acknowledgement());
        return number;
    }

    String reviewing(String enterprise) {
        String number = rectifying(enterprise);
        submit(Door.API, "safety." + enterprise, number, "rectify", feedback("safety." + enterprise));
        return number;
    }

    String closing(String enterprise) {
        String number = reviewing(enterprise);
        submit(Door.API, GRID, number, "review-rectification", passed());
        return number;
    }

    Map<String, Object> verification() {
        return verification("e0001");
    }

    /** Every category in its turn, so that none counts as repeated. */
    Map<String, Object> verification(String enterprise) {
        int turn = verified.computeIfAbsent(enterprise, first -> new AtomicInteger()).getAndIncrement();
        String category = turn % 24 < 13 ? "JC%02d".formatted(turn % 24 + 1) : "XC%02d".formatted(turn % 24 - 12);
        return Map.of("result", "REAL", "title", "疏散通道堆物", "category", category, "subGrade", "G1", "level", "GENERAL", "reason", "现场核实属实");
    }

    Map<String, Object> order() {
        return Map.of("rectifierOrg", "示范企业", "responsiblePerson", "张三", "phone", "19000000001", "dept", "yjj",
            "deadline", today().plusDays(7).toString(), "requirements", "清理通道并划定禁止堆放线，长期保持畅通。");
    }

    Map<String, Object> acknowledgement() {
        return Map.of("accepted", true, "signer", "李四", "interimControls", "");
    }

    Map<String, Object> feedback(String user) {
        return new HashMap<>(Map.of("done", "已清理全部堆物，划线并设专人每日巡查，通道恢复畅通。", "afterPhotos", List.of(photo(user)),
            "finishedAt", moment(now()), "headSign", "王五"));
    }

    Map<String, Object> passed() {
        return Map.of("mode", "ON_SITE", "conclusion", "PASS", "opinion", "现场复查已整改到位");
    }

    Map<String, Object> failed() {
        return Map.of("mode", "ON_SITE", "conclusion", "FAIL", "failReasons", "仍有少量堆物未清", "newDeadline", today().plusDays(2).toString());
    }

    Map<String, Object> closure() {
        return Map.of("decision", "APPROVE", "reason", "材料齐全同意销号", "publish", true);
    }

    void submit(Door door, String user, String number, String step, Map<String, Object> document) {
        Answer answer = attempt(door, user, number, step, document);
        assertThat(answer.status()).as("%s of %s by %s through %s: %s", step, number, user, door, answer).isEqualTo(204);
    }

    Answer attempt(Door door, String user, String number, String step, Map<String, Object> document) {
        return door.submit(district, user, insight.task(number, step), step, document);
    }
}
