package io.hazardflow.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the start-up log with where to go, and with which accounts while the demo district is loaded. */
@Component
class StartAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger("HazardFlow");

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext web)) {
            return;
        }
        String address = "http://localhost:" + web.getWebServer().getPort();
        LOG.info("打开 {}/ （门户）或 {}/camunda/app/tasklist/ （任务中心）", address, address);
        if (web.getEnvironment().getProperty("hazardflow.demo.enabled", Boolean.class, false)) {
            LOG.info("演示账号，密码均为 {}：企业 safety.e0001、head.e0001、staff.e0001 · 网格员 grid.001 · 街道 office.001、streetleader.001 · "
                + "执法 law.yjj.1、law.yjj.2 · 部门 dept.yjj、depthead.yjj · 区 coordination、committee、leader · 管理员 admin",
                web.getEnvironment().getProperty("hazardflow.demo.password", "demo"));
        }
    }
}
