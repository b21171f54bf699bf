package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.server.console.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says 404 with the words of the dictionary, before the console says its own.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotHeldAnswers {
    private final Problems problems;

    NotHeldAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void notHeld(NotHeld absent, HttpServletRequest request, HttpServletResponse response) {
        problems.refuse(HttpStatus.NOT_FOUND.value(), absent.refusal(), request, response);
    }
}
