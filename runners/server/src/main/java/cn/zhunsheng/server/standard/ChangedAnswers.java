package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Tells a program that somebody else was faster by 409, apart from what it asked wrongly.
@ControllerAdvice(assignableTypes = {WorkApi.class, OpinionApi.class, ValueApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ChangedAnswers {
    private final Problems problems;

    ChangedAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = refusal.code().equals(StandardRefusals.CHANGED)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        problems.refuse(status.value(), refusal, request, response);
    }
}
