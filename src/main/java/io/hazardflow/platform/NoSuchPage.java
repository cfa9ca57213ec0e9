package io.hazardflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that does not exist: a browser gets the portal, which says so in words, everybody else the problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage {

    @ExceptionHandler(NoResourceFoundException.class)
    Object answer(NoResourceFoundException missing, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return new ModelAndView("forward:/index.html", HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(missing.getBody());
    }
}
