package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.dictionary.Paged;
import cn.zhunsheng.server.dictionary.StandardChip;
import java.util.List;

/// What the page of all standards shows: the tree as picture and table, classes against sub-systems, the list. Not
/// `exact` when no standard fits the search and those that come near are shown.
record StandardsPage(
        StandardFilter filter,
        boolean exact,
        String view,
        TreePicture picture,
        List<Branch> branches,
        List<Words> systems,
        List<CoverRow> cover,
        Choices choices,
        List<Attribute> attributes,
        Counts counts,
        Paged<Line> list) {
    StandardsPage {
        branches = List.copyOf(branches);
        systems = List.copyOf(systems);
        cover = List.copyOf(cover);
        attributes = List.copyOf(attributes);
    }

    /// What can be chosen in the filters.
    record Choices(
            List<String> statuses,
            List<Words> classes,
            List<Words> systems,
            List<Place> provinces,
            List<String> origins) {
        Choices {
            statuses = List.copyOf(statuses);
            classes = List.copyOf(classes);
            systems = List.copyOf(systems);
            provinces = List.copyOf(provinces);
            origins = List.copyOf(origins);
        }
    }

    /// A province, by the digits that its standards' numbers begin with.
    record Place(String digits, Words name) {}

    /// Of what was found: all, those that the tree has a place for, plans.
    record Counts(int all, int classed, int plans) {}

    record Line(StandardChip chip, Words first, Words second, List<Words> systems, List<String> origins) {
        Line {
            systems = List.copyOf(systems);
            origins = List.copyOf(origins);
        }
    }
}
