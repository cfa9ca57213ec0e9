package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.document.QrPicture;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseReaches;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 企业二维码 to be printed and put up, by those who put it up; never for the officers who have to read it there. */
@RestController
class StickerController {

    private static final Set<Role> RENEWING = EnumSet.of(Role.STREET_OFFICE, Role.DISTRICT_COORDINATION);

    private final Stickers stickers;
    private final Enterprises enterprises;
    private final EnterpriseReaches reaches;
    private final Callers callers;
    private final URI portal;

    StickerController(Stickers stickers, Enterprises enterprises, EnterpriseReaches reaches, Callers callers,
                      @Value("${hazardflow.notice.portal:http://localhost:8080}") URI portal) {
        this.stickers = stickers;
        this.enterprises = enterprises;
        this.reaches = reaches;
        this.callers = callers;
        this.portal = portal;
    }

    /**
     * @param code     as it is typed, in groups of four
     * @param mayRenew whether the caller may give the enterprise another one
     */
    record Sticker(String enterprise, String name, String address, String code, boolean mayRenew) {
    }

    @Operation(summary = "企业二维码的编号和张贴信息")
    @GetMapping("/api/enterprises/{id}/sticker")
    Sticker sticker(@PathVariable String id) {
        Caller caller = callers.required();
        Enterprise enterprise = printedBy(caller, id, StickerRights.PRINTING);
        return shown(enterprise, stickers.of(enterprise.id(), caller.userId()), caller);
    }

    @Operation(summary = "企业二维码图片")
    @GetMapping("/api/enterprises/{id}/sticker.png")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        Caller caller = callers.required();
        Enterprise enterprise = printedBy(caller, id, StickerRights.PRINTING);
        String address = portal.toString().replaceFirst("/+$", "") + "/scan/" + stickers.of(enterprise.id(), caller.userId());
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore()).body(QrPicture.png(address));
    }

    @Operation(summary = "更换企业二维码：原码作废")
    @PostMapping("/api/enterprises/{id}/sticker/renewal")
    Sticker renew(@PathVariable String id) {
        Caller caller = callers.required();
        Enterprise enterprise = printedBy(caller, id, RENEWING);
        return shown(enterprise, stickers.renew(enterprise.id(), caller.userId()), caller);
    }

    private Enterprise printedBy(Caller caller, String id, Set<Role> roles) {
        Enterprise enterprise = enterprises.find(id).filter(reaches.of(caller)::covers)
            .orElseThrow(() -> Refusal.notFound("没有这家企业，或不在您的查看范围内"));
        if (roles.stream().noneMatch(caller::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "企业二维码由企业、街道安全办或行业部门科室打印张贴，执法人员到现场扫码");
        }
        return enterprise;
    }

    private static Sticker shown(Enterprise enterprise, String token, Caller caller) {
        return new Sticker(enterprise.id(), enterprise.name(), enterprise.address(), token.replaceAll("(.{4})(?=.)", "$1-"),
            RENEWING.stream().anyMatch(caller::has));
    }
}
