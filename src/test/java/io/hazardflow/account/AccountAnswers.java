package io.hazardflow.account;

import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are answered about accounts. */
public final class AccountAnswers {

    private AccountAnswers() {
    }

    public static void refused(HttpResponse<String> answer, String field, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains(sentence);
    }

    public static void owes(HttpResponse<String> answer, String page) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"page\":\"" + page + "\"");
    }
}
