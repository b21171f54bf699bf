package cn.zhunsheng.server.console;

/// What was asked for is not there, or not for the one who asks: the two are answered alike, 404.
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Absent() {
        super("absent", null, false, false);
    }
}
