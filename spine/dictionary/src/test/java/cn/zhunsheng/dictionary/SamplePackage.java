package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Package folders for tests, each file given as text. [#base] has something of everything and no fault;
/// [#city] derives from it.
public final class SamplePackage {
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private final String id;
    private final Map<String, String> files = new LinkedHashMap<>();

    public SamplePackage(String id) {
        this.id = id;
        file("package.yaml", "id: %s\nversion: 1.0.0\ntitle: {zh: 样例, en: Sample}\n".formatted(id));
    }

    public SamplePackage file(String name, String text) {
        files.put(name, text);
        return this;
    }

    public SamplePackage without(String name) {
        files.remove(name);
        return this;
    }

    /// Replaces a part of a file, which must be there.
    public SamplePackage change(String name, String part, String by) {
        String text = files.get(name);
        if (text == null || !text.contains(part)) {
            throw new IllegalArgumentException("%s of the sample does not hold '%s'".formatted(name, part));
        }
        return file(name, text.replace(part, by));
    }

    public SamplePackage append(String name, String lines) {
        return file(name, files.getOrDefault(name, "") + lines);
    }

    public Path write(Path root) {
        try {
            Path folder = Files.createDirectories(root.resolve(id));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Loaded load(Path root, SamplePackage... packages) {
        return PackageFolder.read(Stream.of(packages).map(p -> p.write(root)).toList(), List.of());
    }

    /// Everything wrong with them, by reading and by verifying.
    public static List<Problem> problems(Path root, SamplePackage... packages) {
        Loaded loaded = load(root, packages);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Verification.of(loaded.packages(), loaded.places(), TODAY));
        return problems;
    }

    /// The packages put together; they must be without fault.
    public static Dictionary dictionary(Path root, SamplePackage... packages) {
        Loaded loaded = load(root, packages);
        if (!loaded.sound()) {
            throw new IllegalStateException(loaded.problems().toString());
        }
        return Dictionary.resolve(loaded.packages(), loaded.places())
                .dictionary()
                .orElseThrow();
    }

    public static SamplePackage base() {
        return new SamplePackage("base")
                .file("package.yaml", """
                        id: base
                        version: 1.2.0
                        title: {zh: 基础, en: Base}
                        publisher: 准绳
                        jurisdiction: CN
                        status: active
                        """)
                .file("standards.csv", """
                        number,title,title_en,status,plan_number,category,sub_category,sub_systems,replaces,successor,cites,adopts,source,evidence,note
                        GB/T 2261.1-2003,性别代码,Sex codes,in-force,,总体,,甲|乙,GB 2261-80,,GB/T 7408|GB/T 2260-2007,ISO/IEC 5218:1977 MOD|ISO 9999,国标委,verified,
                        GB 11643-1999,公民身份号码,,in-force,,,,,,,,,,knowledge,
                        """)
                .file("elements.csv", """
                        id,name,name_en,short_name,synonyms,definition,object_class,property,representation,data_type,format,unit,value_domain,sensitivity,level,version,status,registrar,submitter,source,evidence,relations,successor,base,note
                        person.id-number,公民身份号码,Identity number,GMSFHM,身份证号|ID Card,号码,公民,身份,号码,字符型,an18,,scheme:GB-11643,sensitive,,1.0.0,standard,甲,乙,GB 11643-1999,verified,,,,
                        person.name,姓名,Name,XM,,名称,人,姓名,名称,字符型,a..30,,,personal,,,recorded,,,,verified,,,,
                        person.sex-code,性别代码,Sex,XBDM,性别,,人,性别,代码,字符型,n1,,codeset:GB-T-2261.1,personal,,,recorded,,,,verified,code-of:person.name,,,
                        person.birth-date,出生日期,Date of birth,CSRQ,,,,,,日期型,YYYYMMDD|YYYY-MM-DD,,range:1900-01-01..2100-12-31,personal,,,,,,,knowledge,,,,
                        person.height,身高,Height,SG,,,,,,数字型,"n..4,1",厘米,range:20..280,personal,,,,,,,own,,,,
                        person.count,人数,Count,RS,,,,,,数字型,n..5,,range:0..,public,,,,,,,own,,,,
                        person.mobile,手机号,Mobile,SJH,,,,,,字符型,n11,,pattern:1[3-9]\\d{9},personal,,,,,,,verified,,,,
                        person.alive,是否健在,Alive,SFJZ,,,,,,布尔型,n1,,,personal,,,,,,,own,,,,
                        person.note,备注,Note,BZ,,,,,,字符型,,,,public,,,,,,,own,,person.name,,
                        """)
                .file("qualifiers.csv", "id,name,short_name,source,note\nDQ1,代理人,DLR,甲,\n")
                .file("roots.csv", """
                        word,english,abbreviations,synonyms,source,evidence,note
                        地址,address,addr|dz,住址,甲,knowledge,
                        名称,name,nm,,,own,
                        """)
                .file("designations.csv", """
                        name,element,source,evidence,note
                        AAC003,person.name,LB 101,knowledge,姓名
                        """)
                .file("codesets.csv", """
                        id,title,title_en,source,version,completeness,evidence,base,note
                        GB-T-2261.1,性别代码,Sex,GB/T 2261.1-2003,2003,complete,verified,,
                        AREA,区划代码,,,,partial,knowledge,,
                        """)
                .file("codesets/GB-T-2261.1.csv", "code,name,name_en\n0,未知,Unknown\n1,男,Male\n2,女,Female\n9,未说明,\n")
                .file("codesets/AREA.csv", """
                        code,name,parent,valid_from,valid_to,successor,note
                        110000,北京市,,,,,
                        110101,东城区,110000,,,,
                        110103,崇文区,110000,,between 2009-12-31 and 2010-10-31,110101,
                        110118,密云区,110000,2015-09,,,
                        """)
                .file(
                        "schemes.csv",
                        "id,title,title_en,source,evidence,note\nGB-11643,公民身份号码,,GB 11643-1999,verified,\n")
                .file("models/person-basic.yaml", MODEL)
                .file("vectors/all.csv", """
                        subject,value,valid,reason
                        scheme:GB-11643,11010519491231002X,valid,
                        scheme:GB-11643,110105194912310021,invalid,check
                        codeset:GB-T-2261.1,1,valid,
                        codeset:GB-T-2261.1,3,invalid,
                        element:person.height,170.5,valid,
                        element:person.height,999,invalid,range
                        element:person.height,abc,invalid,format
                        element:person.birth-date,19490101,valid,
                        element:person.birth-date,1899-12-31,invalid,range
                        element:person.note,anything,valid,
                        element:person.mobile,13800000000,valid,
                        format:an18,91350100M000100Y43,valid,
                        "format:n..16,2",0.5,valid,
                        "pattern:[ab]+",abba,valid,
                        pattern:[ab]+,,invalid,
                        """);
    }

    private static final String MODEL = """
            id: person-basic
            title: {zh: 人员, en: Person}
            source: 本项目
            nulls: [NULL, "\\\\N"]
            fields:
              - {name: idNumber, element: person.id-number, required: true, key: true}
              - {name: name, element: person.name, title: {zh: 名字}}
              - {name: sexCode, element: person.sex-code, codes: ever}
              - {name: birthDate, element: base/person.birth-date, format: YYYYMMDD, severity: warning}
              - {name: height, element: person.height}
              - {name: mobile, element: person.mobile, role: 代理人}
              - {name: alive, element: person.alive, codes: current, required: false}
            unique: [[name, birthDate]]
            references:
              - {fields: [mobile], to: phones, toFields: [number]}
              - {fields: [sexCode], codeset: GB-T-2261.1}
            rowCount: {min: 1, max: 1000}
            rules:
              - id: sex-matches-id
                assert: this.sexCode == sexOf(this.idNumber)
                message: {zh: 性别不一致, en: Sex differs}
                dimension: "0402"
                severity: error
                source: GB 11643-1999
              - id: known-area
                assert: isCode(divisionOf(this.idNumber), 'AREA') && conforms(this.idNumber, 'GB-11643')
                message: 区划未知
                severity: warning
            """;

    public static String model() {
        return MODEL;
    }

    /// Derives from [#base] and tightens it.
    public static SamplePackage city() {
        return new SamplePackage("city")
                .file("package.yaml", """
                        id: city
                        version: 1.0.0
                        title: 城市
                        depends: [{id: base, version: ">=1.0 <2"}]
                        """)
                .file("elements.csv", """
                        id,name,data_type,format,value_domain,sensitivity,evidence,base
                        resident.name,居民姓名,字符型,a..20,,personal,own,base/person.name
                        resident.sex-code,居民性别代码,字符型,,codeset:CITY-SEX,personal,own,person.sex-code
                        """)
                .file("codesets.csv", """
                        id,title,completeness,evidence,base
                        CITY-SEX,城市性别代码,complete,own,base/GB-T-2261.1
                        CITY-AREA,城市区划,partial,own,AREA
                        """)
                .file("codesets/CITY-SEX.csv", "code,name\n1,男\n2,女\n")
                .file(
                        "models/resident.yaml",
                        MODEL.replace("id: person-basic", "id: resident\nbase: person-basic")
                                .replace("element: person.name, ", "element: resident.name, required: true, ")
                                .replace("element: person.sex-code", "element: resident.sex-code"));
    }
}
