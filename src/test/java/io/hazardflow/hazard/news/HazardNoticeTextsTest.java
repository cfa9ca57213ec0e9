package io.hazardflow.hazard.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.notice.NoticeText;
import io.hazardflow.notice.NoticeTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class HazardNoticeTextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates/notice/text");
    private static final String HOSTILE = "\"引号' ${7*7} <#if true> <script>alert(1)</script> & \\ 㐂𠮷😀";
    private static final int CHINESE_TITLE = 40;
    private static final int ENGLISH_TITLE = 70;

    private final NoticeTexts texts = new AnnotationConfigApplicationContext(NoticeTexts.class).getBean(NoticeTexts.class);

    @Test
    void noKindLacksATextAndNoTextAKind() throws IOException {
        assertThat(texts()).isEqualTo(kinds());
        for (String kind : kinds()) {
            assertThat(FOLDER.resolve(kind + "_zh_CN.ftl")).exists();
            assertThat(FOLDER.resolve(kind + "_en.ftl")).exists();
        }
    }

    @Test
    void everyKindSaysItInFewWordsWhateverTheFacts() {
        for (String kind : kinds()) {
            for (Map<String, String> facts : List.of(few(), usual(), hostile())) {
                NoticeText chinese = texts.of(kind, facts, Locale.SIMPLIFIED_CHINESE);
                NoticeText english = texts.of(kind, facts, Locale.ENGLISH);
                assertThat(PlainWords.length(chinese.title())).as(chinese.title()).isBetween(6, CHINESE_TITLE);
                assertThat(PlainWords.length(english.title())).as(english.title()).isBetween(10, ENGLISH_TITLE);
                assertThat(List.of(chinese, english)).allSatisfy(text -> {
                    assertThat((text.title() + text.body()).replace("${7*7} <#", "")).as(kind).doesNotContain("49", "<#", "<@", "${", "null");
                    assertThat(text.body().lines().toList()).as("%s: %s", kind, text.body()).hasSizeBetween(1, 6).noneMatch(String::isBlank);
                });
                assertThat(chinese.title()).as(kind).matches(".*\\p{IsHan}.*");
                assertThat(english.title().replace(facts.get("name"), "").replace(facts.get("taskShort"), "")).as(kind).doesNotMatch(".*\\p{IsHan}.*");
            }
        }
    }

    @Test
    void usersWordsComeThroughAsTheyAreAndAreNoTemplate() {
        NoticeText text = texts.of("review-failed", hostile(), Locale.SIMPLIFIED_CHINESE);
        assertThat(text.body()).contains(HOSTILE);
    }

    @Test
    void anOrderSaysWhatWhereByWhenAndWhatIsWanted() {
        NoticeText order = texts.of("order-issued", usual(), Locale.SIMPLIFIED_CHINESE);
        assertThat(order.title()).isEqualTo("责令整改：津东示范加油站01 消防通道堵塞，11-30 前完成");
        assertThat(order.body()).isEqualTo("""
            地点：津东示范加油站01 一层东侧疏散通道
            隐患：消防通道堵塞（YH-20261123-001-00001）
            整改期限：2026-11-30 23:59（通知时还剩 6 天）
            整改要求：清理通道并划定禁止堆放线
            请登录签收，按期整改并反馈；有异议的可在异议期内提出。""");
        NoticeText english = texts.of("order-issued", usual(), Locale.ENGLISH);
        assertThat(english.title()).isEqualTo("Order: 津东示范加油站01 消防通道堵塞, by 11-30");
        assertThat(english.body()).contains("To be put right by: 2026-11-30 23:59 (6 days left when told)");
    }

    @Test
    void longWordsAreCutBetweenCharactersAndStayOnOneLine() {
        assertThat(PlainWords.cut("𠮷𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷…");
        assertThat(PlainWords.cut("一行\n二行\u0000\u2028三行", 20)).isEqualTo("一行 二行 三行");
    }

    private static Map<String, String> few() {
        return Map.of("number", "YH-20261123-001-00001", "name", "某路 井盖缺失", "title", "井盖缺失", "place", "某路 12 号", "by", "大王庄街道安全办",
            "outcome", "", "taskShort", "受理核实");
    }

    private static Map<String, String> usual() {
        Map<String, String> facts = new HashMap<>(Map.of("number", "YH-20261123-001-00001", "name", "津东示范加油站01 消防通道堵塞", "title", "消防通道堵塞",
            "place", "津东示范加油站01 一层东侧疏散通道", "by", "大王庄街道安全办", "outcome", "", "words", "清理通道并划定禁止堆放线", "level", "MAJOR",
            "task", "整改方案（五落实）", "taskShort", "整改方案（五落实）"));
        Stream.of("deadline", "due", "until").forEach(name -> facts.putAll(Map.of(name, "2026-11-30 23:59", name + "Day", "11-30",
            name + "LeftDays", "6")));
        facts.putAll(Map.of("state", "SHUT_DOWN", "rejects", "3", "receiver", "区消防救援支队", "otherCase", "YH-20261124-001-00002"));
        facts.putAll(Map.of("objects", "12", "names", "津东示范加油站01、津东示范餐饮02 等", "found", "2"));
        return facts;
    }

    private static Map<String, String> hostile() {
        Map<String, String> facts = new HashMap<>(usual());
        facts.put("name", PlainWords.cut(HOSTILE, 19));
        facts.put("title", HOSTILE);
        facts.put("place", HOSTILE);
        facts.put("words", HOSTILE);
        facts.put("task", HOSTILE);
        Stream.of("deadline", "due", "until").forEach(name -> {
            facts.remove(name + "LeftDays");
            facts.putAll(Map.of(name + "Day", "2027-01-05", name + "LateDays", "3"));
        });
        return facts;
    }

    private static Set<String> kinds() {
        Set<String> kinds = RoutingTable.rows().stream().map(RoutingTable.Row::kind).filter(kind -> !Route.SILENT.equals(kind))
            .collect(Collectors.toCollection(TreeSet::new));
        kinds.add(TaskNews.KIND);
        return kinds;
    }

    /** Of hazards; other capabilities keep their own beside them. */
    private static Set<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(HazardNoticeTextsTest::isOfHazards).map(file -> file.getFileName().toString().replaceFirst("_(zh_CN|en)\\.ftl$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isOfHazards(Path file) {
        try {
            return Files.readString(file).startsWith("<#import \"hazard-words.ftl\"");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
