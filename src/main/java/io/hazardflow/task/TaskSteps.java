package io.hazardflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader.Answer;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ledger steps of task actions, which no process model draws. */
public final class TaskSteps {

    public static final String HANDED_OVER = "handed-over";
    public static final String OPINION_ASKED = "opinion-asked";
    public static final String OPINION_GIVEN = "opinion-given";
    public static final String OPINION_WITHDRAWN = "opinion-withdrawn";
    public static final String URGED = "urged";
    public static final String TAKEN_OVER = "taken-over";
    public static final String GIVEN_BACK = "given-back";
    public static final String SENT_BACK = "sent-back";
    public static final String WITHDRAWN = "withdrawn";
    public static final String COPIED = "copied";
    public static final String COMMENTED = "commented";

    static final String STEP = "step";
    static final String TASK = "task";
    static final String PERSON = "person";
    static final String PERSON_NAME = "personName";
    static final String TEXT = "text";

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry(HANDED_OVER, "转办"), Map.entry(OPINION_ASKED, "征求意见"),
        Map.entry(OPINION_GIVEN, "答复意见"), Map.entry(OPINION_WITHDRAWN, "收回征求意见"), Map.entry(URGED, "催办"),
        Map.entry(TAKEN_OVER, "代办接手"), Map.entry(GIVEN_BACK, "代办结束，退回岗位"), Map.entry(SENT_BACK, "退回补正"),
        Map.entry(WITHDRAWN, "撤回"), Map.entry(COPIED, "抄送"), Map.entry(COMMENTED, "评论"));

    private static final Map<String, String> TEXTS = Map.of(HANDED_OVER, "转办原因", OPINION_ASKED, "问题", OPINION_GIVEN, "意见",
        URGED, "催办内容", SENT_BACK, "退回原因", WITHDRAWN, "撤回原因", COPIED, "说明", COMMENTED, "内容");

    private static final Map<String, String> PEOPLE = Map.of(HANDED_OVER, "接办人", OPINION_ASKED, "征求对象", TAKEN_OVER, "被代理人",
        GIVEN_BACK, "被代理人", COPIED, "抄送给");

    private TaskSteps() {
    }

    /** Name on the screen; empty for a step of a process. */
    public static Optional<String> nameOf(String step) {
        return Optional.ofNullable(NAMES.get(step));
    }

    /**
     * What was said, in the words of the screen.
     *
     * @param people how much of the names of people in it the reader sees
     */
    public static Map<String, Answer> answers(LedgerEvent event, Sight people) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        JsonNode document = event.document();
        put(answers, STEP, "任务", document.path(STEP).asText(null));
        put(answers, PERSON, PEOPLE.get(event.step()), people.show(PersonalField.NAME, document.path(PERSON_NAME).asText(null)));
        put(answers, TEXT, TEXTS.get(event.step()), document.path(TEXT).asText(null));
        return answers;
    }

    private static void put(Map<String, Answer> answers, String key, String label, String value) {
        if (label != null && value != null && !value.isBlank()) {
            answers.put(key, new Answer(label, value));
        }
    }
}
