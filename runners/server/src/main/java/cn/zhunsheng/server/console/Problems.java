package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/// Answers requests that were not met: a page for people, `application/problem+json` under `/api`.
@Component
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Words RELOAD = new Words("返回上一页，或从左侧菜单重新开始", "Go back, or start again from the menu");

    private final Pages pages;
    private final JsonMapper json;
    private final RandomGenerator random;

    Problems(Pages pages, JsonMapper json, java.security.SecureRandom random) {
        this.pages = pages;
        this.json = json;
        this.random = random;
    }

    /// Answers with what was refused and what would be accepted.
    public void refuse(int status, Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        answer(Problem.of(status, refusal, pages.speech(request)), request, response);
    }

    /// Answers 429 and in how many seconds to ask again.
    public void later(int seconds, Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        int status = HttpStatus.TOO_MANY_REQUESTS.value();
        if (!response.isCommitted()) {
            answer(Problem.of(status, refusal, pages.speech(request)), seconds, request, response);
        }
    }

    /// Answers with a status and its usual words.
    public void refuse(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        Speech speech = pages.speech(request);
        answer(
                switch (status.value()) {
                    case 401 ->
                        Problem.of(
                                401,
                                "access.sign_in_needed",
                                new Words("需要登录", "You are not signed in"),
                                new Words("登录，或带上有效的密钥", "Sign in, or send a key that is in force"),
                                speech);
                    case 403 ->
                        Problem.of(
                                403,
                                "access.role_missing",
                                new Words("您的角色不能做这件事", "Your roles do not allow this"),
                                new Words(
                                        "请系统管理员授予所需角色；如页面打开已久，刷新后再试",
                                        "Ask an administrator for the role; if the page was open for long, reload it"),
                                speech);
                    case 404 ->
                        Problem.of(
                                404,
                                "console.page_absent",
                                new Words("没有这个页面，或不在您的权限范围内", "There is no such page, or it is not for you"),
                                RELOAD,
                                speech);
                    default ->
                        Problem.of(
                                status.value(),
                                "console.request_unreadable",
                                new Words(
                                        "请求无法理解（" + status.value() + "）",
                                        "The request is unclear (" + status.value() + ")"),
                                RELOAD,
                                speech);
                },
                request,
                response);
    }

    /// Answers an exception; what we did not expect is logged under a reference that the reader is told.
    void fault(Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        if (cause instanceof ErrorResponse known) {
            refuse(known.getStatusCode(), request, response);
            return;
        }
        byte[] drawn = new byte[4];
        random.nextBytes(drawn);
        String reference = HexFormat.of().formatHex(drawn);
        LOG.error("request.failed reference={} method={}", reference, request.getMethod(), cause);
        Problem problem = Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                "console.request_failed",
                new Words("程序出错，您的操作没有完成", "The program failed; nothing was changed"),
                new Words("稍后再试；仍不行，把编号告诉系统管理员", "Try again; if it stays, give an administrator the reference"),
                pages.speech(request));
        answer(problem.known(reference), request, response);
    }

    private void answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (!response.isCommitted()) { // a download that breaks off is seen to be torn by who reads it
            answer(problem, 0, request, response);
        }
    }

    private void answer(Problem problem, int retryAfter, HttpServletRequest request, HttpServletResponse response) {
        response.reset();
        if (retryAfter > 0) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        try {
            if (request.getRequestURI().startsWith("/api/")) {
                response.setStatus(problem.status());
                response.setContentType("application/problem+json");
                json.writeValue(response.getOutputStream(), problem);
            } else {
                pages.show(HttpStatus.valueOf(problem.status()), "console/problem", problem)
                        .render(null, request, response);
            }
        } catch (IOException e) {
            LOG.info("request.abandoned status={}", problem.status());
        } catch (Exception e) {
            throw new IllegalStateException("The page of a problem cannot be written", e);
        }
    }
}
