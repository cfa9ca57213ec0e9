package io.hazardflow.dashboard.live;

import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A stream of the moments at which figures changed. */
@RestController
@Tag(name = "指标")
class LiveController {

    private static final int LONGEST = 1_800;

    private final LiveFigures figures;

    LiveController(LiveFigures figures) {
        this.figures = figures;
    }

    @Operation(summary = "指标更新的消息", description = "服务器推送：有新的办理记录时发出 figures 事件，内容只是序号。seconds 为保持连接的最长秒数。")
    @GetMapping(path = "/api/live/figures", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@RequestParam(defaultValue = "" + LONGEST) int seconds) {
        Refusals.check(seconds >= 1 && seconds <= LONGEST, "「秒数」须在 1 至 " + LONGEST + " 之间");
        return figures.listen(Duration.ofSeconds(seconds));
    }
}
