package cn.zhunsheng.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that are no note or no checkpoint.
class NoteTest {
    private static final String SIGNED = "\n\u2014 a AAAAAAA=\n";
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n\u2014 a AAAAAAA=",
                "text\n\n\u2014 a AAAA\n",
                "text\n\n\u2014 a AAAAAAB=\n",
                "text\n\n\u2014 a b AAAAAAA=\n",
                "text\n\n\u2014 a+b AAAAAAA=\n",
                "text\n\n\u2014 a AAAAAA*=\n",
                "te\txt\n\n\u2014 a AAAAAAA=\n",
            })
    void bytesOfAnotherFormAreNoNote(String text) {
        assertThat(Note.read(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreNoNote() {
        assertThat(Note.read(("é\n" + SIGNED).getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(Note.read(new byte[Note.MOST_BYTES + 1])).isEmpty();
    }

    @Test
    void noteOfSixteenSignaturesIsReadAndOneOfHundredsIsNot() {
        assertThat(Note.read(("t\n\n" + "\u2014 a AAAAAAA=\n".repeat(16)).getBytes(UTF_8)))
                .hasValueSatisfying(note -> assertThat(note.signatures()).hasSize(16));
        assertThat(Note.read(("t\n\n" + "\u2014 a AAAAAAA=\n".repeat(200)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void checkpointMayHaveFurtherLines() {
        assertThat(Checkpoint.read(("o\n7\n" + ROOT + "\nmore\n" + SIGNED).getBytes(UTF_8)))
                .hasValueSatisfying(checkpoint -> assertThat(checkpoint.size()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n7\n",
                "o\n07\n" + ROOT + "\n",
                "o\n-7\n" + ROOT + "\n",
                "o\n99999999999999999999\n" + ROOT + "\n",
                "o\n7\nAAAA\n",
                "o\n7\n" + ROOT + " \n",
                "\n7\n" + ROOT + "\n",
                "o\n7\n" + ROOT + "\n\nmore\n",
            })
    void textOfAnotherFormIsNoCheckpoint(String text) {
        assertThat(Note.read((text + SIGNED).getBytes(UTF_8))).isPresent();
        assertThat(Checkpoint.read((text + SIGNED).getBytes(UTF_8))).isEmpty();
    }
}
