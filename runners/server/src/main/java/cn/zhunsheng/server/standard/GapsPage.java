package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.dictionary.StandardChip;
import java.util.List;

/// What is missing in the system of standards, and what is there twice.
///
/// `cells` are sub-systems that the guide composes of classes without one standard marked for them; `classes` those of
/// the second level without any; `plans` those that became nothing yet; `late` those of this
/// platform that should have been reviewed by now; `old` standards in force whose number is of
/// five
/// years ago or more; `groups` local standards that say the same; `conflicts` what packages define twice.
record GapsPage(
        List<Cell> cells,
        List<Empty> classes,
        List<Plan> plans,
        List<Late> late,
        List<Old> old,
        List<Group> groups,
        List<Problem> conflicts) {
    GapsPage {
        cells = List.copyOf(cells);
        classes = List.copyOf(classes);
        plans = List.copyOf(plans);
        late = List.copyOf(late);
        old = List.copyOf(old);
        groups = List.copyOf(groups);
        conflicts = List.copyOf(conflicts);
    }

    /// A sub-system and the classes that it has no standard in; `none` says that it has no standard at all.
    record Cell(Words system, List<Words> classes, boolean none) {
        Cell {
            classes = List.copyOf(classes);
        }
    }

    record Empty(Words first, Words second, String path) {}

    /// A plan; `year` is the one that its number begins with, empty where it has no plan number.
    record Plan(StandardChip chip, String year) {}

    record Late(StandardChip chip, String due) {}

    record Old(StandardChip chip, int year, int age) {}

    record Group(String subject, String topic, int provinces, List<Member> members) {
        Group {
            members = List.copyOf(members);
        }
    }

    record Member(StandardChip chip, Words province) {}
}
