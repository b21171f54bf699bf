package cn.zhunsheng.match.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.match.proposal.Proposal.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalTableTest {
    private static Proposal proposal(String name, String shortName, Optional<String> columnName, int places) {
        Place place = new Place("t", new ColumnStructure("C_1", "int", "", "", true, 0));
        return new Proposal(name, shortName, columnName, DataType.NUMBER, "n..9", Collections.nCopies(places, place));
    }

    private static List<String> lines(Proposal... proposals) throws IOException {
        StringWriter out = new StringWriter();
        ProposalTable.write(List.of(proposals), out);
        return out.toString().lines().toList();
    }

    @Test
    void idsComeFromTheBestNameThereIs() throws IOException {
        assertThat(lines(
                        proposal("隐患类别", "YHLB", Optional.of("hazard_typ"), 1),
                        proposal("隐患等级", "YHDJ", Optional.empty(), 1),
                        proposal("C_1", "", Optional.empty(), 1),
                        proposal("１", "", Optional.of("１"), 1)))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("\uFEFFid", "local.hazard-typ", "local.yhdj", "local.c-1", "local.element");
    }

    @Test
    void noIdOrNameStandsTwice() throws IOException {
        assertThat(lines(proposal("类别", "LB", Optional.empty(), 1), proposal("类别", "LB", Optional.empty(), 1)))
                .element(2)
                .asString()
                .startsWith("local.lb-2,类别 2,");
    }

    @Test
    void theNoteTellsWhereItWasSeen() throws IOException {
        assertThat(lines(proposal("类别", "LB", Optional.empty(), 7)).get(1))
                .endsWith("草稿，待审；见于 t.C_1、t.C_1、t.C_1、t.C_1、t.C_1 等 7 列");
    }
}
