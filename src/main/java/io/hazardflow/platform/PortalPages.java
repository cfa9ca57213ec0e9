package io.hazardflow.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal is one page that finds its view in the address. */
@Controller
class PortalPages {

    @GetMapping({"/", "/report", "/hazards", "/hazards/{number}", "/tasks/{id}"})
    String portal() {
        return "forward:/index.html";
    }
}
