package cn.zhunsheng.dictionary.rule;

import java.util.Map;

/// A rule's text by code points, and where in it each node of the syntax tree stands.
final class RuleText {
    private final int[] characters;
    private final Map<Long, Integer> positions;

    private RuleText(int[] characters, Map<Long, Integer> positions) {
        this.characters = characters;
        this.positions = positions;
    }

    static RuleText of(String text, Map<Long, Integer> positions) {
        return new RuleText(text.codePoints().toArray(), positions);
    }

    /// How many characters the rule has.
    int length() {
        return characters.length;
    }

    /// `line:column` of the node, both from 1.
    String place(long node) {
        return place(offset(node));
    }

    /// `line:column` of the character at the offset, both from 1.
    String place(int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, characters.length); i++) {
            boolean ends = characters[i] == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return line + ":" + column;
    }

    /// Of a call, the tree knows the place of the parenthesis; a reader looks for the name before it.
    String placeOfCall(long node, String name) {
        int parenthesis = offset(node);
        int start = parenthesis - name.codePointCount(0, name.length());
        return place(start >= 0 && from(start).startsWith(name) ? start : parenthesis);
    }

    /// Of a selection, the tree knows the place of the point; the name stands behind it.
    String placeOfField(long node) {
        return place(offset(node) + 1);
    }

    /// The text from the node's place to the end.
    String from(long node) {
        return from(offset(node));
    }

    String from(int offset) {
        int start = Math.min(offset, characters.length);
        return new String(characters, start, characters.length - start);
    }

    /// The offset at which the line after the one at the offset begins.
    int afterLine(int offset) {
        int next = offset;
        while (next < characters.length && characters[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    private int offset(long node) {
        return positions.getOrDefault(node, 0);
    }
}
