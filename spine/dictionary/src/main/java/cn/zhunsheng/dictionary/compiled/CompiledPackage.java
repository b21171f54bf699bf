package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.StandardPackage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// A package as bytes that load fast: no CSV, no YAML, no CEL, and codes only when they are asked for.
///
/// Shape: `ZSDICT`, the number of this form in two bytes, the SHA-256 of the sources, the CRC-32 of all that
/// follows, the lengths of two blocks, those blocks (everything but codes; pinyin initials), then the codes
/// of every set. Numbers outside the blocks have their highest byte first. Equal packages give equal bytes.
///
/// `digest` says from which sources it was compiled; it is for the caller to compare.
public record CompiledPackage(StandardPackage standardPackage, Initials initials, PackageDigest digest) {
    /// Raised with every change of the form; a package of another form is compiled again.
    static final short FORM = 3;

    private static final byte[] MAGIC = "ZSDICT".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKED_FROM = MAGIC.length + Short.BYTES + PackageDigest.BYTES + Integer.BYTES;
    private static final int HEADER = CHECKED_FROM + 2 * Integer.BYTES;

    /// Compiles the package, whose rules are compiled already.
    ///
    /// @throws IOException when the output cannot take it
    public static void write(StandardPackage whole, PackageDigest digest, OutputStream out) throws IOException {
        PackageWriter writer = new PackageWriter();
        byte[] main = writer.write(whole);
        byte[] initials = InitialsTable.write(whole);
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        checked.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(main.length)
                .putInt(initials.length)
                .array());
        checked.writeBytes(main);
        checked.writeBytes(initials);
        writer.tables().forEach(checked::writeBytes);
        byte[] rest = checked.toByteArray();
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        data.writeShort(FORM);
        data.write(digest.bytes());
        data.writeInt(crc(rest, 0));
        data.write(rest);
        data.flush();
    }

    /// Reads a compiled package.
    ///
    /// @throws IOException when the file cannot be read, is not one, is of another form, or is damaged
    public static CompiledPackage read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    /// Reads a compiled package. The bytes are kept and must not change.
    ///
    /// @throws IOException when the bytes are not one, are of another form, or are damaged
    public static CompiledPackage read(byte[] bytes) throws IOException {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("The bytes are not a compiled package: they do not begin with ZSDICT");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, MAGIC.length, HEADER - MAGIC.length);
        short form = header.getShort();
        if (form != FORM) {
            throw new IOException("The compiled package is of form %d, this program reads %d".formatted(form, FORM));
        }
        byte[] digest = new byte[PackageDigest.BYTES];
        header.get(digest);
        if (header.getInt() != crc(bytes, CHECKED_FROM)) {
            throw Source.damaged("its bytes are not those that were written");
        }
        int main = header.getInt();
        int initials = header.getInt();
        if (main < 0 || initials < 0 || (long) HEADER + main + initials > bytes.length) {
            throw Source.damaged("its blocks lie beyond its end");
        }
        int second = HEADER + main;
        int tables = second + initials;
        StandardPackage whole = standardPackage(bytes, second, tables);
        return new CompiledPackage(
                whole,
                InitialsTable.initials(bytes, second, tables),
                new PackageDigest(HexFormat.of().formatHex(digest)));
    }

    private static StandardPackage standardPackage(byte[] bytes, int end, int tables) throws IOException {
        try {
            return new PackageReader(new Source(bytes, HEADER, end), bytes, tables).read();
        } catch (IllegalArgumentException e) {
            throw new IOException("The compiled package is damaged: " + e.getMessage(), e);
        }
    }

    private static int crc(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
