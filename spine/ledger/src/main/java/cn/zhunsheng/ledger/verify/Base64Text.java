package cn.zhunsheng.ledger.verify;

import java.util.Base64;
import java.util.Optional;

/// Base64 as it is written and in no other way: a changed bit that decodes to the same bytes is still a changed
/// bit.
final class Base64Text {
    private Base64Text() {}

    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return text.equals(Base64.getEncoder().encodeToString(bytes)) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
