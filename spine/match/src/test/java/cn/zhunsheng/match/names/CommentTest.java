package cn.zhunsheng.match.names;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.match.names.Comment.Coded;
import org.junit.jupiter.api.Test;

class CommentTest {
    @Test
    void saysWhatTheColumnIsBeforeItExplains() {
        assertThat(Comment.of("照片列表，多张照片以逗号隔开").phrases()).containsExactly("照片列表");
        assertThat(Comment.of("数据来源 eg:信用中国").phrases()).containsExactly("数据来源");
        assertThat(Comment.of("地址-省（自治区、直辖市）").phrases()).containsExactly("地址省");
        assertThat(Comment.of("").phrases()).isEmpty();
        assertThat(Comment.of("（医院）区县代码").phrases()).containsExactly("医院区县代码");
    }

    @Test
    void keepsAlternativesAndBrackets() {
        Comment comment = Comment.of("工商执照号码/注册号(统一社会信用代码");

        assertThat(comment.phrases()).containsExactly("工商执照号码", "注册号");
        assertThat(comment.asides()).containsExactly("统一社会信用代码");
        assertThat(Comment.of("国籍或地区").phrases()).containsExactly("国籍", "地区");
    }

    @Test
    void readsEnumeratedValues() {
        assertThat(Comment.of("用户性别（0男 1女 2未知）").codes())
                .containsExactly(new Coded("0", "男"), new Coded("1", "女"), new Coded("2", "未知"));
        assertThat(Comment.of("性别1男0女").phrases()).containsExactly("性别");
        assertThat(Comment.of("删除标志（0代表存在 1代表删除）").codes())
                .extracting(Coded::name)
                .containsExactly("存在", "删除");
        assertThat(Comment.of("状态：1-是；2-否").codes()).extracting(Coded::name).containsExactly("是", "否");
        assertThat(Comment.of("登记证号(15位登记证号)").codes()).isEmpty();
        assertThat(Comment.of("编号123456男12").codes()).isEmpty();
    }
}
