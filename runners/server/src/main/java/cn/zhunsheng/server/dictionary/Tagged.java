package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.library.Version;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/// Answers that stay the same while the packages do: who has one asks whether it still holds, and gets 304.
public final class Tagged {
    private static final int SHOWN = 16;

    private Tagged() {}

    /// The answer with its tag.
    ///
    /// @param also what the answer depends on beside the packages and the request, such as the day
    public static <T> ResponseEntity<T> of(Edition edition, T body, Object... also) {
        String rest = also.length == 0 ? "" : "-" + Integer.toHexString(Arrays.hashCode(also));
        // Weak, because the bytes may be compressed on their way.
        String tag = "W/\"" + Version.NUMBER + "-" + edition.digest().substring(0, SHOWN) + rest + "\"";
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }
}
