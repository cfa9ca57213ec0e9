package io.hazardflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormConditionsLintTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "=x = 'A'", "=x != true", "=level = 'MAJOR' or level = null", "=not(x = true)", "=x != null and x > 3", "=x = null or x <= 3",
        "=cats = null or not(list contains(cats, 'a'))", "=cats != null and list contains(cats, 'a')", "=x = null or string length(x) <= 3",
        "=(x = 'A' or x = 'B') and y != 2", "=x = null or y = null or x > 3"})
    void aSafeConditionPasses(String condition) throws IOException {
        assertThat(lint(hidden("field", condition))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "=x", "=x > 3", "=not(x > 3)", "=true", "=is defined(x)", "=x = y", "=x in (1, 2)",
        "=list contains(cats, 'a')", "=x != null or x > 3",
        "=x = null and x > 3", "=x = null or y > 3", "=some i in items satisfies i.qty > 2", "=string length(x) = 1", "=date(x) < today()"})
    void anythingElseIsReported(String condition) throws IOException {
        assertThat(lint(hidden("field", condition))).hasSize(1).first().asString().startsWith("field: ");
    }

    @Test
    void whatDependsOnAConditionalFieldRepeatsItsCondition() throws IOException {
        String cause = hidden("cause", "=real = true");
        assertThat(lint(cause + "," + hidden("detail", "=cause != 'OTHER'"))).singleElement().asString()
            .contains("depends on cause").contains("real = true");
        assertThat(lint(cause + "," + hidden("detail", "=real = true or cause != 'OTHER'"))).isEmpty();
    }

    @Test
    void aGroupsConditionCountsForItsFields() throws IOException {
        String both = hidden("cause", "=real = true") + "," + hidden("detail", "=cause != 'OTHER'");
        assertThat(lint("{'type':'group','id':'g','conditional':{'hide':'=level = \\'G0\\''},'components':["
            + hidden("cause", "=a = 1") + "]},"
            + hidden("detail", "=a = 1 or cause = null"))).singleElement().asString().contains("level = \"G0\"");
        assertThat(lint("{'type':'group','id':'g','conditional':{'hide':'=real = true'},'components':[" + both + "]}")).isEmpty();
    }

    @Test
    void aRowNamesItsOwnFieldsAsItsOwn() throws IOException {
        String rows = "{'type':'dynamiclist','id':'l','path':'rows','components':[{'type':'textfield','key':'kind'},%s]%s}";
        assertThat(lint(rows.formatted(hidden("place", "=kind != 'A'"), ""))).singleElement().asString().contains("this.kind");
        assertThat(lint(rows.formatted(hidden("place", "=this.kind != 'A'"), ""))).isEmpty();
        assertThat(lint(rows.formatted(hidden("place", "=kind != 'A'"), ",'properties':{'widget':'checklist'}"))).isEmpty();
    }

    private static String hidden(String key, String condition) {
        return "{'type':'textfield','key':'" + key + "','conditional':{'hide':'" + condition.replace("'", "\\'") + "'}}";
    }

    private static List<String> lint(String components) throws IOException {
        String json = ("{'id':'t','components':[" + components + "]}").replace("\\'", "\\\"").replace('\'', '"');
        return FormConditionsLint.problems(json.getBytes(StandardCharsets.UTF_8));
    }
}
