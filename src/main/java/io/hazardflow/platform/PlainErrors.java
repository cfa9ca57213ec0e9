package io.hazardflow.platform;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Tells the caller of an error of the server that there was one, and nothing of its inside: statements, tables, values. */
@Component
class PlainErrors extends DefaultErrorAttributes {

    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= FIRST_SERVER_ERROR) {
            attributes.put("message", "系统出错，请稍后再试；如仍出现，请告知系统管理员");
        }
        return attributes;
    }
}
