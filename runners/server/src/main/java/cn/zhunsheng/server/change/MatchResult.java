package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `zs match SOURCE --format json` writes, read strictly: all that it says and nothing besides.
record MatchResult(List<Table> tables) {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_COLUMNS = 10_000;
    private static final int LONGEST = 4_000;

    MatchResult {
        tables = List.copyOf(tables);
    }

    record Table(String table, String comment, List<Column> columns) {
        Table {
            demandFit(table, comment);
            columns = List.copyOf(columns);
        }
    }

    /// `chosen` is null where the column is none of the elements.
    record Column(
            String column,
            String type,
            String length,
            String comment,
            @Nullable String chosen,
            List<Candidate> candidates) {
        Column {
            demandFit(column, type, length, comment);
            if (column.isBlank()) {
                throw new IllegalArgumentException("A column has a name");
            }
            candidates = List.copyOf(candidates);
        }
    }

    /// An element that it may be; surest first.
    record Candidate(
            String element,
            String name,
            BigDecimal confidence,
            @Nullable String role,
            List<String> because) {
        Candidate {
            demandFit(element, name);
            if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("A confidence is from 0 to 1");
            }
            because = List.copyOf(because);
        }
    }

    /// Jackson tells whoever reads where the text stood that is not there, too long or not fit to be kept.
    private static void demandFit(String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("A text is too long, or holds what no text holds");
            }
        }
    }

    /// @throws Refusal when it is too large, or anything else
    static MatchResult read(InputStream in, JsonMapper json) throws Refusal, IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw DraftRefusals.matchLarge(MOST_BYTES >> 20, MOST_COLUMNS);
        }
        MatchResult read = parsed(bytes, json);
        if (read.tables.stream().mapToInt(table -> table.columns().size()).sum() > MOST_COLUMNS) {
            throw DraftRefusals.matchLarge(MOST_BYTES >> 20, MOST_COLUMNS);
        }
        return read;
    }

    private static MatchResult parsed(byte[] bytes, JsonMapper json) throws Refusal {
        try {
            @Nullable
            MatchResult read = json.readerFor(MatchResult.class)
                    .with(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(bytes);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            // What Jackson says would quote the body.
            throw DraftRefusals.matchUnreadable("line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
        throw DraftRefusals.matchUnreadable("");
    }
}
