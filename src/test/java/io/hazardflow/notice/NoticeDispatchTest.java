package io.hazardflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountTable;
import io.hazardflow.notice.NoticeProperties.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class NoticeDispatchTest {

    private static final Channel SMS = new Channel(ChannelType.SMS, null, null, null, null);
    private static final Channel MAIL = new Channel(ChannelType.MAIL, null, null, null, null);
    private static final Map<String, Channel> BOTH = Map.of("mail", MAIL, "sms", SMS);

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private NoticeSettings settings;
    @Autowired
    private AccountTable accounts;
    @Autowired
    private Callers callers;
    @Autowired
    private IdentityService identity;
    @Autowired
    private MeterRegistry metrics;
    @Autowired
    private NoticeRetention retention;

    private NoticeDistrict district;
    private NoticeDistrict.Dispatch dispatch;
    private String post;
    private String first;
    private String second;

    @BeforeEach
    void mondayNoon() {
        NoticeDistrict.at("2026-11-23T12:00:00");
        district = new NoticeDistrict(beans);
        district.clear();
        dispatch = district.dispatch(BOTH);
        post = district.post();
        first = district.person(post);
        second = district.person(post);
        dispatch.catchUp();
    }

    @AfterEach
    void realTime() {
        district.clear();
        ClockUtil.reset();
    }

    @Test
    void urgentGoesAtOnceByEveryChannelAlsoAtNight() {
        NoticeDistrict.at("2026-11-23T23:30:00");
        UUID told = district.announce(true, List.of(post), List.of(first), null);
        dispatch.catchUp();

        assertThat(district.told(told)).containsExactly(first + " mail SENDING", first + " sms SENDING", second + " mail SENDING",
            second + " sms SENDING");
        assertThat(district.deliveries(told)).allSatisfy(delivery -> assertThat(district.processes(delivery.get("id"))).isEqualTo(1));
        assertThat(dispatch.deliveries.find((UUID) district.deliveries(told).get(0).get("id"))).get().satisfies(delivery -> {
            assertThat(delivery.notices()).singleElement().satisfies(notice -> assertThat(notice.facts()).containsEntry("words", "${7*7} <b>"));
            assertThat(delivery.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
            assertThat(dispatch.deliveries.obstacle(delivery)).isEmpty();
        });
    }

    @Test
    void whatIsNotUrgentComesInOneMessageAPersonAndChannelTheNextMorning() {
        UUID one = district.announce(false, List.of(post), List.of(), null);
        UUID other = district.announce(false, List.of(), List.of(first), null);
        dispatch.catchUp();
        NoticeDistrict.at("2026-11-24T07:59:59");
        dispatch.catchUp();
        assertThat(district.told(one)).isEmpty();

        NoticeDistrict.at("2026-11-24T08:00:00");
        dispatch.catchUp();
        dispatch.catchUp();
        assertThat(district.told(one)).containsExactly(first + " mail SENDING digest", first + " sms SENDING digest",
            second + " mail SENDING digest", second + " sms SENDING digest");
        assertThat(district.told(other)).containsExactly(first + " mail SENDING digest", first + " sms SENDING digest");
        assertThat(district.deliveries(other)).extracting(d -> d.get("id")).isSubsetOf(
            district.deliveries(one).stream().map(d -> d.get("id")).toList());
        NoticeDistrict.at("2026-11-25T08:00:00");
        dispatch.catchUp();
        assertThat(district.told(one)).hasSize(4);
    }

    @Test
    void theDigestComesWhenThePersonWantsItAndNeverInTheNight() {
        settings.save(first, new NoticeSetting(Locale.ENGLISH, Set.of(), QuietHours.USUAL, LocalTime.of(17, 30)));
        UUID told = district.announce(false, List.of(post), List.of(), null);
        NoticeDistrict.at("2026-11-24T22:30:00");
        dispatch.catchUp();
        assertThat(district.told(told)).as("missed in the day, now it is night").isEmpty();
        NoticeDistrict.at("2026-11-25T08:00:00");
        dispatch.catchUp();
        assertThat(district.told(told)).containsExactly(second + " mail SENDING digest", second + " sms SENDING digest");
        NoticeDistrict.at("2026-11-25T11:59:59");
        dispatch.catchUp();
        assertThat(district.told(told)).hasSize(2);
    }

    @Test
    void anEveningDigestIsKept() {
        settings.save(first, new NoticeSetting(Locale.ENGLISH, Set.of("mail"), QuietHours.USUAL, LocalTime.of(17, 30)));
        NoticeDistrict.at("2026-11-23T17:30:00");
        dispatch.catchUp();
        UUID told = district.announce(false, List.of(post), List.of(), null);
        NoticeDistrict.at("2026-11-24T17:30:00");
        dispatch.catchUp();

        assertThat(district.told(told)).containsExactly(first + " sms SENDING digest", second + " mail SENDING digest",
            second + " sms SENDING digest");
        assertThat(dispatch.deliveries.find((UUID) district.deliveries(told).get(0).get("id")).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatWasReadOnThePageOrSentAlreadyIsNotInTheDigest() {
        UUID urgent = district.announce(true, List.of(), List.of(first), null);
        UUID read = district.announce(false, List.of(post), List.of(), null);
        jdbc.sql("insert into hazardflow.announcement_read (person, announcement_id, read_at) values (?, ?, now())").params(first, read).update();
        dispatch.catchUp();
        NoticeDistrict.at("2026-11-24T08:00:00");
        dispatch.catchUp();

        assertThat(district.told(urgent)).containsExactly(first + " mail SENDING", first + " sms SENDING");
        assertThat(district.told(read)).containsExactly(second + " mail SENDING digest", second + " sms SENDING digest");
    }

    @Test
    void ofAPostWithARosterWhoIsOnDutyIsToldAtOnceAndTheOthersInTheMorning() {
        OnDuty roster = new OnDuty() {
            @Override
            public boolean hasRoster(String group) {
                return post.equals(group);
            }

            @Override
            public List<String> onDutyOrNext(String group, Instant at) {
                return List.of(second);
            }
        };
        dispatch = district.dispatch(Map.of("sms", SMS), new StaticListableBeanFactory(Map.of("roster", roster)).getBeanProvider(OnDuty.class));
        UUID told = district.announce(true, List.of(post), List.of(), null);
        dispatch.catchUp();
        assertThat(district.told(told)).containsExactly(second + " sms SENDING");

        NoticeDistrict.at("2026-11-24T08:00:00");
        dispatch.catchUp();
        assertThat(district.told(told)).containsExactly(first + " sms SENDING digest", second + " sms SENDING");
    }

    @Test
    void whoLeftBeforeItWasSentGetsNothingAndWhoJoinedGetsIt() {
        UUID urgent = district.announce(true, List.of(post), List.of(), null);
        UUID normal = district.announce(false, List.of(post), List.of(), null);
        district.leaves(first, post);
        String third = district.person(post);
        dispatch.catchUp();
        assertThat(district.told(urgent)).containsExactly(second + " mail SENDING", second + " sms SENDING", third + " mail SENDING",
            third + " sms SENDING");

        district.leaves(second, post);
        accounts.disable(third, "admin", "离职");
        String fourth = district.person(post);
        dispatch.catchUp();
        NoticeDistrict.at("2026-11-24T08:00:00");
        dispatch.catchUp();
        assertThat(district.told(normal)).containsExactly(fourth + " mail SENDING digest", fourth + " sms SENDING digest");
        assertThat(obstacles(urgent)).as("the last is the digest of who joined")
            .containsExactly(Deliveries.NOT_CONCERNED, Deliveries.NOT_CONCERNED, Deliveries.SHUT, Deliveries.SHUT, "", "");
    }

    @Test
    void aRefusedChannelIsNotUsedEvenWhenRefusedWhileUnderWay() {
        settings.save(first, new NoticeSetting(Locale.ENGLISH, Set.of("sms"), QuietHours.USUAL, NoticeSetting.USUAL.digestAt()));
        UUID told = district.announce(true, List.of(), List.of(first), null);
        dispatch.catchUp();
        assertThat(district.told(told)).containsExactly(first + " mail SENDING");
        settings.save(first, new NoticeSetting(Locale.ENGLISH, Set.of("mail"), QuietHours.USUAL, NoticeSetting.USUAL.digestAt()));
        assertThat(obstacles(told)).containsExactly(Deliveries.REFUSED);
        dispatch = district.dispatch(Map.of("sms", SMS));
        assertThat(obstacles(told)).containsExactly(Deliveries.NO_CHANNEL);
    }

    @Test
    void aGroupChatIsToldOnceAnAnnouncementAndWaitsForTheMorningUnlessItIsUrgent() {
        dispatch = district.dispatch(Map.of("chat", new Channel(ChannelType.WECOM, null, null, null, List.of("notice-test:*"))));
        NoticeDistrict.at("2026-11-23T21:59:00");
        UUID evening = district.announce(false, List.of(post, district.post()), List.of(), null);
        dispatch.catchUp();
        NoticeDistrict.at("2026-11-23T22:00:00");
        UUID night = district.announce(false, List.of(post), List.of(first), null);
        UUID urgent = district.announce(true, List.of(post), List.of(), null);
        dispatch.catchUp();
        assertThat(district.told(evening)).containsExactly(post + " chat SENDING");
        assertThat(district.told(night)).containsExactly(post + " chat WAITING");
        assertThat(district.told(urgent)).containsExactly(post + " chat SENDING");
        assertThat(metrics.get("hazardflow.notices.waiting").gauge().value()).isEqualTo(1);
        Object waiting = district.deliveries(night).get(0).get("id");
        assertThat(district.processes(waiting)).isZero();

        NoticeDistrict.at("2026-11-24T06:59:59");
        dispatch.catchUp();
        assertThat(district.told(night)).containsExactly(post + " chat WAITING");
        NoticeDistrict.at("2026-11-24T07:00:00");
        dispatch.catchUp();
        assertThat(district.told(night)).containsExactly(post + " chat SENDING");
        assertThat(district.processes(waiting)).isEqualTo(1);
    }

    @Test
    void aChannelThatIsTakenAwayOverNightDropsWhatWaitedForIt() {
        NoticeDistrict.at("2026-11-23T23:00:00");
        dispatch = district.dispatch(Map.of("chat", new Channel(ChannelType.WECOM, null, null, null, List.of(post))));
        UUID told = district.announce(false, List.of(post), List.of(), null);
        dispatch.catchUp();
        NoticeDistrict.at("2026-11-24T07:00:00");
        district.dispatch(Map.of()).catchUp();
        assertThat(district.told(told)).containsExactly(post + " chat DROPPED");
    }

    @Test
    void whatIsOldWhenFirstLookedAtStaysOnThePages() {
        UUID old = district.announce(true, List.of(post), List.of(), null);
        NoticeDistrict.at("2026-11-25T12:00:00");
        dispatch.catchUp();
        assertThat(district.told(old)).isEmpty();
        assertThat(jdbc.sql("select count(*) from hazardflow.announcement where dispatched_at is null").query(Long.class).single()).isZero();
    }

    @Test
    void withoutChannelsNothingLeaves() {
        UUID told = district.announce(true, List.of(post), List.of(), null);
        district.dispatch(Map.of()).catchUp();
        assertThat(district.told(told)).isEmpty();
        assertThat(jdbc.sql("select count(*) from hazardflow.announcement where dispatched_at is null").query(Long.class).single()).isZero();
    }

    @Test
    void severalNodesAtTheSameTimeSendEachMessageOnce() throws Exception {
        List<UUID> urgent = IntStream.range(0, 10).mapToObj(i -> district.announce(true, List.of(post), List.of(), null)).toList();
        UUID normal = district.announce(false, List.of(post), List.of(), null);
        nodes(4);
        assertThat(urgent).allSatisfy(told -> {
            assertThat(district.told(told)).hasSize(4);
            assertThat(district.deliveries(told)).allSatisfy(delivery -> assertThat(district.processes(delivery.get("id"))).isEqualTo(1));
        });

        NoticeDistrict.at("2026-11-24T08:00:00");
        nodes(4);
        assertThat(district.told(normal)).hasSize(4);
    }

    @Test
    void anAnnouncementThatFailsHoldsUpNoOther() {
        UUID bad = district.announce(true, List.of(), List.of(first), null);
        UUID good = district.announce(true, List.of(), List.of(second), null);
        jdbc.sql("alter table hazardflow.notice_delivery add constraint refused_by_test check (person <> '" + first + "') not valid").update();
        try {
            dispatch.catchUp();
        } finally {
            jdbc.sql("alter table hazardflow.notice_delivery drop constraint refused_by_test").update();
        }
        assertThat(district.told(bad)).isEmpty();
        assertThat(district.told(good)).hasSize(2);
        assertThat(metrics.get("hazardflow.notices.undispatched").gauge().value()).isEqualTo(1);
        dispatch.catchUp();
        assertThat(district.told(bad)).as("not before a minute").isEmpty();
        NoticeDistrict.at("2026-11-23T12:01:00");
        dispatch.catchUp();
        assertThat(district.told(bad)).hasSize(2);
    }

    @Test
    void aDeliveryIsMarkedAndOneThatArrivedStaysSo() {
        UUID told = district.announce(true, List.of(), List.of(first), null);
        dispatch.catchUp();
        List<UUID> ids = district.deliveries(told).stream().map(d -> (UUID) d.get("id")).toList();
        dispatch.deliveries.failed(ids.get(0), "网关没有应答");
        assertThat(metrics.get("hazardflow.notices.failed").gauge().value()).isEqualTo(1);
        assertThat(dispatch.deliveries.find(ids.get(0)).orElseThrow().reason()).isEqualTo("网关没有应答");
        dispatch.deliveries.delivered(ids.get(0));
        dispatch.deliveries.dropped(ids.get(1), "没有登记手机号");
        dispatch.deliveries.failed(ids.get(0), "再次失败");
        dispatch.deliveries.failed(ids.get(1), "再次失败");

        assertThat(district.told(told)).containsExactly(first + " mail DELIVERED", first + " sms DROPPED");
        Delivery arrived = dispatch.deliveries.find(ids.get(0)).orElseThrow();
        assertThat(arrived.reason()).isNull();
        assertThat(arrived.sentAt()).isNotNull();
        assertThat(dispatch.deliveries.find(ids.get(1)).orElseThrow().reason()).isEqualTo("没有登记手机号");
    }

    @Test
    void aCaseSaysWhatWasToldOfItAndHowFarThatHasCome() {
        UUID told = district.inTransaction(() -> beans.getBean(Announcements.class).announce(new Announcement("sample", "NT-1", 7L, true,
            Map.of("place", "三楼", "words", "x"), List.of(post), List.of(), null, null)));
        dispatch.catchUp();
        List<UUID> ids = district.deliveries(told).stream().map(d -> (UUID) d.get("id")).toList();
        dispatch.deliveries.delivered(ids.get(0));
        dispatch.deliveries.failed(ids.get(1), "短信网关没有应答");

        assertThat(dispatch.caseNotices.of("NT-1")).singleElement().satisfies(notice -> {
            assertThat(notice.eventId()).isEqualTo(7);
            assertThat(notice.title()).isEqualTo("请办理：三楼");
            assertThat(notice.posts()).containsExactly(post);
            assertThat(notice.channels()).extracting(CaseNotice.Channel::label).containsExactly("邮件", "短信");
            assertThat(notice.channels().get(0)).satisfies(mail -> {
                assertThat(mail.delivered()).isEqualTo(1);
                assertThat(mail.waiting()).isEqualTo(1);
                assertThat(mail.lastAt()).isNotNull();
            });
            assertThat(notice.channels().get(1).failures())
                .containsExactly(new CaseNotice.Failure(first, null, false, "短信网关没有应答"));
        });
        assertThat(dispatch.caseNotices.of("NT-2")).isEmpty();
    }

    @Test
    void whatNoPageShowsAnyMoreIsRemovedAndWhatBelongsToACaseStays() {
        UUID ofNoCase = district.announce(true, List.of(post), List.of(), null);
        UUID ofACase = district.inTransaction(() -> beans.getBean(Announcements.class).announce(new Announcement("sample", "NT-3", null, true,
            Map.of(), List.of(post), List.of(), null, null)));
        dispatch.catchUp();
        jdbc.sql("insert into hazardflow.announcement_read (person, announcement_id, read_at) values (?, ?, now())").params(first, ofACase).update();
        NoticeDistrict.at("2027-02-22T12:00:00");
        retention.removeOld();
        assertThat(count("announcement_read")).isZero();
        assertThat(count("announcement_addressee")).isZero();
        assertThat(district.told(ofNoCase)).hasSize(4);

        NoticeDistrict.at("2027-11-24T12:00:00");
        retention.removeOld();
        assertThat(district.told(ofNoCase)).isEmpty();
        assertThat(count("announcement")).isEqualTo(1);
        assertThat(district.told(ofACase)).hasSize(4);
    }

    @Test
    void settingsAreRefusedInWordsThatNameTheField() {
        callers.actAs(first, () -> {
            assertThat(dispatch.settings.get().channels()).extracting(NoticeSettingController.Channel::id, NoticeSettingController.Channel::wanted,
                NoticeSettingController.Channel::needsAddress).containsExactly(tuple("mail", true, true), tuple("sms", true, true));
            refused("「语言」须是 zh-CN 或 en", "fr", "22:00", "07:00", "08:00", List.of());
            refused("「语言」须是", null, "22:00", "07:00", "08:00", List.of());
            refused("「免打扰开始时间」须是时间", "en", "24:00", "07:00", "08:00", List.of());
            refused("「免打扰结束时间」须是时间", "en", "22:00", "7", "08:00", List.of());
            refused("「汇总时间」须是时间", "en", "22:00", "07:00", null, List.of());
            refused("「免打扰时段」不能超过 12 小时", "en", "07:00", "22:00", "23:00", List.of());
            refused("「汇总时间」不能在免打扰时段之内", "en", "22:00", "07:00", "06:59", List.of());
            refused("「不接收的渠道」须是渠道编号的列表", "en", "22:00", "07:00", "08:00", null);
            refused("没有名为 fax 的渠道", "en", "22:00", "07:00", "08:00", List.of("fax"));
            refused("至少保留一个渠道", "en", "22:00", "07:00", "08:00", List.of("sms", "mail"));

            dispatch.settings.put(new NoticeSettingController.Wanted("en", "23:00", "06:30", "06:30", List.of("sms")));
            assertThat(dispatch.settings.get()).satisfies(view -> {
                assertThat(List.of(view.language(), view.quietFrom(), view.quietTo(), view.digestAt()))
                    .containsExactly("en", "23:00", "06:30", "06:30");
                assertThat(view.channels()).extracting(NoticeSettingController.Channel::wanted).containsExactly(true, false);
            });
        });
    }

    @Test
    void onesOwnAddressesAreShownMasked() {
        callers.asSystem(() -> {
            User user = identity.createUserQuery().userId(first).singleResult();
            user.setEmail("zhang.san@example.org");
            identity.saveUser(user);
            return null;
        });
        String withPhone = jdbc.sql("select account from hazardflow.person where account is not null and active and phone is not null limit 1")
            .query(String.class).single();
        callers.actAs(first, () -> assertThat(dispatch.settings.get().channels()).extracting(NoticeSettingController.Channel::address)
            .containsExactly("z***@example.org", null));
        callers.actAs(withPhone, () -> assertThat(dispatch.settings.get().channels().get(1).address()).contains("*").hasSizeGreaterThan(6));
    }

    private void refused(String rule, String language, String from, String to, String digest, List<String> channels) {
        assertThatThrownBy(() -> dispatch.settings.put(new NoticeSettingController.Wanted(language, from, to, digest, channels)))
            .isInstanceOf(NoticeRefusedException.class).hasMessageContaining(rule);
    }

    private List<String> obstacles(UUID announcement) {
        return district.deliveries(announcement).stream().map(d -> dispatch.deliveries.find((UUID) d.get("id")).orElseThrow())
            .map(delivery -> dispatch.deliveries.obstacle(delivery).orElse("")).toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from hazardflow." + table).query(Long.class).single();
    }

    private void nodes(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                NoticeDistrict.Dispatch node = district.dispatch(BOTH);
                work.add(() -> {
                    node.catchUp();
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
