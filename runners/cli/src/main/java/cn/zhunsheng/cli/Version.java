package cn.zhunsheng.cli;

/// The version of this program, as reports name it. A test holds it against the build's own.
final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}
}
