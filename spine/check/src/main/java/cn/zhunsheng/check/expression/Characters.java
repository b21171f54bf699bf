package cn.zhunsheng.check.expression;

/// A text as UTF-16, decoded from UTF-8 into an array that is kept: what a matcher of characters looks at.
final class Characters implements CharSequence {
    private char[] chars = new char[64];
    private int length;

    /// Takes the text between the limits, which is well formed, in place of the one before.
    void decode(byte[] utf8, int start, int end) {
        if (chars.length < end - start) {
            chars = new char[2 * (end - start)];
        }
        length = 0;
        int at = start;
        while (at < end) {
            int first = utf8[at];
            if (first >= 0) {
                chars[length++] = (char) first;
                at++;
            } else {
                int trailing = first < (byte) 0xE0 ? 1 : first < (byte) 0xF0 ? 2 : 3;
                add(utf8, at, trailing);
                at += trailing + 1;
            }
        }
    }

    private void add(byte[] utf8, int at, int trailing) {
        int point = utf8[at] & (0x3F >> trailing);
        for (int i = 1; i <= trailing; i++) {
            point = point << 6 | (utf8[at + i] & 0x3F);
        }
        length += Character.toChars(point, chars, length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
