package io.hazardflow.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What words of the list find; rolled back. */
@ProcessTest
@Transactional
class HazardWordsTest {

    private static final String FIRST = "YH-20010101-001-00001";
    private static final String SECOND = "YH-20010102-001-00001";

    @Autowired
    private HazardList list;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void all_words_have_to_stand_there_wherever() {
        reported(FIRST, "甲乙灭火器失压", "寅卯库房内三具压力不足，100%失效");
        reported(SECOND, "甲乙灭火器缺失", "寅卯走廊");

        assertThat(found("甲乙灭火器")).containsExactly(SECOND, FIRST);
        assertThat(found("甲乙灭火器 寅卯库房")).containsExactly(FIRST);
        assertThat(found("寅卯走廊　缺失")).containsExactly(SECOND);
        assertThat(found("寅卯库房 寅卯走廊")).isEmpty();
        assertThat(found("灭失火 寅卯")).as("the same characters otherwise").isEmpty();
        assertThat(found("寅卯 0%失")).containsExactly(FIRST);
        assertThat(found("寅卯 0_失")).isEmpty();
        assertThat(found("寅卯 三")).containsExactly(FIRST);
    }

    private List<String> found(String words) {
        Caller caller = callers.byId("coordination");
        HazardFilter filter = new HazardFilter(null, null, null, null, null, null, null, null, null, null, null, null, words, null, null, null, null);
        List<String> numbers = list.page(caller, filter, "-reportedAt", 20, 0, null).cases().stream().map(hazard -> hazard.number()).toList();
        assertThat(list.count(caller, filter)).isEqualTo(numbers.size());
        return numbers;
    }

    private void reported(String number, String title, String description) {
        jdbc.sql("""
                insert into hazardflow.hazard (number, process_key, state, source, title, description, street, reporter, reported_at)
                values (:number, 'hazard-rectification', 'REPORTED', 'GRID', :title, :description, '001', 'grid.001',
                        cast(substr(:number, 4, 8) as date))""")
            .param("number", number).param("title", title).param("description", description).update();
    }
}
