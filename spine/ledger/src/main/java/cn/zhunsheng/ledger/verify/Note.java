package cn.zhunsheng.ledger.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A text signed by one or more keys (C2SP signed-note).
///
/// @param text       what is signed, with its line end
/// @param signatures at least one
public record Note(String text, List<Signed> signatures) {
    /// A line of a signature, made by the key of that name and id.
    public record Signed(String name, String id, byte[] signature) {}

    /// No note has more signatures, nor more bytes.
    private static final int MOST_SIGNATURES = 64;

    public static final int MOST_BYTES = 1 << 20;

    private static final String DASH = "\u2014 ";

    public Note {
        signatures = List.copyOf(signatures);
    }

    /// The note that these bytes are; none where they are not one.
    public static Optional<Note> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            String all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int gap = all.lastIndexOf("\n\n");
            boolean clean = all.endsWith("\n") && all.chars().noneMatch(c -> c < ' ' && c != '\n');
            return gap < 0 || !clean ? Optional.empty() : of(all.substring(0, gap + 1), all.substring(gap + 2));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Note> of(String text, String lines) {
        List<Signed> signatures = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            Optional<Signed> signed = signed(line);
            if (signed.isEmpty() || signatures.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            signatures.add(signed.get());
        }
        return signatures.isEmpty() ? Optional.empty() : Optional.of(new Note(text, signatures));
    }

    private static Optional<Signed> signed(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        Optional<byte[]> bytes =
                parts.length == 2 && VerifierKey.isName(parts[0]) ? Base64Text.read(parts[1]) : Optional.empty();
        return bytes.filter(all -> all.length > Integer.BYTES)
                .map(all -> new Signed(
                        parts[0],
                        HexFormat.of().formatHex(all, 0, Integer.BYTES),
                        Arrays.copyOfRange(all, Integer.BYTES, all.length)));
    }

    /// Whether the key signed, where a line says so; none where no line does.
    Optional<Boolean> signedBy(VerifierKey key) {
        List<Signed> its = signatures.stream()
                .filter(signed ->
                        signed.name().equals(key.name()) && signed.id().equals(key.id()))
                .toList();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return its.isEmpty()
                ? Optional.empty()
                : Optional.of(its.stream().allMatch(signed -> key.signed(bytes, signed.signature())));
    }
}
