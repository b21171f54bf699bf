package cn.zhunsheng.client;

import java.io.IOException;

/// The platform does not do what was asked. `code` is one of the words that the reference of codes lists, empty when
/// the
/// answer was none of the platform's; the message says what, and how to mend it.
public final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /// The HTTP status, such as 404 or 422.
    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
