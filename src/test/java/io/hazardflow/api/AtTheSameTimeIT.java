package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AtTheSameTimeIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    @ParameterizedTest
    @EnumSource(Door.class)
    void ofTwoPeopleDoingTheSameTaskOneWinsAndTheOtherIsTold(Door door) {
        String number = cases.reviewing("e0005");
        String task = insight.task(number, "review-rectification");
        List.of("grid.001", "grid.001.2").forEach(user -> door.of(district, user).get("/api/me"));

        List<Answer> answers = together(List.of(
            () -> door.submit(district, "grid.001", task, "review-rectification", cases.passed()),
            () -> door.submit(district, "grid.001.2", task, "review-rectification", cases.failed())));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).singleElement().satisfies(AtTheSameTimeIT::toldInChinese);
        assertThat(insight.events(number, "review-rectification")).isEqualTo(1);
        boolean passed = answers.get(0).status() == 204;
        assertThat(insight.state(number)).isEqualTo(passed ? "REVIEW_PASSED" : "REJECTED");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whoComesAfterTheTaskWasDoneIsTold(Door door) {
        String number = cases.reviewing("e0005");
        String task = insight.task(number, "review-rectification");
        assertThat(door.submit(district, "grid.001", task, "review-rectification", cases.passed()).status()).isEqualTo(204);

        Answer late = door.submit(district, "grid.001.2", task, "review-rectification", cases.failed());
        assertThat(late).satisfies(AtTheSameTimeIT::toldInChinese);
        assertThat(late.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "API")
    void aTaskIsClaimedByOneOfTwo(Door door) {
        String number = cases.reviewing("e0005");
        String task = insight.task(number, "review-rectification");
        String engine = door == Door.TASKLIST ? "/camunda/api/engine/engine/default" : "/engine-rest";
        List.of("grid.001", "grid.001.2").forEach(user -> door.of(district, user).get("/api/me"));

        List<Answer> answers = together(List.of("grid.001", "grid.001.2").stream().map(user -> (Callable<Answer>) () ->
            door.of(district, user).post(engine + "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}")).toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).singleElement().satisfies(AtTheSameTimeIT::toldInChinese);
        String other = answers.get(0).status() == 204 ? "grid.001.2" : "grid.001";
        String holder = answers.get(0).status() == 204 ? "grid.001" : "grid.001.2";
        for (Door any : Door.values()) {
            Answer refused = any.submit(district, other, task, "review-rectification", cases.passed());
            assertThat(refused).satisfies(AtTheSameTimeIT::toldInChinese);
            assertThat(refused.reason()).contains("领取");
        }
        assertThat(door.of(district, other).post(engine + "/task/" + task + "/unclaim", "{}").status()).isIn(400, 403);
        assertThat(insight.events(number, "review-rectification")).isZero();
        assertThat(door.of(district, holder).post(engine + "/task/" + task + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(door.of(district, holder).post(engine + "/task/" + task + "/assignee", "{\"userId\":\"" + other + "\"}").status())
            .isEqualTo(403);
        cases.submit(door, other, number, "review-rectification", cases.passed());
    }

    @Test
    void twentyReportsOfOneStreetOnOneDayGetTwentyNumbersInARow() {
        String street = district.as("coordination").get("/api/registry/enterprises/e0200").json().get("street").asText();
        String grid = "grid." + street;
        List<Map<String, Object>> documents = IntStream.range(0, 20).mapToObj(i -> cases.report(grid, "e0200")).toList();

        List<Answer> answers = together(documents.stream()
            .map(document -> (Callable<Answer>) () -> Door.API.start(district, grid, document)).toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(201));
        List<Integer> numbers = answers.stream().map(answer -> answer.json().get("caseNumber").asText())
            .map(number -> Integer.parseInt(number.substring(number.length() - 5))).sorted().toList();
        assertThat(numbers).isEqualTo(IntStream.range(numbers.get(0), numbers.get(0) + 20).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aReportSentTwiceByADoubleClickBecomesOneCase(Door door) {
        Map<String, Object> document = cases.report("safety.e0006", "e0006");
        door.of(district, "safety.e0006").get("/api/me");

        List<Answer> answers = together(List.of(() -> door.start(district, "safety.e0006", document),
            () -> door.start(district, "safety.e0006", document)));

        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() >= 300).singleElement().satisfies(AtTheSameTimeIT::toldInChinese);
    }

    private static void toldInChinese(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(400, 409);
        assertThat(answer.reason()).containsPattern("[\\u4e00-\\u9fff]{4}");
    }

    private static List<Answer> together(List<Callable<Answer>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<Answer>> running = calls.stream().map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            return running.stream().map(AtTheSameTimeIT::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answer result(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
