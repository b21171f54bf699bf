package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What the pages and the API throw, as answers.
@ControllerAdvice
final class Complaints {
    private final Problems problems;

    Complaints(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        problems.refuse(HttpStatus.UNPROCESSABLE_CONTENT.value(), refusal, request, response);
    }

    @ExceptionHandler(Absent.class)
    void absent(HttpServletRequest request, HttpServletResponse response) {
        problems.refuse(HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler(AccessDeniedException.class)
    void denied(HttpServletRequest request, HttpServletResponse response) {
        problems.refuse(HttpStatus.FORBIDDEN, request, response);
    }

    /// A body that is no JSON, or an id that is none: the fault is the caller's, and what they sent is not logged.
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    void unreadable(HttpServletRequest request, HttpServletResponse response) {
        problems.refuse(HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    void failed(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.fault(fault, request, response);
    }
}
