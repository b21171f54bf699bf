package cn.zhunsheng.server.console;

import cn.zhunsheng.server.access.Endpoint;
import java.util.List;

/// The calls of the API, group by group.
record ApiPage(List<Group> groups) {
    ApiPage {
        groups = List.copyOf(groups);
    }

    record Group(String title, List<Line> calls) {
        Group {
            calls = List.copyOf(calls);
        }
    }

    /// `endpoint` says who may call.
    record Line(Endpoint endpoint, String purpose) {
        /// The ids of the roles in their order; empty when no role is needed.
        List<String> roles() {
            return endpoint.anyone() || endpoint.signedIn()
                    ? List.of()
                    : endpoint.roles().stream().sorted().map(role -> role.id()).toList();
        }
    }
}
