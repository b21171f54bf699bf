-- 人口基础信息 / Basic population record
-- gov-core 1.0.0, population-basic; 代码截至 / codes as of 2026-11-20
-- MySQL 8.0.16+, strict sql_mode
-- 以下规则本表不保证（或只保证一部分），由 zs check 判断 / not enforced here, or only in part; zs check judges them:
--   检查时只是警告，不应拒绝 / a check only warns, so it is not enforced: ethnicityCode.code, nationalityCode.code, nativePlaceCode.code, birthPlaceCode.code, relationToHouseholderCode.code, householdDivisionCode.code, currentDivisionCode.code, maritalStatusCode.code, educationCode.code, politicalAffiliationCode.code, employmentStatusCode.code, healthStatusCode.code, age-plausible, id-division-known, foreign-id-not-chinese, married-of-age, mobile-form
--   编码规则（结构、校验码） / structure and check characters of identifiers: idNumber.scheme
--   ASCII 以外的字符不区分字母与符号 / beyond ASCII, letters are not told from other signs: idNumber.format
--   日期的写法：数据库能读的都接受 / how a date is written: what the database reads, it takes: birthDate.format, deathDate.format
--   这种语言写不出的跨字段规则 / rules across fields that the language cannot say: birth-date-not-future, death-date-not-future
create table `population_basic` (
  `id_number` varchar(18) not null comment '公民身份号码 / Citizen identity number; person.id-number; an18; GB 11643-1999',
  `name` varchar(30) not null comment '姓名 / Name of person; person.name; a..30; GB/T 39046-2020',
  `former_name` varchar(50) comment '曾用名 / Former name; person.former-name; a..50; 本项目',
  `sex_code` varchar(1) not null comment '性别代码 / Sex code; person.sex-code; n1; GB/T 39046-2020',
  `ethnicity_code` varchar(2) comment '民族代码 / Ethnicity code; person.ethnicity-code; n2; GB/T 3304-1991',
  `birth_date` date not null comment '出生日期 / Date of birth; person.birth-date; YYYYMMDD|YYYY-MM-DD; 本项目',
  `nationality_code` varchar(3) comment '国籍代码 / Nationality code; person.nationality-code; n3; GB/T 2659.1-2022',
  `native_place_code` varchar(6) comment '籍贯省市县代码 / Native place division code; person.native-place-code; n6; GB/T 2260-2007',
  `birth_place_code` varchar(6) comment '出生地行政区划代码 / Division code of place of birth; person.birth-place-code; n6; GB/T 2260-2007',
  `household_number` varchar(20) comment '户号 / Household number; person.household-number; an..20; 本项目',
  `relation_to_householder_code` varchar(2) comment '与户主关系代码 / Relation to householder code; person.relation-to-householder-code; n2; GB/T 4761-2008',
  `household_division_code` varchar(6) comment '户籍地行政区划代码 / Division code of registered household; person.household-division-code; n6; GB/T 2260-2007',
  `household_address` varchar(100) comment '户籍地址 / Registered household address; person.household-address; an..100; GA/T 1054.1',
  `current_division_code` varchar(6) comment '现住地行政区划代码 / Division code of current residence; person.current-division-code; n6; GB/T 2260-2007',
  `current_address` varchar(100) comment '现住址 / Current address; person.current-address; an..100; GA/T 1054.1',
  `marital_status_code` varchar(2) comment '婚姻状况代码 / Marital status code; person.marital-status-code; n2; GB/T 2261.2-2003',
  `education_code` varchar(2) comment '学历代码 / Educational attainment code; person.education-code; n2; GB/T 4658-2006',
  `political_affiliation_code` varchar(2) comment '政治面貌代码 / Political affiliation code; person.political-affiliation-code; n2; GB/T 4762-1984',
  `employment_status_code` varchar(2) comment '从业状况代码 / Employment status code; person.employment-status-code; n2; GB/T 2261.4-2003',
  `health_status_code` varchar(2) comment '健康状况代码 / Health status code; person.health-status-code; n2; GB/T 2261.3-2003',
  `workplace_name` varchar(100) comment '工作单位名称 / Workplace name; person.workplace-name; an..100; GB/T 39046-2020',
  `mobile` varchar(18) comment '移动电话 / Mobile phone; contact.mobile; an..18; GB/T 39046-2020',
  `death_date` date comment '死亡日期 / Date of death; person.death-date; YYYYMMDD|YYYY-MM-DD; 本项目',
  `updated_time` varchar(19) comment '更新时间 / Record updated time; record.updated-time; YYYYMMDDhhmmss|YYYY-MM-DD hh:mm:ss; 本项目',
  constraint `population_basic_pk` primary key (`id_number`),
  constraint `population_basic_id_number_ck` check (`id_number` regexp '^[^\\x{1}-/:-@\\[-`\\{-\\x{9f}]{18}\\z'),
  constraint `population_basic_name_ck` check (`name` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `name` not in ('NULL', '\\N')),
  constraint `population_basic_former_name_ck` check (`former_name` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `former_name` not in ('NULL', '\\N')),
  constraint `population_basic_sex_code_ck` check (`sex_code` in ('0', '1', '2', '9')),
  constraint `population_basic_ethnicity_code_ck` check (`ethnicity_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_birth_date_ck` check (`birth_date` >= date '0001-01-01' and `birth_date` <= date '9999-12-31' and month(`birth_date`) > 0 and day(`birth_date`) > 0),
  constraint `population_basic_nationality_code_ck` check (`nationality_code` regexp '^[0-9]{3}\\z'),
  constraint `population_basic_native_place_code_ck` check (`native_place_code` regexp '^[0-9]{6}\\z'),
  constraint `population_basic_birth_place_code_ck` check (`birth_place_code` regexp '^[0-9]{6}\\z'),
  constraint `population_basic_household_number_ck` check (`household_number` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `household_number` not in ('NULL', '\\N')),
  constraint `population_basic_relation_to_householder_code_ck` check (`relation_to_householder_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_household_division_code_ck` check (`household_division_code` regexp '^[0-9]{6}\\z'),
  constraint `population_basic_household_address_ck` check (`household_address` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `household_address` not in ('NULL', '\\N')),
  constraint `population_basic_current_division_code_ck` check (`current_division_code` regexp '^[0-9]{6}\\z'),
  constraint `population_basic_current_address_ck` check (`current_address` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `current_address` not in ('NULL', '\\N')),
  constraint `population_basic_marital_status_code_ck` check (`marital_status_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_education_code_ck` check (`education_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_political_affiliation_code_ck` check (`political_affiliation_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_employment_status_code_ck` check (`employment_status_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_health_status_code_ck` check (`health_status_code` regexp '^[0-9]{2}\\z'),
  constraint `population_basic_workplace_name_ck` check (`workplace_name` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `workplace_name` not in ('NULL', '\\N')),
  constraint `population_basic_mobile_ck` check (`mobile` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `mobile` not in ('NULL', '\\N')),
  constraint `population_basic_death_date_ck` check (`death_date` >= date '0001-01-01' and `death_date` <= date '9999-12-31' and month(`death_date`) > 0 and day(`death_date`) > 0),
  constraint `population_basic_updated_time_ck` check (`updated_time` regexp '^(?:(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)0229)(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]|(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)(?:-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|-02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29) (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])\\z'),
  constraint `population_basic_sex_matches_id` check (`sex_code` = (case when substr(`id_number`, 17, 1) in ('1', '3', '5', '7', '9') then '1' else '2' end)),
  constraint `population_basic_birth_date_matches_id` check (concat(lpad(year(`birth_date`), 4, '0'), lpad(month(`birth_date`), 2, '0'), lpad(day(`birth_date`), 2, '0'), '000000') = concat(substr(`id_number`, 7, 8), '000000')),
  constraint `population_basic_death_not_before_birth` check (`death_date` is null or (`death_date` >= `birth_date`))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin comment='人口基础信息 / Basic population record';
