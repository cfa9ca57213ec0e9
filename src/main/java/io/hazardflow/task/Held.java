package io.hazardflow.task;

import io.hazardflow.access.Caller;

/** Who holds a task acts on it, and nobody else. */
final class Held {

    private Held() {
    }

    static void require(CaseTask task, Caller caller) {
        if (task.asked()) {
            throw Refusal.now(task.isLentBy(caller) ? "任务正在征求意见，答复或收回后再办理" : "任务正由他人征求意见");
        }
        if (task.assignee() == null) {
            throw Refusal.now("请先领取任务");
        }
        if (!task.isHeldBy(caller)) {
            throw Refusal.now("任务不在您手上");
        }
    }
}
