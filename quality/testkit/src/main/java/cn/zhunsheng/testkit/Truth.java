package cn.zhunsheng.testkit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a check of a generated file must find: how many rows it has, empty lines not counted, and for every rule how
/// many values it tests and
/// how many of them fail. Rules are in the order of their ids; one that tests nothing is there with zeros.
public record Truth(long rows, Map<String, Count> rules) {
    public Truth {
        SortedMap<String, Count> sorted = new TreeMap<>(rules);
        rules = java.util.Collections.unmodifiableSortedMap(sorted);
    }

    /// How many values a rule tests, and how many of those fail.
    public record Count(long tested, long failed) {}

    /// The rule's counts; zeros for a rule that the generator does not know.
    public Count of(String rule) {
        return rules.getOrDefault(rule, new Count(0, 0));
    }
}
