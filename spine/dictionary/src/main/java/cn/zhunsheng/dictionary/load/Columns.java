package cn.zhunsheng.dictionary.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The columns that a table may have, and those that it must have.
record Columns(Set<String> required, List<String> known) {
    static final Columns STANDARDS = of(
            "number",
            "title,title_en,status,plan_number,category,sub_category,sub_systems,replaces,successor,"
                    + "cites,adopts,source,evidence,note");
    static final Columns ELEMENTS = of(
            "id,name,data_type,sensitivity,evidence",
            "name_en,short_name,synonyms,definition,object_class,property,representation,format,unit,value_domain,level,"
                    + "version,status,registrar,submitter,source,relations,successor,base,note");
    static final Columns QUALIFIERS = of("id,name", "short_name,source,note");
    static final Columns ROOTS = of("word,english,evidence", "abbreviations,synonyms,source,note");
    static final Columns DESIGNATIONS = of("name,element,source,evidence", "note");
    static final Columns CODE_SETS = of("id,title,completeness,evidence", "title_en,source,version,base,note");
    static final Columns CODES = of("code,name", "name_en,parent,valid_from,valid_to,successor,note");
    static final Columns SCHEMES = of("id,title,evidence", "title_en,source,note");
    static final Columns VECTORS = of("subject,value,valid", "reason");

    private static Columns of(String required, String optional) {
        List<String> must = List.of(required.split(","));
        return new Columns(
                Set.copyOf(must),
                Stream.concat(must.stream(), Stream.of(optional.split(","))).toList());
    }
}
