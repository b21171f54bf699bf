package cn.zhunsheng.library;

/// The version of this program, as reports name it. A test holds it against the build's own.
public final class Version {
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
