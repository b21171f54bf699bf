package cn.zhunsheng.check.keys;

import java.io.IOException;

/// Gives back the bytes of a key from its place; soonest where places ascend. One thread owns a reader.
public interface KeyReader {
    byte[] keyAt(long place) throws IOException;
}
