package io.hazardflow.notice.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How notices are sent by whatever channel.
 *
 * @param connectTimeout how long a server may take to let us in
 * @param answerTimeout  how long it may take to answer then
 * @param threads        deliveries that a node sends at a time; each holds one database connection
 * @param mention        whether a robot names those on duty by their phone numbers when it is urgent
 * @param from           sender of mails
 */
@ConfigurationProperties("hazardflow.notice.sending")
record SendingProperties(Duration connectTimeout, Duration answerTimeout, Integer threads, boolean mention, String from, Sms sms) {

    SendingProperties {
        connectTimeout = connectTimeout == null ? Duration.ofSeconds(5) : connectTimeout;
        answerTimeout = answerTimeout == null ? Duration.ofSeconds(10) : answerTimeout;
        threads = threads == null ? 4 : threads;
        sms = sms == null ? new Sms(null, null, null, null) : sms;
    }

    /** Beyond it a call is cut off, however it dribbles. */
    Duration longest() {
        return connectTimeout.plus(answerTimeout);
    }

    /**
     * The gateway for text messages.
     *
     * @param keyHeader       header that carries the channel's secret
     * @param limit           characters of one message
     * @param acceptedPointer JSON pointer to the code in its answer, such as {@code /code}; null when the HTTP status says it all
     * @param acceptedValue   that code's value when it has taken the message
     */
    record Sms(String keyHeader, Integer limit, String acceptedPointer, String acceptedValue) {

        Sms {
            keyHeader = keyHeader == null ? "X-Api-Key" : keyHeader;
            limit = limit == null ? 300 : limit;
            acceptedValue = acceptedValue == null ? "0" : acceptedValue;
        }
    }
}
