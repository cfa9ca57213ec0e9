package io.hazardflow.notice;

import io.hazardflow.access.Callers;
import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts and people of their own, and the dispatch with other channels and rosters than those of the application. */
final class NoticeDistrict {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AutowireCapableBeanFactory beans;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    NoticeDistrict(AutowireCapableBeanFactory beans) {
        this.beans = beans;
        this.identity = beans.getBean(IdentityService.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    static void at(String shanghaiTime) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(shanghaiTime).atZone(EngineClock.ZONE).toInstant()));
    }

    String post() {
        Group group = identity.newGroup("notice-test:%03d".formatted(COUNT.incrementAndGet()));
        asSystem(() -> identity.saveGroup(group));
        return group.getId();
    }

    String person(String... posts) {
        User user = identity.newUser("notice.test.%03d".formatted(COUNT.incrementAndGet()));
        asSystem(() -> identity.saveUser(user));
        List.of(posts).forEach(post -> joins(user.getId(), post));
        return user.getId();
    }

    void joins(String person, String post) {
        asSystem(() -> identity.createMembership(person, post));
    }

    void leaves(String person, String post) {
        asSystem(() -> identity.deleteMembership(person, post));
    }

    UUID announce(boolean urgent, List<String> posts, List<String> people, String except) {
        return inTransaction(() -> beans.getBean(Announcements.class).announce(new Announcement("sample", null, null, urgent,
            Map.of("place", "三楼通道", "words", "${7*7} <b>"), posts, people, except, "/work")));
    }

    <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    Dispatch dispatch(Map<String, NoticeProperties.Channel> channels) {
        return dispatch(channels, new StaticListableBeanFactory().getBeanProvider(OnDuty.class));
    }

    Dispatch dispatch(Map<String, NoticeProperties.Channel> channels, ObjectProvider<OnDuty> roster) {
        return new Dispatch(beans, new NoticeChannels(new NoticeProperties(null, channels)), roster);
    }

    List<Map<String, Object>> deliveries(UUID announcement) {
        return jdbc.sql("""
                select d.id, d.channel, d.person, d.chat, d.digest, d.state from hazardflow.notice_delivery d
                join hazardflow.notice_delivery_content c on c.delivery_id = d.id
                where c.announcement_id = ? order by d.person, d.channel""").param(announcement).query().listOfRows();
    }

    /** Who got it: person or chat, channel and state of each delivery. */
    List<String> told(UUID announcement) {
        return deliveries(announcement).stream().map(d -> (d.get("person") == null ? d.get("chat") : d.get("person")) + " " + d.get("channel")
            + " " + d.get("state") + (d.get("digest").equals(true) ? " digest" : "")).toList();
    }

    long processes(Object delivery) {
        return beans.getBean(RuntimeService.class).createProcessInstanceQuery().processDefinitionKey(NoticeProcess.KEY)
            .processInstanceBusinessKey(delivery.toString()).count();
    }

    /** Takes away what a test announced and sent, since the other tests count processes. */
    void clear() {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey(NoticeProcess.KEY).list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test")));
        jdbc.sql("delete from hazardflow.notice_delivery_content").update();
        jdbc.sql("delete from hazardflow.notice_delivery").update();
        jdbc.sql("delete from hazardflow.announcement").update();
        jdbc.sql("delete from hazardflow.notice_digest").update();
        jdbc.sql("delete from hazardflow.notice_setting where person like 'notice.test.%'").update();
        asSystem(() -> identity.createUserQuery().list().stream().map(User::getId).filter(id -> id.startsWith("notice.test."))
            .forEach(identity::deleteUser));
    }

    private void asSystem(Runnable work) {
        beans.getBean(Callers.class).asSystem(() -> {
            work.run();
            return null;
        });
    }

    /** The dispatch of one node. */
    static final class Dispatch {

        final NoticeChannels channels;
        final AnnouncementDispatch announcements;
        final MorningDigests digests;
        final DueDeliveries due;
        final Deliveries deliveries;
        final CaseNotices caseNotices;
        final NoticeSettingController settings;

        Dispatch(AutowireCapableBeanFactory beans, NoticeChannels channels, ObjectProvider<OnDuty> roster) {
            JdbcClient jdbc = beans.getBean(JdbcClient.class);
            Directory directory = beans.getBean(Directory.class);
            NoticeSettings wanted = beans.getBean(NoticeSettings.class);
            DeliveryTable table = beans.getBean(DeliveryTable.class);
            Turns turns = beans.getBean(Turns.class);
            EngineClock clock = beans.getBean(EngineClock.class);
            Recipients recipients = new Recipients(directory, roster);
            Duration stale = Duration.ofHours(48);
            this.channels = channels;
            announcements = new AnnouncementDispatch(jdbc, recipients, channels, wanted, table, turns, clock, stale);
            digests = new MorningDigests(jdbc, directory, channels, wanted, table, turns, clock, stale);
            due = new DueDeliveries(table, channels, turns);
            deliveries = new Deliveries(jdbc, beans.getBean(NoticeRow.class), channels, wanted, directory, recipients,
                beans.getBean(CaseSight.class), beans.getBean(Callers.class), clock);
            caseNotices = new CaseNotices(jdbc, beans.getBean(NoticeRow.class), beans.getBean(NoticeWords.class), channels);
            settings = new NoticeSettingController(wanted, channels, beans.getBean(NoticeAddresses.class), beans.getBean(Callers.class));
        }

        void catchUp() {
            digests.meetPeople();
            while (announcements.next() || digests.next() || due.next()) {
                Thread.yield();
            }
        }
    }
}
