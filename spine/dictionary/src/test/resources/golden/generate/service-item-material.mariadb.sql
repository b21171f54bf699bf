-- 事项申请材料 / Materials of a service item
-- gov-core 1.0.0, service-item-material; 代码截至 / codes as of 2026-11-20
-- MariaDB 10.5+, strict sql_mode
-- 以下规则本表不保证（或只保证一部分），由 zs check 判断 / not enforced here, or only in part; zs check judges them:
--   检查时只是警告，不应拒绝 / a check only warns, so it is not enforced: some-material
--   编码规则（结构、校验码） / structure and check characters of identifiers: implementationCode.scheme
--   ASCII 以外的字符不区分字母与符号 / beyond ASCII, letters are not told from other signs: implementationCode.format
--   数的写法：多余小数、前导零 / how a number is written: further decimals, leading zeros: originals.format, copies.format
--   所指的数据源不在其中 / the source pointed to is not part of it: implementationCode.reference
create table `service_item_material` (
  `implementation_code` varchar(31) not null comment '实施编码 / Implementation code; service-item.implementation-code; an31; GB/T 39554.1-2020',
  `material_name` varchar(200) not null comment '材料名称 / Material name; service-item.material-name; an..200; GB/T 39046-2020',
  `material_required` varchar(1) not null comment '是否必备材料 / Whether the material is required; service-item.material-required; n1; GB/T 39046-2020',
  `originals` decimal(2) comment '原件份数 / Number of originals; service-item.material-originals; n..2; GB/T 39046-2020',
  `copies` decimal(2) comment '复印件份数 / Number of copies; service-item.material-copies; n..2; GB/T 39046-2020',
  `remark` longtext comment '备注 / Remark; record.remark; c..ul; 本项目',
  constraint `service_item_material_pk` primary key (`implementation_code`, `material_name`),
  constraint `service_item_material_implementation_code_ck` check (`implementation_code` regexp '^[^\\x{1}-/:-@\\[-`\\{-\\x{9f}]{31}\\z'),
  constraint `service_item_material_material_name_ck` check (`material_name` regexp '^[ \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `material_name` not in ('NULL', '\\N')),
  constraint `service_item_material_material_required_ck` check (`material_required` regexp '^[01]\\z'),
  constraint `service_item_material_originals_ck` check (`originals` >= 0),
  constraint `service_item_material_copies_ck` check (`copies` >= 0),
  constraint `service_item_material_remark_ck` check (`remark` regexp '^[\\x{9}\\x{a}\\x{d} \\x{a0}\\x{3000}]*[^\\x{1}- \\x{7f}-\\x{a0}\\x{3000}][^\\x{1}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{7f}-\\x{9f}]*\\z' and `remark` not in ('NULL', '\\N'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin comment='事项申请材料 / Materials of a service item';
