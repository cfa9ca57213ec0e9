package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AlarmIT {

    private static final AtomicInteger DEVICES = new AtomicInteger();

    @Autowired
    private District district;

    @Test
    void aMachineAccountSendsAnAlarmAndGetsTheNumberOfItsCase() {
        Map<String, Object> alarm = alarm();
        Answer first = send(alarm);
        Answer again = send(alarm);

        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        String number = first.json().get("caseNumber").asText();
        assertThat(again.json().get("caseNumber").asText()).isEqualTo(number);
        Answer timeline = district.as("office.001").get("/api/hazards/" + number + "/timeline");
        assertThat(timeline.json().at("/0/document/kind/value").asText()).isEqualTo("可燃气体浓度超限");
        assertThat(timeline.json().at("/0/actor").asText()).isEqualTo("演示物联网平台");
        assertThat(district.as("office.001").get("/api/hazards/" + number).json().get("source").asText()).isEqualTo("IOT");
    }

    @Test
    void whatIsWrongIsSaidByField() {
        Answer answer = send(Cases.with(alarm(), Map.of("level", 9, "colour", "red")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors")).extracting(error -> error.get("field").asText()).containsExactlyInAnyOrder("level", "colour");
        assertThat(answer.reason()).contains("报警级别");
        assertThat(district.as("machine.iot").post("/api/alarms", "{").status()).isEqualTo(400);
        assertThat(district.as("machine.iot").post("/api/alarms", "").status()).isEqualTo(400);
        assertThat(send(Cases.with(alarm(), Map.of("enterpriseId", "e9999"))).status()).isEqualTo(404);
    }

    @Test
    void onlyTheSystemItselfSendsInItsName() {
        assertThat(send(Cases.with(alarm(), Map.of("source", "gas-company"))).status()).isEqualTo(403);
        assertThat(district.as("office.001").post("/api/alarms", Door.json(alarm())).status()).isEqualTo(403);
        assertThat(district.as("admin").post("/api/alarms", Door.json(alarm())).status()).isEqualTo(403);
        assertThat(district.stranger().post("/api/alarms", Door.json(alarm())).status()).isIn(401, 403);
    }

    @Test
    void theSameAlarmManyTimesAtOnceIsOneCase() throws Exception {
        Map<String, Object> alarm = alarm();
        List<Answer> answers = atOnce(8, i -> alarm);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(numbers(answers)).hasSize(1);
    }

    @Test
    void manyAlarmsOfOneDeviceAtOnceAreOneCase() throws Exception {
        Map<String, Object> alarm = alarm();
        List<Answer> answers = atOnce(8, i -> Cases.with(alarm, Map.of("externalId", alarm.get("externalId") + "-" + i)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).filteredOn(answer -> !answer.json().get("joined").asBoolean()).hasSize(1);
        assertThat(numbers(answers)).hasSize(1);
    }

    private interface Sent {

        Map<String, Object> alarm(int thread);
    }

    private List<Answer> atOnce(int threads, Sent sent) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier together = new CyclicBarrier(threads);
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                futures.add(pool.submit(() -> {
                    together.await();
                    return send(sent.alarm(thread));
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> numbers(List<Answer> answers) {
        return answers.stream().map(answer -> answer.json().get("caseNumber").asText()).distinct().collect(Collectors.toList());
    }

    private Answer send(Map<String, Object> alarm) {
        return district.as("machine.iot").post("/api/alarms", Door.json(alarm));
    }

    private static Map<String, Object> alarm() {
        int device = DEVICES.incrementAndGet();
        return new HashMap<>(Map.of("source", "iot", "externalId", "IT-" + device, "enterpriseId", "e0001", "device", "GAS-IT-" + device,
            "kind", "可燃气体浓度超限", "level", 2, "occurredAt", OffsetDateTime.now().toString(), "location", "厨房燃气表间 " + device,
            "description", "浓度 25%LEL，持续 3 分钟"));
    }
}
