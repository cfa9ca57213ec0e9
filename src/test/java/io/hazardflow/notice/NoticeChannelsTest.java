package io.hazardflow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.notice.NoticeProperties.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeChannelsTest {

    private static final NoticeChannels CHANNELS = new NoticeChannels(new NoticeProperties(null, Map.of(
        "sms", new Channel(ChannelType.SMS, null, null, null, null),
        "mail", new Channel(ChannelType.MAIL, "区邮箱", null, null, null),
        "offices", new Channel(ChannelType.WECOM, null, null, null, List.of("street-office:*")),
        "dept", new Channel(ChannelType.DINGTALK, null, null, null, List.of("dept:yjj", "dept-head:yjj")),
        "nobody", new Channel(ChannelType.WECOM, null, null, null, null))));

    @Test
    void peopleAreReachedByTheChannelsThatAreNoChats() {
        assertThat(CHANNELS.personal()).extracting(NoticeChannels.Entry::id).containsExactly("mail", "sms");
        assertThat(CHANNELS.personal()).extracting(NoticeChannels.Entry::label).containsExactly("区邮箱", "短信");
    }

    @Test
    void aChatIsToldOnceWhicheverOfItsPostsAreMeant() {
        assertThat(told("street-office:001")).containsExactly("offices street-office:001");
        assertThat(told("grid:001", "street-office:002", "street-office:003")).containsExactly("offices street-office:002");
        assertThat(told("dept-head:yjj", "dept:yjj", "street-office:001")).containsExactly("dept dept-head:yjj", "offices street-office:001");
        assertThat(told("dept:zjw", "street-officer:001", "safety-committee")).isEmpty();
        assertThat(told()).isEmpty();
    }

    private static List<String> told(String... posts) {
        return CHANNELS.chats(List.of(posts)).stream().map(chat -> chat.channel().id() + " " + chat.post()).toList();
    }
}
