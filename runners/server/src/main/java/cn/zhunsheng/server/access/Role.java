package cn.zhunsheng.server.access;

import java.util.Locale;

/// What a person is for in an organisation and all below it. The matrix has a column for each.
public enum Role {
    /// 查阅者: reads what the organisation may see.
    READER,
    /// 领导: reads results and evaluations.
    LEADER,
    /// 审计员: reads the audit trail.
    AUDITOR,
    /// 审核员: decides what others propose.
    REVIEWER,
    /// 数据管理员: answers for an organisation's data and checks it.
    STEWARD,
    /// 标准编辑: keeps standards, elements and codes.
    EDITOR,
    /// 系统管理员: organisations, people, roles, keys.
    ADMINISTRATOR;

    /// The role in lower case, as the matrix, the API and the database write it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of that id.
    ///
    /// @throws IllegalArgumentException when there is no such role
    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
