package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.console.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often a minute: attempts to sign in of a network address, calls of the API of a key, a person, or an address.
@Component
final class Limits {
    private static final int KNOWN = 20_000;
    private static final int NETWORK = 8;

    private final Buckets signIns;
    private final Buckets calls;
    private final Problems problems;

    Limits(
            @Value("${zhunsheng.limits.sign-in:30}") int signIn,
            @Value("${zhunsheng.limits.api:600}") int api,
            Clock clock,
            Problems problems) {
        this.signIns = new Buckets(signIn, KNOWN, clock);
        this.calls = new Buckets(api, KNOWN, clock);
        this.problems = problems;
    }

    /// Counts an attempt to come in; answers the request itself when there were too many.
    boolean letsSignIn(HttpServletRequest request, HttpServletResponse response) {
        return lets(signIns.take(network(request.getRemoteAddr())), request, response);
    }

    /// Counts a call of the API; `who` is empty for who is not known yet.
    boolean letsCall(String who, HttpServletRequest request, HttpServletResponse response) {
        String counted = who.isEmpty() ? network(request.getRemoteAddr()) : who;
        return lets(calls.take(counted), request, response);
    }

    private boolean lets(int seconds, HttpServletRequest request, HttpServletResponse response) {
        if (seconds > 0) {
            problems.later(seconds, tooMany(seconds), request, response);
        }
        return seconds == 0;
    }

    private static Refusal tooMany(int seconds) {
        return Given.refusal(
                "access.rate_exceeded",
                new Words("请求太频繁，这一次没有处理", "Too many requests: this one was not met"),
                new Words("等 " + seconds + " 秒再试", "Try again in " + seconds + " seconds"));
    }

    /// One household has as many IPv6 addresses as it likes: they count as one by their first 64 bits.
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
