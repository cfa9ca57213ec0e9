package io.hazardflow.notice.channel;

import io.hazardflow.notice.Deliveries;
import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.NoticeProperties;
import io.hazardflow.notice.NoticeProperties.Channel;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the process {@code notice} asks for its connectors: address, headers and payload of the delivery whose instance is at work. Nothing of it
 * becomes a variable of the process. Secrets are in none of it but the address; {@link ChannelCalls} adds them last.
 */
@Component("noticeRequests")
public class NoticeRequests {

    private static final long URGENT = -10;
    private static final long ORDINARY = -20;
    private static final long DIGEST = -30;

    private final Deliveries deliveries;
    private final NoticeProperties notices;
    private final DeliveryAddresses addresses;
    private final Messages messages;
    private final Payloads payloads;
    private final JdbcClient jdbc;
    /** One entry while an instance sends: the execution is an object of that transaction alone. */
    private final Map<ExecutionEntity, HttpNotice> current = Collections.synchronizedMap(new WeakHashMap<>());

    NoticeRequests(Deliveries deliveries, NoticeProperties notices, DeliveryAddresses addresses, Messages messages, Payloads payloads,
                   JdbcClient jdbc) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.addresses = addresses;
        this.messages = messages;
        this.payloads = payloads;
        this.jdbc = jdbc;
    }

    /** Below that of every other job: cases and notices have executors of their own. */
    public long priority(DelegateExecution execution) {
        return jdbc.sql("""
                select case when d.digest then :digest when bool_or(a.urgent) then :urgent else :ordinary end
                from hazardflow.notice_delivery d
                join hazardflow.notice_delivery_content c on c.delivery_id = d.id join hazardflow.announcement a on a.id = c.announcement_id
                where d.id = :id group by d.id""")
            .param("digest", DIGEST).param("urgent", URGENT).param("ordinary", ORDINARY)
            .param("id", UUID.fromString(execution.getProcessBusinessKey())).query(Long.class).optional().orElse(DIGEST);
    }

    public String getUrl() {
        return current().url();
    }

    public Map<String, String> getHeaders() {
        return Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json", "User-Agent", "HazardFlow",
            "Idempotency-Key", current().delivery().id().toString());
    }

    public String getPayload() {
        return current().payload();
    }

    HttpNotice current() {
        return current.computeIfAbsent(Context.getBpmnExecutionContext().getExecution(), execution -> prepare(execution.getProcessBusinessKey()));
    }

    private HttpNotice prepare(String businessKey) {
        Outgoing outgoing = outgoing(businessKey);
        return payloads.of(outgoing.delivery(), outgoing.channel(), outgoing.addressee(), messages.of(outgoing.delivery()));
    }

    /** @throws NoAddressee where there is nothing to send any more */
    Outgoing outgoing(String businessKey) {
        Delivery delivery = deliveries.find(UUID.fromString(businessKey)).orElseThrow(() -> new NoAddressee("通知已删除"));
        deliveries.obstacle(delivery).ifPresent(reason -> {
            throw new NoAddressee(reason);
        });
        Channel channel = notices.channels().get(delivery.channel());
        return new Outgoing(delivery, channel, addresses.of(delivery, channel.type()));
    }

    /** A delivery, its channel and where it goes. */
    record Outgoing(Delivery delivery, Channel channel, Addressee addressee) {
    }
}
