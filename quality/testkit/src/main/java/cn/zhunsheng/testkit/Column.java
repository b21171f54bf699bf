package cn.zhunsheng.testkit;

import java.util.List;

/// The columns that a [Population] may have, in their order: fields of model `population-basic`, one column that no
/// field takes, and what only [Form#RESIDENTS] has.
enum Column {
    ID_NUMBER("idNumber", "公民身份号码", "required", "format", "scheme"),
    NAME("name", "姓名", "required", "format"),
    SEX("sexCode", "性别代码", "required", "format", "code"),
    ETHNICITY("ethnicityCode", "民族代码", "format", "code"),
    BIRTH_DATE("birthDate", "出生日期", "required", "format"),
    NATIONALITY("nationalityCode", "国籍代码", "format", "code"),
    NATIVE_PLACE("nativePlaceCode", "籍贯省市县代码", "format", "code"),
    HOUSEHOLD_NUMBER("householdNumber", "户号", "format"),
    RELATION("relationToHouseholderCode", "与户主关系代码", "format", "code"),
    HOUSEHOLD_DIVISION("householdDivisionCode", "户籍地行政区划代码", "format", "code"),
    HOUSEHOLD_ADDRESS("householdAddress", "户籍地址", "format"),
    CURRENT_DIVISION("currentDivisionCode", "现住地行政区划代码", "format", "code"),
    CURRENT_ADDRESS("currentAddress", "现住址", "format"),
    MARITAL_STATUS("maritalStatusCode", "婚姻状况代码", "format", "code"),
    EDUCATION("educationCode", "学历代码", "format", "code"),
    POLITICAL_AFFILIATION("politicalAffiliationCode", "政治面貌代码", "format", "code"),
    WORKPLACE("workplaceName", "工作单位名称", "format"),
    MOBILE("mobile", "移动电话", "format"),
    DEATH_DATE("deathDate", "死亡日期", "format"),
    UPDATED("updatedTime", "更新时间", "format"),
    REMARK("", "备用说明"),
    CREDIT_CODE("workplaceCreditCode", "工作单位统一社会信用代码", "format", "scheme"),
    EMAIL("email", "电子邮箱", "format", "pattern"),
    AREA("housingArea", "建筑面积", "format", "range");

    private final String field;
    private final String title;
    // Made by List.of, so it cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> kinds;

    Column(String field, String title, String... kinds) {
        this.field = field;
        this.title = title;
        this.kinds = List.of(kinds);
    }

    String title() {
        return title;
    }

    boolean required() {
        return kinds.contains("required");
    }

    /// The ids of the rules that judge a value of the column, in the order in which they do.
    List<String> ownRules() {
        return kinds.stream()
                .filter(kind -> !kind.equals("required"))
                .map(this::rule)
                .toList();
    }

    String rule(String kind) {
        return field + "." + kind;
    }
}
