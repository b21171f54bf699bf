package cn.zhunsheng.server.vault;

import java.io.IOException;
import java.io.Serial;

/// More bytes came than a file may have.
public final class TooLarge extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long most;

    TooLarge(long most) {
        super("The file has more than " + most + " bytes");
        this.most = most;
    }

    public long most() {
        return most;
    }
}
