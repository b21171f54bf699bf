package cn.zhunsheng.dictionary.scheme;

import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The identifier schemes that this program knows, by id. Immutable; any number of threads may use one.
public final class Schemes {
    private final TreeMap<String, Supplier<Scheme>> schemes = new TreeMap<>();

    private Schemes(LocalDate today) {
        long day = today.toEpochDay() * 86_400;
        people(day);
        organisations();
        places();
        services();
        resources();
        documents();
        contacts();
    }

    /// The schemes as they judge on a day; the day only refuses birth dates after it.
    public static Schemes on(LocalDate today) {
        return new Schemes(today);
    }

    /// The scheme of the id, or empty when there is none.
    public Optional<Scheme> find(String id) {
        return Optional.ofNullable(schemes.get(id)).map(Supplier::get);
    }

    /// All ids, ascending.
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(schemes.navigableKeySet());
    }

    private void people(long today) {
        add(
                "GB-11643",
                "18 位：6 位区划、8 位出生日期、3 位顺序码、校验码（数字或大写 X）",
                "18 characters: 6 digits of division, 8 of birth date, 3 of sequence, a check digit or capital X",
                () -> (bytes, start, end) -> CitizenId.fault(bytes, start, end, today));
        add(
                "FPR-2023",
                "18 位：9、2 位省级代码、3 位国家代码、8 位出生日期、3 位顺序码、校验码（数字或大写 X）",
                "18 characters: 9, 2 digits of province, 3 of country, 8 of birth date, 3 of sequence, a check digit or capital X",
                () -> (bytes, start, end) -> CitizenId.foreignerFault(bytes, start, end, today));
        add("FPR-2004", "3 位大写字母加 12 位数字", "3 capital letters and 12 digits", WrittenForms::residenceCard2004);
    }

    private void organisations() {
        add(
                "GB-32100",
                "18 位：登记管理部门、机构类别、6 位数字区划、9 位主体标识码、校验码；大写字母不含 I O S V Z",
                "18 characters: department, category, 6 digits of division, 9 of organisation code, a check character; capitals without I O S V Z",
                () -> CreditCode::fault);
        add(
                "GB-11714",
                "8 位数字或大写字母加校验码（数字或 X），中间可有连字符",
                "8 digits or capitals and a check digit or X, with or without a hyphen between",
                () -> OrganisationCode::fault);
        add("GS-15", "15 位数字，末位为校验码", "15 digits, the last a check digit", () -> DigitCode::registrationFault);
        add("PSI-CERT", "12 位数字，或“事证第…号”", "12 digits, or 事证第…号 around them", WrittenForms::institutionCertificate);
    }

    private void places() {
        add("GB-T-2260", "6 位数字：省、地、县各 2 位", "6 digits: 2 each of province, prefecture, county", () -> Division::fault);
        add(
                "GB-T-10114",
                "9 位数字：6 位县级以上区划加 3 位乡级（首位 0 至 5）",
                "9 digits: 6 down to the county, 3 of township beginning with 0 to 5",
                () -> Division::townshipFault);
        add(
                "NBS-12",
                "12 位数字：9 位乡级以上区划加 3 位村级，上级补 0",
                "12 digits: 9 down to the township, 3 of village, zeros where a level is not reached",
                () -> Division::villageFault);
        add("POSTCODE-CN", "6 位数字", "6 digits", WrittenForms::postcode);
        add(
                "GB-T-37346",
                "28 位：6 位区划、3 位地籍区、3 位地籍子区、2 位大写字母、5 位顺序号、F L Q W 之一、8 位单元号",
                "28 characters: 6, 3 and 3 digits, 2 capitals, 5 digits, one of F L Q W, 8 digits",
                () -> RealEstateUnit::fault);
    }

    private void services() {
        add(
                "GB-T-39554-BASE",
                "12 位数字，前两位为省级代码或 00",
                "12 digits that begin with a province code or 00",
                () -> ServiceItem::baseFault);
        add(
                "GB-T-39554-IMPL",
                "31 位：18 位统一社会信用代码、1 位行使层级（1 至 7）、12 位基本编码",
                "31 characters: a unified social credit code (18), a level 1 to 7, a base code (12)",
                () -> ServiceItem::implementationFault);
        add(
                "GB-T-39554-ITEM",
                "33 位：31 位实施编码加 2 位数字",
                "33 characters: an implementation code (31) and 2 digits",
                () -> ServiceItem::itemFault);
        add(
                "CASE-NO",
                "43 位：31 位实施编码、8 位日期、4 位流水号",
                "43 characters: an implementation code (31), 8 digits of date, 4 of serial",
                () -> ServiceItem::caseFault);
    }

    private void resources() {
        add(
                "RESOURCE-CODE",
                "类（1 至 3）、2 位项、3 位目、细目，后接“/”和顺序号",
                "class 1 to 3, 2 digits of item, 3 of entry, any of sub-entry, then / and a serial",
                WrittenForms::resource);
        add(
                "RESOURCE-CODE-STORED",
                "类（1 至 3）加至少 5 位数字，不含“/”",
                "class 1 to 3 and at least 5 digits, without /",
                WrittenForms::storedResource);
        add(
                "PROJECT-CODE",
                "24 个字符：年份-6 位地区-2 位行业-2 位类型-6 位流水号",
                "24 characters: year-6 digits of region-2 of industry-2 of kind-6 of serial",
                WrittenForms::project);
    }

    private void documents() {
        add(
                "GB-T-36904",
                "1.2.156.3005.2. 之后依次为证照类型代码、颁发机构代码、流水号、3 位版本号、校验位，以点分隔",
                "1.2.156.3005.2. then licence type, issuing body, serial, 3 digits of version, check character, joined by dots",
                () -> LicenceId::fault);
        add(
                "GB-T-36904-TYPE",
                "21 位：18 位统一社会信用代码加 3 位数字",
                "21 characters: a unified social credit code (18) and 3 digits",
                () -> LicenceId::typeFault);
        add(
                "PASSPORT-CN",
                "E、G、D、S、P 等字母加 7 或 8 位数字，字母不含 I O",
                "E, G, D, S or P and their kin, then 7 or 8 digits; no letter I or O",
                WrittenForms::passport);
        add(
                "HM-PERMIT",
                "H 或 M 加 8 位数字，可再加 2 位",
                "H or M and 8 digits, 2 more if issued again",
                WrittenForms::hongKongMacaoPermit);
        add("TW-PERMIT", "8 位数字，或 10 位数字加大写字母", "8 digits, or 10 digits and a capital", WrittenForms::taiwanPermit);
        add(
                "HM-EXIT",
                "C 或 W 加 8 位；C 后可为大写字母加 7 位数字",
                "C or W and 8 digits; after C a capital and 7 digits too",
                WrittenForms::exitPermit);
    }

    private void contacts() {
        add("MOBILE-CN", "11 位数字，1 开头，第二位 3 至 9", "11 digits that begin with 1 and 3 to 9", WrittenForms::mobile);
        add("ISO-7812", "13 至 19 位数字，末位为校验码", "13 to 19 digits, the last a check digit", () -> DigitCode::cardFault);
        add(
                "GA-36",
                "省份简称、字母、5 位序号；新能源为 6 位；字母不含 I O",
                "province character, letter, 5 more; 6 more for new-energy vehicles; no letter I or O",
                WrittenForms::plate);
    }

    /// Rules are made when they are asked for: a table for each pattern, at every start of the program, would
    /// be waste.
    private void add(String id, String zh, String en, Supplier<Rule> rule) {
        schemes.put(id, () -> new Known(id, new Words(zh, en), rule.get()));
    }

    private record Known(String id, Words expected, Rule rule) implements Scheme {
        @Override
        public @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
            return rule.fault(bytes, start, end);
        }
    }
}
