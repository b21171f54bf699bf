package cn.zhunsheng.check.schema;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.Optional;
import java.util.Set;

/// What a column of a written data dictionary says of a field, told by its heading. Headings are compared without
/// blanks, marks and capitals.
enum DictionaryColumn {
    NAME("字段名 字段 列名 字段代码 字段编码 字段英文名 字段英文名称 英文名 英文名称 英文字段名 数据项标识 代码 code column columnname field fieldname"),
    TYPE("类型 数据类型 字段类型 列类型 type datatype columntype"),
    LENGTH("长度 字段长度 数据长度 类型长度 最大长度 length size"),
    NULLABLE("允许空 允许空值 允许为空 可空 可为空 空 是否为空 是否可空 是否可以为空 是否允许为空 nullable null isnull"),
    REQUIRED("必填 是否必填 必录 是否必录 必须 非空 是否非空 notnull required mandatory"),
    KEY("主键 是否主键 主外键 键 pk key primarykey"),
    TITLE("中文名 中文名称 字段中文名 字段中文名称 中文含义 字段含义 数据项名称 含义 名称 name"),
    COMMENT("说明 注释 备注 描述 字段说明 字段描述 字段注释 说明备注 comment comments description remark remarks");

    private final String headings;

    DictionaryColumn(String headings) {
        this.headings = headings;
    }

    static Optional<DictionaryColumn> of(String heading) {
        String bare = FoldedName.bare(heading);
        for (DictionaryColumn column : values()) {
            if (Set.of(column.headings.split(" ", -1)).contains(bare)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
