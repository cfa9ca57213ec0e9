package io.hazardflow.notice.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;

/**
 * Why a call got no answer.
 *
 * @param words for the screen; nothing of the exception's own message, in which an address may stand
 * @param slow  whether it took a thread for a long time
 */
record Trouble(String words, boolean slow) {

    static Trouble of(IOException thrown, boolean cutOff, SendingProperties sending) {
        if (cutOff) {
            return new Trouble("对方没有在 " + seconds(sending.longest()) + " 秒内答复完", true);
        }
        if (thrown instanceof AnswerTooLongException) {
            return new Trouble("对方的答复过长，无法识别", false);
        }
        if (thrown instanceof ConnectionPoolTimeoutException) {
            return new Trouble("发往这个渠道的连接都在等待答复", false);
        }
        if (thrown instanceof ConnectTimeoutException) {
            return new Trouble("没有在 " + seconds(sending.connectTimeout()) + " 秒内连上对方服务器", true);
        }
        if (thrown instanceof SocketTimeoutException) {
            return new Trouble("对方没有在 " + seconds(sending.answerTimeout()) + " 秒内答复", true);
        }
        return new Trouble(quick(thrown), false);
    }

    private static String quick(IOException thrown) {
        if (thrown instanceof UnknownHostException) {
            return "找不到对方服务器（域名无法解析）";
        }
        if (thrown instanceof ConnectException) {
            return "连不上对方服务器（连接被拒绝）";
        }
        if (thrown instanceof SSLException) {
            return "对方服务器的安全证书未通过校验";
        }
        if (thrown instanceof NoHttpResponseException) {
            return "对方没有答复就断开了连接";
        }
        return thrown instanceof ClientProtocolException ? "对方的答复无法识别" : "与对方的连接中断";
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? String.valueOf(duration.toSeconds()) : String.valueOf(duration.toMillis() / 1000.0);
    }
}
