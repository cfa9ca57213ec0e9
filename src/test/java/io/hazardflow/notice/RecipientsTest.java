package io.hazardflow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The posts: office is held by ann, bob and the shut account gone; leader by cat; of duty dan is on; of empty nobody holds a roster's day. */
class RecipientsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Map<String, List<String>> HOLDERS = Map.of("office", List.of("ann", "bob", "gone"), "leader", List.of("cat"),
        "duty", List.of("ann", "dan", "eve"), "gap", List.of("ann", "dan"), "left", List.of("bob", "gone"));
    private static final Map<String, List<String>> ROSTERS = Map.of("duty", List.of("dan"), "gap", List.of(), "left", List.of("gone"),
        "shared", List.of("dan", "zoe"));
    private static final Set<String> SHUT = Set.of("gone");

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "office,         '',        '',   ann bob,         a post without a roster: everybody who may use his account",
        "duty,           '',        '',   dan,             a post with a roster: who is on duty or next",
        "gap,            '',        '',   ann dan,         a roster with nobody in it: everybody",
        "left,           '',        '',   bob,             a roster that names only a shut account: everybody who is left",
        "shared,         '',        '',   dan zoe,         who has duty need not hold the post",
        "office leader,  '',        '',   ann bob cat,     two posts: each person once",
        "office gap,     '',        '',   ann bob dan,     who holds both posts is told once",
        "'',             eve ann,   '',   ann eve,         people who are named",
        "'',             gone,      '',   '',              a shut account is not told",
        "duty,           ann,       '',   ann dan,         who is named is told whether on duty or not",
        "office,         '',        ann,  bob,             who did the step himself is not told",
        "duty,           '',        dan,  '',              who is on duty and did it himself needs no stand-in",
        "nobody,         '',        '',   '',              a post that nobody holds"})
    void whoIsToldAtOnce(String posts, String people, String except, String told, String rule) {
        assertThat(recipients().atOnce(audience(posts, people, except), NOW)).as(rule).containsExactlyInAnyOrderElementsOf(words(told));
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "office, '',  '',  ann, true,  holds the post",
        "office, '',  '',  cat, false, never held it or has left it",
        "office, cat, '',  cat, true,  is named",
        "office, '',  ann, ann, false, did it himself",
        "duty,   '',  '',  eve, true,  holds the post and gets the digest",
        "shared, '',  '',  zoe, true,  has duty for it without holding it"})
    void whoIsStillMeant(String posts, String people, String except, String person, boolean meant, String rule) {
        assertThat(recipients().include(audience(posts, people, except), person, NOW)).as(rule).isEqualTo(meant);
    }

    @Test
    void withoutAnyRosterAllHoldersAreTold() {
        Recipients recipients = new Recipients(new People(), new StaticListableBeanFactory().getBeanProvider(OnDuty.class));
        assertThat(recipients.atOnce(audience("duty", "", ""), NOW)).containsExactly("ann", "dan", "eve");
    }

    private static Recipients recipients() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("roster", new Roster()));
        return new Recipients(new People(), beans.getBeanProvider(OnDuty.class));
    }

    private static Recipients.Audience audience(String posts, String people, String except) {
        return new Recipients.Audience(words(posts), words(people), except.isEmpty() ? null : except);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static final class People implements Directory {

        @Override
        public List<String> holders(String post) {
            return HOLDERS.getOrDefault(post, List.of());
        }

        @Override
        public Set<String> posts(String person) {
            return HOLDERS.entrySet().stream().filter(post -> post.getValue().contains(person)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        }

        @Override
        public boolean isOpen(String person) {
            return !SHUT.contains(person);
        }
    }

    private static final class Roster implements OnDuty {

        @Override
        public boolean hasRoster(String group) {
            return ROSTERS.containsKey(group);
        }

        @Override
        public List<String> onDutyOrNext(String group, Instant at) {
            return ROSTERS.get(group);
        }
    }
}
