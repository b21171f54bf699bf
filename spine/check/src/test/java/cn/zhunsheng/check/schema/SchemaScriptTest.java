package cn.zhunsheng.check.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaScriptTest {
    private static TableStructure only(String script) {
        List<TableStructure> tables = SchemaScript.tables(script);
        assertThat(tables).hasSize(1);
        return tables.getFirst();
    }

    private static String line(ColumnStructure c) {
        return "%s %s(%s) %s %s @%d"
                .formatted(c.name(), c.type(), c.length(), c.nullable() ? "null" : "not null", c.comment(), c.line());
    }

    private static List<String> lines(TableStructure table) {
        return table.columns().stream().map(SchemaScriptTest::line).toList();
    }

    @Test
    void readsWhatMysqlWrites() {
        TableStructure table = only("""
                -- MySQL dump 10.13
                /*!40101 SET NAMES utf8 */;
                DROP TABLE IF EXISTS `t_person`;
                CREATE TABLE IF NOT EXISTS `zz`.`t_person` (
                  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT '主键',
                  `key` varchar(20) DEFAULT NULL COMMENT 'it''s; a \\'key\\'',
                  `sfzh` char(18) CHARACTER SET utf8 COLLATE utf8_bin NOT NULL DEFAULT '' COMMENT '公民身份号码',
                  `state` enum('a','b)') DEFAULT 'a',
                  `lat` double precision,
                  `at` datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
                  PRIMARY KEY (`id`) USING BTREE,
                  UNIQUE KEY `uk_sfzh` (`sfzh`(10),`state` DESC),
                  KEY `idx_at` (`at`),
                  FULLTEXT KEY `ft` (`key`),
                  CONSTRAINT `fk` FOREIGN KEY (`state`) REFERENCES `s` (`id`) ON DELETE CASCADE
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='人员' PARTITION BY RANGE (id) (PARTITION p0 COMMENT = 'x');
                INSERT INTO `t_person` VALUES (1,'a;b','create table x (');
                """);
        assertThat(table.schema() + "." + table.name() + " " + table.comment()).isEqualTo("zz.t_person 人员");
        assertThat(lines(table))
                .containsExactly(
                        "id bigint(20) not null 主键 @5",
                        "key varchar(20) null it's; a 'key' @6",
                        "sfzh char(18) not null 公民身份号码 @7",
                        "state enum(a,b)) null  @8",
                        "lat double precision() null  @9",
                        "at datetime(3) null  @10");
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.uniqueKeys()).containsExactly(List.of("sfzh", "state"));
    }

    @Test
    void readsWhatPostgresqlWrites() {
        TableStructure table = only("""
                CREATE FUNCTION f() RETURNS trigger AS $body$
                begin create table "x" (a int); end; 'it
                $body$ LANGUAGE plpgsql;
                CREATE TABLE public."T_Person" (
                    "ID" integer DEFAULT nextval('s'::regclass) NOT NULL,
                    name character varying(50) COLLATE "C",
                    tags text[],
                    price numeric(16,2) DEFAULT 0.00,
                    at timestamp(0) without time zone,
                    seen timestamp with time zone DEFAULT now(),
                    CONSTRAINT ck CHECK (((price > (0)::numeric) AND (name <> ''::text)))
                );
                COPY public."T_Person" ("ID", name) FROM stdin;
                1	it's
                \\.
                COMMENT ON TABLE public."T_Person" IS '人员''表';
                COMMENT ON COLUMN public."T_Person".name IS '姓名';
                COMMENT ON COLUMN public.absent.name IS 'x';
                COMMENT ON INDEX i IS 'x';
                ALTER TABLE ONLY public."T_Person" ADD CONSTRAINT pk PRIMARY KEY ("ID");
                CREATE UNIQUE INDEX u ON public."T_Person" USING btree (name, at);
                CREATE UNIQUE INDEX part ON public."T_Person" (at) WHERE (at IS NOT NULL);
                CREATE UNIQUE INDEX expr ON public."T_Person" (lower(name));
                CREATE INDEX plain ON public."T_Person" (seen);
                """);
        assertThat(table.schema() + "." + table.name() + " " + table.comment()).isEqualTo("public.T_Person 人员'表");
        assertThat(lines(table))
                .containsExactly(
                        "ID integer() not null  @5",
                        "name character varying(50) null 姓名 @6",
                        "tags text() null  @7",
                        "price numeric(16,2) null  @8",
                        "at timestamp without time zone(0) null  @9",
                        "seen timestamp with time zone() null  @10");
        assertThat(table.primaryKey()).containsExactly("ID");
        assertThat(table.uniqueKeys()).containsExactly(List.of("name", "at"));
    }

    @Test
    void readsWhatOracleAndDamengWrite() {
        TableStructure table = only("""
                create global temporary table ZW.T_RKJBXX
                (
                  ID   NUMBER(10) not null, -- 主键
                  XM   VARCHAR2(20 CHAR) default 'x' not null,   -- 姓名
                  BZ   NVARCHAR2(2000), /* 备注 */
                  ZP   LONG RAW,
                  JE   NUMBER(16,2),
                  CJSJ DATE default sysdate -- 创建时间
                )
                tablespace USERS pctfree 10;
                comment on table ZW.T_RKJBXX is '人口基本信息';
                comment on column ZW.T_RKJBXX.XM is '人员姓名';
                alter table ZW.T_RKJBXX add constraint PK_RK primary key (ID) using index;
                alter table ZW.T_RKJBXX add constraint UK_RK unique (XM, CJSJ);
                alter table ZW.T_RKJBXX add (LXDH varchar2(20), SJ char(11));
                alter table ZW.T_RKJBXX modify (XM varchar2(30 byte) not null);
                alter table ZW.T_OTHER add X number;
                """);
        assertThat(table.comment()).isEqualTo("人口基本信息");
        assertThat(lines(table))
                .containsExactly(
                        "ID number(10) not null 主键 @3",
                        "XM varchar2(30) not null 人员姓名 @4",
                        "BZ nvarchar2(2000) null 备注 @5",
                        "ZP long raw() null  @6",
                        "JE number(16,2) null  @7",
                        "CJSJ date() null 创建时间 @8",
                        "LXDH varchar2(20) null  @15",
                        "SJ char(11) null  @15");
        assertThat(table.primaryKey()).containsExactly("ID");
        assertThat(table.uniqueKeys()).containsExactly(List.of("XM", "CJSJ"));
    }

    @Test
    void readsWhatSqlServerWrites() {
        TableStructure table = only("""
                SET ANSI_NULLS ON
                GO
                CREATE TABLE [dbo].[T_Person](
                	[ID] [int] IDENTITY(1,1) NOT NULL,
                	[XM] [nvarchar](50) COLLATE Chinese_PRC_CI_AS NULL, --姓名
                	[BZ] [nvarchar](max) NULL CONSTRAINT [DF_BZ] DEFAULT (N''),
                	[a]]b] [uniqueidentifier] ROWGUIDCOL,
                 CONSTRAINT [PK_T] PRIMARY KEY CLUSTERED ([ID] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY],
                 UNIQUE NONCLUSTERED ([XM] ASC)
                ) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
                GO
                EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'备注 内容' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'T_Person', @level2type=N'COLUMN',@level2name=N'BZ'
                GO
                execute sp_addextendedproperty 'MS_Description', '人员表', 'user', @CurrentUser, 'table', 'T_Person'
                go
                execute sp_addextendedproperty 'Other', 'x', 'user', 'dbo', 'table', 'T_Person', 'column', 'XM'
                go
                CREATE UNIQUE NONCLUSTERED INDEX [u] ON [dbo].[T_Person] ([XM] ASC, [ID] DESC) INCLUDE ([BZ]) WITH (FILLFACTOR = 80)
                GO
                ALTER TABLE [dbo].[T_Person] WITH CHECK ADD CONSTRAINT [fk] FOREIGN KEY([XM]) REFERENCES [dbo].[X] ([y])
                GO
                CREATE TABLE #passing (a int)
                """);
        assertThat(table.schema() + "." + table.name() + " " + table.comment()).isEqualTo("dbo.T_Person 人员表");
        assertThat(lines(table))
                .containsExactly(
                        "ID int() not null  @4",
                        "XM nvarchar(50) null 姓名 @5",
                        "BZ nvarchar(max) null 备注 内容 @6",
                        "a]b uniqueidentifier() null  @7");
        assertThat(table.primaryKey()).containsExactly("ID");
        assertThat(table.uniqueKeys()).containsExactly(List.of("XM"), List.of("XM", "ID"));
    }

    @Test
    void readsWhatLaterStatementsChange() {
        TableStructure table = only("""
                create table t -- 表
                ( a int primary key, -- 甲
                  b varchar(5) unique comment "乙",
                  index int, unique_no char(1), period varchar(6), c );
                alter table `t` modify column a bigint not null comment '新', change b bb varchar(9), add column d date
                   comment '丁', add unique key u (d), drop column c, comment = '改过';
                alter table if exists t add e char(2), comment '再改';
                create table like_other like t;
                create table from_query as select 1;
                """);
        assertThat(table.comment()).isEqualTo("再改");
        assertThat(lines(table))
                .containsExactly(
                        "a bigint() not null 新 @2",
                        "bb varchar(9) null 乙 @3",
                        "index int() null  @4",
                        "unique_no char(1) null  @4",
                        "period varchar(6) null  @4",
                        "c () null  @4",
                        "d date() null 丁 @5",
                        "e char(2) null  @7");
        assertThat(table.uniqueKeys()).containsExactly(List.of("bb"), List.of("d"));
    }

    @Test
    void readsWhatPostgresqlAltersColumnByColumn() {
        TableStructure table = only("""
                create table t (a varchar(15) not null, b int, c text, d date);
                alter table t alter column a type varchar(18), alter b set data type bigint using b::bigint,
                   alter column b set not null, alter column c drop not null, alter d set default now(),
                   alter column q type int;
                alter table only t alter column a drop not null;
                alter table t rename column c to note;
                alter table t rename to other;
                alter table t add constraint pk primary key (a), add constraint uq unique (b, note);
                alter table t add column if not exists e char(2) not null;
                """);
        assertThat(lines(table))
                .containsExactly(
                        "a varchar(18) not null  @1",
                        "b bigint() not null  @1",
                        "note text() null  @1",
                        "d date() null  @1",
                        "e char(2) not null  @9");
        assertThat(table.primaryKey()).containsExactly("a");
        assertThat(table.uniqueKeys()).containsExactly(List.of("b", "note"));
    }

    @Test
    void readsWhatSqlServerAlters() {
        TableStructure table = only("""
                CREATE TABLE [dbo].[T] ([ID] [bigint] NOT NULL, [XM] [nvarchar](20) NULL)
                GO
                ALTER TABLE [dbo].[T] ALTER COLUMN [XM] nvarchar(50) NOT NULL
                GO
                ALTER TABLE [dbo].[T] ADD [SFZH] nvarchar(18) NULL
                ALTER TABLE [dbo].[T] ADD CONSTRAINT [PK_T] PRIMARY KEY CLUSTERED ([ID] ASC) WITH (FILLFACTOR = 90)
                ALTER TABLE [dbo].[T] ADD CONSTRAINT [UQ_T] UNIQUE NONCLUSTERED ([SFZH])
                """);
        assertThat(lines(table))
                .containsExactly(
                        "ID bigint() not null  @1", "XM nvarchar(50) not null  @1", "SFZH nvarchar(18) null  @5");
        assertThat(table.primaryKey()).containsExactly("ID");
        assertThat(table.uniqueKeys()).containsExactly(List.of("SFZH"));
    }

    @Test
    void oracleModifiesWhatItNamesAndKeepsTheRest() {
        TableStructure table = only("""
                create table T (A varchar2(10) not null, B number(3), C date);
                alter table T modify A varchar2(20);
                alter table T modify (B not null, C timestamp);
                alter table T modify constraint ck enable;
                alter table T modify A null;
                """);
        assertThat(lines(table))
                .containsExactly("A varchar2(20) null  @1", "B number(3) not null  @1", "C timestamp() null  @1");
    }

    @Test
    void mysqlModifiesTheWholeColumn() {
        TableStructure table = only("""
                create table `t` (`a` varchar(10) not null comment '甲', `b` int);
                alter table `t` modify `a` varchar(20), change column `b` `c` bigint unsigned not null after `a`,
                   add index i (`a`), add primary key (`c`);
                """);
        assertThat(lines(table)).containsExactly("a varchar(20) null 甲 @1", "c bigint() not null  @1");
        assertThat(table.primaryKey()).containsExactly("c");
    }

    @Test
    void tornStatementsCostThemselvesAlone() {
        List<TableStructure> tables = SchemaScript.tables("""
                It's a dump; "half
                /* a comment that nobody closed? No: */
                DELIMITER $$
                CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE tmp (a int); SELECT 'x;y'; END $$
                INSERT INTO a VALUES ('unclosed, ''text
                CREATE TABLE one (a int, b varchar(10
                CREATE TABLE two (a int, b int
                ALTER TABLE two ADD PRIMARY KEY (a);
                CREATE TABLE three (a int comment 'open
                CREATE TABLE four (a int);
                /* never closed
                CREATE UNIQUE INDEX u ON four (a)
                """);
        assertThat(tables).extracting(TableStructure::name).containsExactly("one", "two", "three", "four");
        assertThat(tables.get(1).primaryKey()).containsExactly("a");
        assertThat(tables.get(3).uniqueKeys()).containsExactly(List.of("a"));
    }

    @Test
    void theLastDefinitionOfATableHolds() {
        List<TableStructure> tables =
                SchemaScript.tables("create table a (x int); create table b (y int); create table A (z int);");
        assertThat(tables).extracting(t -> t.columns().getFirst().name()).containsExactly("z", "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsOutTheEncoding(String name) throws Exception {
        Charset charset = Charset.forName(name);
        String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + "create table 表 (姓名 varchar(10) /* 人员姓名 */);").getBytes(charset);
        TableStructure table = read(bytes).getFirst();
        assertThat(table.name()).isEqualTo("表");
        assertThat(lines(table)).containsExactly("姓名 varchar(10) null 人员姓名 @1");
    }

    @Test
    void undoesGzip() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("create table t (a int)".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray())).hasSize(1);
        byte[] torn = java.util.Arrays.copyOf(packed.toByteArray(), 15);
        assertThatThrownBy(() -> read(torn)).hasMessageContaining("source.compression_torn");
    }

    private static List<TableStructure> read(byte[] bytes) throws Refusal, IOException {
        return SchemaScript.read(new Source.Stream("s.sql", new ByteArrayInputStream(bytes)), SourceOptions.FIND_OUT);
    }

    @Test
    void refusesWhatIsNoScript() {
        assertThatThrownBy(() -> read("select 1;".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("schema.tables_absent");
        assertThatThrownBy(() -> read(new byte[SchemaScript.LARGEST + 1]))
                .hasMessageContaining("source.text_too_large");
        assertThatThrownBy(() -> read("create table".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("source.mark_missing");
        assertThatThrownBy(() -> SchemaScript.read(new Source.File(Path.of("absent.sql")), SourceOptions.FIND_OUT))
                .hasMessageContaining("source.file_absent");
    }

    @Test
    void namesTellScripts() {
        assertThat(List.of("a.SQL", "b.sql.gz", "c.ddl")).allMatch(SchemaScript::named);
        assertThat(List.of("a.csv", "sql", "b.sqlite")).noneMatch(SchemaScript::named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "'",
                "\"",
                "`",
                "[",
                "/*",
                "--",
                "$a$ $b$ $",
                "create table t (",
                "create table t (a int,",
                "create table t (a int);\n",
                "alter table t add (",
                "comment on column ",
                "create table t (a int);\nalter table t change a a int;\n",
                "create table t (a int);\nalter table t alter a type int, alter a set not null, rename a to a;\n",
                "from stdin;\n",
                "exec sp_addextendedproperty 'MS_Description','x','table','t'\n",
                "\\",
                "'\ncreate ",
                ",",
                "default "
            })
    void hostileScriptsTakeLinearTime(String piece) {
        String script = piece.repeat(4_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SchemaScript.tables(script));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> SchemaScript.tables("create table t (a int); `" + script));
    }
}
