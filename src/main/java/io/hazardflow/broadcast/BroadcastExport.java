package io.hazardflow.broadcast;

import io.hazardflow.access.Caller;
import io.hazardflow.registry.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes who received a broadcast, and when they confirmed, as an Excel table. */
@Component
class BroadcastExport {

    private static final int PORTION = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Object> HEADS = List.of("单位", "所在街道", "岗位", "姓名", "状态", "确认时间");

    private final RecipientList recipients;
    private final Clock clock;

    BroadcastExport(RecipientList recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    void write(Broadcast broadcast, Caller reader, OutputStream out) throws IOException {
        try (XlsxTable table = new XlsxTable(out, "阅知情况")) {
            table.row(HEADS);
            long offset = 0;
            List<RecipientList.Row> rows;
            do {
                rows = recipients.page(broadcast, false, reader, PORTION, offset).rows();
                for (RecipientList.Row row : rows) {
                    table.row(Arrays.asList(row.unit(), row.area(), row.role(), row.name(), words(row, broadcast), at(row.confirmedAt())));
                }
                offset += PORTION;
            } while (rows.size() == PORTION);
        }
    }

    private static String words(RecipientList.Row row, Broadcast broadcast) {
        return switch (row.state()) {
            case WAITING -> broadcast.confirmBy() == null ? "不要求确认" : "未确认";
            case CONFIRMED -> "已确认";
            case LATE -> "逾期确认";
            case GONE -> "账号已停用，未确认";
        };
    }

    private String at(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(clock.getZone()));
    }
}
