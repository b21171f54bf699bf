-- 什么都有一点 -- */ ]]> / Something of everything '; drop table x
-- odd 1.0.0, everything; 代码截至 / codes as of 2026-11-20
-- PostgreSQL 14+, UTF8
-- 以下规则本表不保证（或只保证一部分），由 zs check 判断 / not enforced here, or only in part; zs check judges them:
--   检查时只是警告，不应拒绝 / a check only warns, so it is not enforced: mobile.required, mobile.pattern, only-a-warning
--   编码规则（结构、校验码） / structure and check characters of identifiers: id.scheme, uscc.scheme
--   ASCII 以外的字符不区分字母与符号 / beyond ASCII, letters are not told from other signs: id.format, uscc.format, letters.format, joined.format, either.format
--   长度或位数只保证一部分 / length or number of digits, only in part: eitherLong.format
--   代码太多，未列出 / too many codes to list: yesNo.reference
--   取值范围 / the range of values: huge.range, unbounded.range, numbers.range, writtenDay.range
--   数的写法：多余小数、前导零 / how a number is written: further decimals, leading zeros: flag.format, whole.format, exactWhole.format, decimal.format, exactDecimal.format, fraction.format, fractionExact.format, spread.format, money.format
--   日期的写法：数据库能读的都接受 / how a date is written: what the database reads, it takes: day.format, otherDay.format, moment.format
--   键太长，数据库不能建索引 / the key is too long for an index of the database: paragraph.unique
--   所指的数据源不在其中 / the source pointed to is not part of it: uscc.reference
--   行数 / the number of rows: row.count
--   这种语言写不出的跨字段规则 / rules across fields that the language cannot say: quotient, part-too-far, written-in-order, time-of-day, not-future, lower, conforming
create table "everything" (
  "id" varchar(18) not null,
  "uscc" varchar(18),
  "name" varchar(30) not null,
  "letters" varchar(8),
  "line" varchar(200),
  "paragraph" varchar(1000),
  "long_text" text,
  "endless" text,
  "coded_long" text,
  "joined" varchar(8),
  "joined_long" text,
  "either" varchar(3),
  "either_long" text,
  "bare" text,
  "raw" text,
  "flag" smallint not null,
  "yes_no" varchar(1) not null,
  "ever_yes_no" varchar(1),
  "mobile" varchar(11),
  "number_code" varchar(50),
  "marks" varchar(20),
  "whole" numeric(5) not null,
  "exact_whole" numeric(5),
  "decimal" numeric(6, 2),
  "exact_decimal" numeric(5, 2),
  "fraction" numeric(2, 2),
  "fraction_exact" numeric(2, 2),
  "spread" numeric(8, 2),
  "money" numeric(18, 2),
  "huge" varchar(73),
  "unbounded" text,
  "numbers" varchar(8),
  "day" date,
  "other_day" date,
  "written_day" varchar(11),
  "month" varchar(6),
  "time" varchar(8),
  "moment" timestamp(0),
  "text_moment" varchar(14),
  "a_field_whose_name_is_so_long_that_no_database_takes_it_whole" varchar(30),
  constraint "everything_pk" primary key ("id"),
  constraint "everything_uscc_name_uq" unique ("uscc", "name"),
  constraint "everything_id_ck" check ("id" ~ '^[^\u0001-/:-@\[-`\{-\u009f]{18}$'),
  constraint "everything_uscc_ck" check ("uscc" ~ '^[^\u0001-/:-@\[-`\{-\u009f]{18}$'),
  constraint "everything_name_ck" check ("name" ~ '^[ \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u001f\u007f-\u009f]*$' and "name" not in ('NULL', '\N', '不详')),
  constraint "everything_letters_ck" check ("letters" ~ '^[^\u0001-@\[-`\{-\u009f]{3,8}$' and "letters" not in ('NULL')),
  constraint "everything_line_ck" check ("line" ~ '^[ \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u001f\u007f-\u009f]*$' and "line" not in ('NULL', '\N', '不详')),
  constraint "everything_paragraph_ck" check ("paragraph" ~ '^[\u0009\u000a\u000d \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$' and "paragraph" not in ('NULL', '\N', '不详')),
  constraint "everything_long_text_ck" check ("long_text" ~ '^[\u0009\u000a\u000d \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$' and char_length("long_text") <= 2000 and "long_text" not in ('NULL', '\N', '不详')),
  constraint "everything_endless_ck" check ("endless" ~ '^[\u0009\u000a\u000d \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$' and "endless" not in ('NULL', '\N', '不详')),
  constraint "everything_coded_long_ck" check ("coded_long" ~ '^[0-9]*$' and char_length("coded_long") >= 1100 and char_length("coded_long") <= 1200),
  constraint "everything_joined_ck" check ("joined" ~ '^[^\u0001-@\[-`\{-\u009f]{2}[0-9]{6}$'),
  constraint "everything_joined_long_ck" check ("joined_long" ~ '^[0-9]{2}[^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$' and char_length("joined_long") <= 1502),
  constraint "everything_either_ck" check ("either" ~ '^(?:[^\u0001-@\[-`\{-\u009f]{3}|[0-9]{3})$'),
  constraint "everything_either_long_ck" check ("either_long" ~ '^(?:[0-9]{3}|[^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]{3,})$' and char_length("either_long") <= 1500 and "either_long" not in ('NULL')),
  constraint "everything_bare_ck" check ("bare" ~ '^[\u0009-\u000d \u00a0\u3000]*[^\u0009-\u000d \u00a0\u3000].*$' and "bare" not in ('NULL', '\N', '不详')),
  constraint "everything_raw_ck" check ("raw" ~ '^[\u0009-\u000d \u00a0\u3000]*[^\u0009-\u000d \u00a0\u3000].*$' and "raw" not in ('NULL', '\N', '不详')),
  constraint "everything_flag_ck" check ("flag" in (0, 1)),
  constraint "everything_yes_no_ck" check ("yes_no" in ('Y', 'N')),
  constraint "everything_ever_yes_no_ck" check ("ever_yes_no" in ('Y', 'N', 'O')),
  constraint "everything_mobile_ck" check ("mobile" ~ '^[0-9]{11}$'),
  constraint "everything_number_code_ck" check ("number_code" ~ '^[⺀-⺙⺛-⻳⼀-⿕々〇〡-〩〸-〻㐀-䶿一-鿿豈-舘並-龎𖿢𖿣𖿰𖿱𠀀-𪛟𪜀-𫜹𫝀-𫠝𫠠-𬺡𬺰-𮯠𮯰-𮹝丽-𪘀𰀀-𱍊𱍐-𲎯]+〔[12][0-9]{3}〕[1-9][0-9]*号$' and "number_code" ~ '^[ \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u001f\u007f-\u009f]*$' and "number_code" not in ('NULL', '\N', '不详')),
  constraint "everything_marks_ck" check ("marks" ~ '^(?:[ \$\(-\+\--/\?\[-\^a-c\{-\}]+|x{0,255}x{0,45}|\u0009[^\u000a]*)$' and "marks" ~ '^[ \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u001f\u007f-\u009f]*$' and "marks" not in ('NULL', '\N', '不详')),
  constraint "everything_whole_ck" check ("whole" <> 'NaN' and "whole" >= 0 and "whole" <= 150),
  constraint "everything_exact_whole_ck" check ("exact_whole" <> 'NaN'),
  constraint "everything_decimal_ck" check ("decimal" <> 'NaN'),
  constraint "everything_exact_decimal_ck" check ("exact_decimal" <> 'NaN' and "exact_decimal" >= -10 and "exact_decimal" <= 10.5),
  constraint "everything_fraction_ck" check ("fraction" <> 'NaN'),
  constraint "everything_fraction_exact_ck" check ("fraction_exact" <> 'NaN'),
  constraint "everything_spread_ck" check ("spread" <> 'NaN'),
  constraint "everything_money_ck" check ("money" <> 'NaN' and "money" >= 0),
  constraint "everything_huge_ck" check ("huge" ~ '^[\+\-]?[0-9]{1,70}$'),
  constraint "everything_unbounded_ck" check ("unbounded" ~ '^[\+\-]?[0-9]+$'),
  constraint "everything_numbers_ck" check ("numbers" ~ '^(?:[\+\-]?[0-9]{1,3}|[\+\-]?[0-9]{1,3}(?:\.[0-9]{1,2})?)$'),
  constraint "everything_day_ck" check ("day" >= date '1900-01-01' and "day" <= date '2100-12-31'),
  constraint "everything_other_day_ck" check ("other_day" >= date '0001-01-01' and "other_day" <= date '9999-12-31'),
  constraint "everything_written_day_ck" check ("written_day" ~ '^(?:(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)(?:年(?:0[13578]|1[02])月(?:0[1-9]|[12][0-9]|3[01])|年(?:0[469]|11)月(?:0[1-9]|[12][0-9]|30)|年02月(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)年02月29)日|(?:0[1-9]|[12][0-9]|3[01])\.(?:0[13578]|1[02])\.(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)|(?:0[1-9]|[12][0-9]|30)\.(?:0[469]|11)\.(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)|(?:0[1-9]|1[0-9]|2[0-8])\.02\.(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)|29\.02\.(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00))$'),
  constraint "everything_month_ck" check ("month" ~ '^(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)(?:0[1-9]|1[0-2])$'),
  constraint "everything_time_ck" check ("time" ~ '^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$'),
  constraint "everything_moment_ck" check ("moment" >= timestamp '0001-01-01 00:00:00' and "moment" <= timestamp '9999-12-31 23:59:59'),
  constraint "everything_text_moment_ck" check ("text_moment" ~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)0229)(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]$'),
  constraint "everything_a_field_whose_name_is_so_long_that_no_datab_9a331312" check ("a_field_whose_name_is_so_long_that_no_database_takes_it_whole" ~ '^[ \u00a0\u3000]*[^\u0001- \u007f-\u00a0\u3000][^\u0001-\u001f\u007f-\u009f]*$' and "a_field_whose_name_is_so_long_that_no_database_takes_it_whole" not in ('NULL', '\N', '不详')),
  constraint "everything_in_list" check ("letters" is null or ("letters" in ('abc', 'def'))),
  constraint "everything_in_numbers" check ("whole" = 1 or "whole" = 2 or "whole" = 150),
  constraint "everything_in_nothing" check ("joined" is null or (not (1 = 0))),
  constraint "everything_flag_and_code" check (("flag" = 1) or ("yes_no" = 'N')),
  constraint "everything_flag_is_true" check ((("flag" = 1) = (1 = 1)) or ("yes_no" <> 'Y') or (1 = 0)),
  constraint "everything_not_both" check (not (("line" is not null) and ("bare" is not null) and ("raw" is not null) and ("yes_no" = 'N'))),
  constraint "everything_starts" check ("letters" is null or ((left("letters", char_length('a')) = 'a') or (right("letters", char_length('f')) = 'f') or (position('.*' in "letters") > 0))),
  constraint "everything_sizes" check ("letters" is null or ((char_length("name") <= 30) and (char_length("name") >= 1) and (char_length("name") < 31) and (char_length("name") > 0) and (char_length("letters") <> 5) and (3 <= char_length("letters")))),
  constraint "everything_size_is" check ("joined" is null or (char_length("joined") = 8)),
  constraint "everything_numbers_compare" check ("decimal" is null or (("whole" >= 0) and ("whole" <= 150) and ("whole" > (-1)) and (151 > "whole") and ("decimal" < (9000.5)) and ("decimal" <> 7))),
  constraint "everything_sum" check ("decimal" is null or "exact_decimal" is null or "money" is null or ((("whole" + (2 * "decimal")) - ("exact_decimal" * (1.5))) > ((- "money") - 20000))),
  constraint "everything_chosen" check (((case when "flag" = 1 then "whole" else 0 end) <= 150) and ((case when "flag" = 1 then 'a' else 'b' end) <> 'c') and (case when "flag" = 1 then "yes_no" = 'Y' else 1 = 1 end)),
  constraint "everything_joined_text" check ("letters" is null or (concat("letters", '!') <> 'abc?')),
  constraint "everything_part" check ("either" is null or "joined" is null or ((substr("joined", 1, 2) <> 'zz') and (substr("joined", 3) <> '000000') and ("either" collate "C" < "joined" collate "C"))),
  constraint "everything_sex_and_place" check ("uscc" is null or (((case when substr("id", 17, 1) in ('1', '3', '5', '7', '9') then '1' else '2' end) = '1' or (case when substr("id", 17, 1) in ('1', '3', '5', '7', '9') then '1' else '2' end) = '2') and (substr("id", 1, 6) <> '000000') and (substr("uscc", 9, 9) <> '000000000') and (substr("uscc", 3, 6) <> '999999'))),
  constraint "everything_born" check ("day" is null or "moment" is null or "text_moment" is null or ((concat(substr("id", 7, 8), '000000') collate "C" <= to_char("day", 'YYYYMMDD"000000"') collate "C") and (concat(substr("id", 7, 8), '000000') collate "C" <= to_char("moment", 'YYYYMMDDHH24MISS') collate "C") and (concat(substr("id", 7, 8), '000000') collate "C" <= rpad(regexp_replace("text_moment", '[^0-9]', '', 'g'), 14, '0') collate "C"))),
  constraint "everything_days_in_order" check ("day" is null or "other_day" is null or (("day" <= "other_day") and ("day" >= timestamp '1900-01-01 00:00:00'))),
  constraint "everything_day_and_moment" check ("day" is null or "moment" is null or "text_moment" is null or (("day" <= "moment") and (rpad(regexp_replace("text_moment", '[^0-9]', '', 'g'), 14, '0') collate "C" >= to_char("moment", 'YYYYMMDDHH24MISS') collate "C") and (rpad(regexp_replace("text_moment", '[^0-9]', '', 'g'), 14, '0') collate "C" <> '20000101000000' collate "C"))),
  constraint "everything_never_mind" check (1 = 1),
  constraint "everything_has_either" check ((not ("line" is not null)) or ("day" is not null)),
  constraint "everything_code_part" check (substr("yes_no", 1, 1) <> 'Z')
);
comment on table "everything" is '什么都有一点 -- */ ]]> / Something of everything ''; drop table x';
comment on column "everything"."id" is '身份号码 / Identity number; odd.id; an18; 本项目';
comment on column "everything"."uscc" is '信用代码 / Credit code; odd.uscc; an18; 本项目';
comment on column "everything"."name" is '名''称"`\ / Name; odd.name; c..30; 本项目';
comment on column "everything"."letters" is '字母 / Letters; odd.letters; a3..8; 本项目';
comment on column "everything"."line" is '长行 / Line; odd.line; c..200; 本项目';
comment on column "everything"."paragraph" is '段落 / Paragraph; odd.paragraph; c..1000; 本项目';
comment on column "everything"."long_text" is '长文 / Long text; odd.long; an..2000; 本项目';
comment on column "everything"."endless" is '不限 / Endless; odd.endless; c..ul; 本项目';
comment on column "everything"."coded_long" is '长码 / Long code; odd.coded-long; n1100..1200; 本项目';
comment on column "everything"."joined" is '组合 / Joined; odd.joined; a2+n6; 本项目';
comment on column "everything"."joined_long" is '长组合 / Long joined; odd.joined-long; n2+c..1500; 本项目';
comment on column "everything"."either" is '二选一 / Either; odd.either; a3|n3; 本项目';
comment on column "everything"."either_long" is '长二选一 / Long either; odd.either-long; n3|c3..1500; 本项目';
comment on column "everything"."bare" is '无格式 / Without format; odd.bare; 本项目';
comment on column "everything"."raw" is '二进制 / Binary; odd.raw; 本项目';
comment on column "everything"."flag" is '标志 / Flag; odd.flag; n1; 本项目';
comment on column "everything"."yes_no" is '是否 / Yes or no; odd.yes-no; a1; 本项目';
comment on column "everything"."ever_yes_no" is '是否 / Yes or no; odd.yes-no; a1; 本项目';
comment on column "everything"."mobile" is '手机 / Mobile; odd.mobile; n11; 本项目';
comment on column "everything"."number_code" is '文号 / Number of a document; odd.number-code; c..50; 本项目';
comment on column "everything"."marks" is '符号 / Marks; odd.marks; c..20; 本项目';
comment on column "everything"."whole" is '整数 / Whole; odd.whole; n..5; 本项目';
comment on column "everything"."exact_whole" is '定长整数 / Exact whole; odd.exact-whole; n5; 本项目';
comment on column "everything"."decimal" is '小数 / Decimal; odd.decimal; n..6,2; 本项目';
comment on column "everything"."exact_decimal" is '定长小数 / Exact decimal; odd.exact-decimal; n5,2; 本项目';
comment on column "everything"."fraction" is '纯小数 / Fraction; odd.fraction; n..2,2; 本项目';
comment on column "everything"."fraction_exact" is '定长纯小数 / Exact fraction; odd.fraction-exact; n2,2; 本项目';
comment on column "everything"."spread" is '不定长数 / Spread; odd.spread; n3..8,2; 本项目';
comment on column "everything"."money" is '金额 / Money; odd.money; n..18,2; 本项目';
comment on column "everything"."huge" is '大数 / Huge; odd.huge; n..70; 本项目';
comment on column "everything"."unbounded" is '不限位数 / Unbounded; odd.unbounded; n..ul; 本项目';
comment on column "everything"."numbers" is '两种数 / Two numbers; odd.numbers; n..3|n..5,2; 本项目';
comment on column "everything"."day" is '日期 / Day; odd.day; YYYYMMDD|YYYY-MM-DD|YYYY/MM/DD; 本项目';
comment on column "everything"."other_day" is '另一日期 / Other day; odd.other-day; YYYYMMDD; 本项目';
comment on column "everything"."written_day" is '汉字日期 / Written day; odd.written-day; YYYY年MM月DD日|DD.MM.YYYY; 本项目';
comment on column "everything"."month" is '月份 / Month; odd.month; YYYYMM; 本项目';
comment on column "everything"."time" is '时间 / Time; odd.time; hh:mm:ss; 本项目';
comment on column "everything"."moment" is '时刻 / Moment; odd.moment; YYYY-MM-DD hh:mm:ss|YYYYMMDDThhmmss; 本项目';
comment on column "everything"."text_moment" is '文本时刻 / Text moment; odd.text-moment; YYYYMMDDhhmmss; 本项目';
comment on column "everything"."a_field_whose_name_is_so_long_that_no_database_takes_it_whole" is '名''称"`\ / Name; odd.name; c..30; 本项目';
