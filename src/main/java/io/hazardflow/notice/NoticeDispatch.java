package io.hazardflow.notice;

import io.hazardflow.platform.BackgroundThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes deliveries in the background: at once after something was announced, and every few seconds for what another node left or time made due. */
@Component
public class NoticeDispatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDispatch.class);

    private final ObjectProvider<AnnouncementDispatch> announcements;
    private final ObjectProvider<MorningDigests> digests;
    private final ObjectProvider<DueDeliveries> due;
    private final BackgroundThread thread = new BackgroundThread("notice-");
    private final boolean background;

    NoticeDispatch(ObjectProvider<AnnouncementDispatch> announcements, ObjectProvider<MorningDigests> digests,
                   ObjectProvider<DueDeliveries> due, @Value("${hazardflow.notice.background:true}") boolean background) {
        this.announcements = announcements;
        this.digests = digests;
        this.due = due;
        this.background = background;
    }

    /** Takes up work soon, if it works in the background at all. */
    public void wake() {
        if (background) {
            thread.soon(this::catchUp);
        }
    }

    @Scheduled(fixedDelayString = "${hazardflow.notice.look:5s}", initialDelayString = "${hazardflow.notice.look:5s}")
    void look() {
        wake();
    }

    /** Works until nothing is due any more. */
    public void catchUp() {
        digests.getObject().meetPeople();
        while (announcements.getObject().next() || digests.getObject().next() || due.getObject().next()) {
            LOG.trace("goes on");
        }
    }

    @Override
    public void destroy() {
        thread.close();
    }
}
