package cn.zhunsheng.dictionary.scheme;

/// The patterns of the schemes that are only a written form. Most are common knowledge rather than a text that
/// we hold: the packages say so, and a miss there is a warning.
final class WrittenForms {
    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

    /// Letters without I and O, which look like digits.
    private static final String LETTER = "[A-HJ-NP-Z]";

    private static final String LETTER_OR_DIGIT = "[0-9A-HJ-NP-Z]";

    /// Marks of new-energy vehicles: the first five run on electricity alone.
    private static final String NEW_ENERGY = "[DABCEFGHJK]";

    private WrittenForms() {}

    /// GA 36: five characters after province and letter; one of them a tail mark; six for new-energy vehicles;
    /// embassies.
    static WrittenForm plate() {
        String common = LETTER_OR_DIGIT + "{5}|" + LETTER_OR_DIGIT + "{4}[学警挂港澳领试超]";
        String newEnergy = NEW_ENERGY + LETTER_OR_DIGIT + "{5}|\\d{5}" + NEW_ENERGY;
        return WrittenForm.of(PROVINCE + LETTER + "(?:" + common + "|" + newEnergy + ")|使\\d{6}|\\d{6}使", 7, 8);
    }

    static WrittenForm passport() {
        return WrittenForm.of("E\\d{8}|E[A-HJ-NP-Z]\\d{7}|G\\d{8}|1[45]\\d{7}|[DSP]E?\\d{7,8}", 8, 10);
    }

    /// 港澳居民来往内地通行证, with or without the two digits that count its issues.
    static WrittenForm hongKongMacaoPermit() {
        return WrittenForm.of("[HM]\\d{8}(?:\\d{2})?", 9, 11);
    }

    /// 台湾居民来往大陆通行证: the card of 2015, and the booklet before it.
    static WrittenForm taiwanPermit() {
        return WrittenForm.of("\\d{8}|\\d{10}[A-Z]", 8, 11);
    }

    /// 往来港澳通行证: the card, whose second character became a letter when the numbers ran out, and the booklet.
    static WrittenForm exitPermit() {
        return WrittenForm.of("C[0-9A-HJ-NP-Z]\\d{7}|W\\d{8}", 9, 9);
    }

    /// Permanent residence cards of foreigners, 2004 to 2023. How the last digit is computed is not known.
    static WrittenForm residenceCard2004() {
        return WrittenForm.of("[A-Z]{3}\\d{12}", 15, 15);
    }

    static WrittenForm mobile() {
        return WrittenForm.of("1[3-9]\\d{9}", 11, 11);
    }

    static WrittenForm postcode() {
        return WrittenForm.of("\\d{6}", 6, 6);
    }

    /// 政务信息资源代码: class, item, entry, as much of a sub-entry as the department likes, then a serial.
    static WrittenForm resource() {
        return WrittenForm.of("[123]\\d{5,}/\\d+", 8, Integer.MAX_VALUE);
    }

    /// The same without the stroke, as live systems store it.
    static WrittenForm storedResource() {
        return WrittenForm.of("[123]\\d{5,}", 6, Integer.MAX_VALUE);
    }

    /// 投资项目编号: year, region, industry, kind, serial.
    static WrittenForm project() {
        return WrittenForm.of("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}", 24, 24);
    }

    /// 事业单位法人证书号: the number alone, or as the certificate prints it.
    static WrittenForm institutionCertificate() {
        return WrittenForm.of("\\d{12}|事证第\\d{12}号", 12, 16);
    }
}
