package cn.zhunsheng.server.identity;

import java.io.Serializable;
import java.util.UUID;

/// What a session remembers of who signed in. `epoch` is the person's at that time: a changed password or a lost
/// account
/// raises it and so ends every session of before.
record SignedIn(UUID person, int epoch) implements Serializable {}
