package io.hazardflow.notice;

import io.hazardflow.access.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How the caller wants to be told. */
@RestController
@Tag(name = "站内通知")
class NoticeSettingController {

    private static final Predicate<String> TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]").asMatchPredicate();
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    private final NoticeSettings settings;
    private final NoticeChannels channels;
    private final NoticeAddresses addresses;
    private final Callers callers;

    NoticeSettingController(NoticeSettings settings, NoticeChannels channels, NoticeAddresses addresses, Callers callers) {
        this.settings = settings;
        this.channels = channels;
        this.addresses = addresses;
        this.callers = callers;
    }

    /**
     * A channel that he may have.
     *
     * @param needsAddress whether it goes to a phone or mail address of his; otherwise another system knows him by his account
     * @param address      masked; null when he has none here
     */
    record Channel(String id, String label, ChannelType type, boolean wanted, boolean needsAddress, String address) {
    }

    record View(String language, String quietFrom, String quietTo, String digestAt, List<Channel> channels) {
    }

    /** @param refused ids of the channels that he does not want */
    record Wanted(String language, String quietFrom, String quietTo, String digestAt, List<String> refused) {
    }

    @Operation(summary = "我的通知设置")
    @GetMapping("/api/account/notices")
    View get() {
        String person = callers.required().userId();
        NoticeSetting setting = settings.of(person);
        return new View(setting.language().toLanguageTag(), setting.quiet().from().toString(), setting.quiet().to().toString(),
            setting.digestAt().toString(), channels.personal().stream().map(channel -> view(channel, setting, person)).toList());
    }

    @Operation(summary = "修改我的通知设置", description = "紧急通知不受免打扰时段限制；至少保留一个渠道。")
    @PutMapping("/api/account/notices")
    View put(@RequestBody Wanted wanted) {
        settings.save(callers.required().userId(), setting(wanted));
        return get();
    }

    private NoticeSetting setting(Wanted wanted) {
        Locale language = Languages.ALL.stream().filter(one -> one.toLanguageTag().equals(wanted.language())).findFirst().orElse(null);
        NoticeRefusedException.check(language != null, "「语言」须是 zh-CN 或 en");
        QuietHours quiet = new QuietHours(time(wanted.quietFrom(), "免打扰开始时间"), time(wanted.quietTo(), "免打扰结束时间"));
        NoticeRefusedException.check(quiet.length().compareTo(LONGEST_NIGHT) <= 0, "「免打扰时段」不能超过 12 小时");
        LocalTime digestAt = time(wanted.digestAt(), "汇总时间");
        NoticeRefusedException.check(!quiet.contain(digestAt), "「汇总时间」不能在免打扰时段之内");
        return new NoticeSetting(language, refused(wanted.refused()), quiet, digestAt);
    }

    private Set<String> refused(List<String> ids) {
        NoticeRefusedException.check(ids != null && ids.stream().noneMatch(Objects::isNull), "「不接收的渠道」须是渠道编号的列表");
        Set<String> refused = Set.copyOf(ids);
        List<String> personal = channels.personal().stream().map(NoticeChannels.Entry::id).toList();
        refused.forEach(id -> NoticeRefusedException.check(personal.contains(id), "「不接收的渠道」：没有名为 " + id + " 的渠道"));
        NoticeRefusedException.check(personal.isEmpty() || !refused.containsAll(personal),
            "「不接收的渠道」：至少保留一个渠道，紧急通知要能送到您手里");
        return refused;
    }

    private static LocalTime time(String text, String field) {
        NoticeRefusedException.check(text != null && TIME.test(text), "「" + field + "」须是时间，如 07:30");
        return LocalTime.parse(text);
    }

    private Channel view(NoticeChannels.Entry channel, NoticeSetting setting, String person) {
        return new Channel(channel.id(), channel.label(), channel.type(), !setting.refused().contains(channel.id()),
            channel.type() == ChannelType.SMS || channel.type() == ChannelType.MAIL, addresses.masked(channel.type(), person).orElse(null));
    }
}
