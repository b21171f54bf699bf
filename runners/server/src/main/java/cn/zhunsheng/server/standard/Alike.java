package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Local standards of several provinces whose titles say the same: they share a subject and a topic.
///
/// What tells nothing is taken out of a title first: names of provinces, names in quotation marks, `第1部分`. A subject is
/// a run of four characters or more, a topic one of two or more beside it; both stand in titles of at least two
/// provinces, as long as they can be, and are no word that any standard may bear. Equal input gives equal groups,
/// whatever
/// its order: nothing is weighed.
final class Alike {
    private static final Pattern QUOTED = Pattern.compile("[“《「][^”》」]*[”》」]");
    private static final Pattern PART = Pattern.compile("第\\s*[0-9一二三四五六七八九十]+\\s*部分");
    private static final Pattern BREAK = Pattern.compile("[\\s|：:、，,（）()与和—–-]+");
    private static final int SUBJECT = 4;
    private static final int TOPIC = 2;
    private static final int LONGEST = 10;
    /// What stands in titles of any subject.
    private static final Set<String> EVERYWHERE = Set.of(
            "规范", "要求", "指南", "标准", "管理", "管理规范", "设计", "设计要求", "工作", "工作规范", "总则", "基础", "应用", "应用规范", "系统", "一体化",
            "在线", "平台", "数据", "服务", "政务", "技术");
    /// Two ways to say one thing.
    private static final Map<String, String> SAME = Map.of("运维", "运行维护");

    /// Standards that are alike, and why.
    record Group(String subject, String topic, List<Known> members) {
        Group {
            members = List.copyOf(members);
        }
    }

    private final Classification classification;
    private final Map<Known, List<String>> titles = new LinkedHashMap<>();

    private Alike(Classification classification, List<Known> standards) {
        this.classification = classification;
        standards.stream()
                .filter(known -> known.number().province().isPresent())
                .sorted(Comparator.comparing(known -> known.number().text()))
                .forEach(known -> titles.put(known, words(known)));
    }

    /// The groups among these standards, the largest first.
    static List<Group> among(List<Known> standards, Classification classification) {
        return new Alike(classification, standards).groups();
    }

    private List<String> words(Known known) {
        String bare = QUOTED.matcher(known.title().zh()).replaceAll("|");
        for (Words province : classification.provinces().values()) {
            String shorter = province.zh().replaceAll("(?:省|市|壮族|回族|维吾尔|自治区|特别行政区)", "");
            bare = bare.replace(province.zh(), "|").replace(shorter + "省", "|").replace(shorter, "|");
        }
        for (Map.Entry<String, String> same : SAME.entrySet()) {
            bare = bare.replace(same.getKey(), same.getValue());
        }
        return List.of(BREAK.split(PART.matcher(bare).replaceAll("|"))).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        shared(titles, SUBJECT).forEach((subject, members) -> {
            Map<Known, List<String>> rest = new LinkedHashMap<>();
            members.forEach(member -> rest.put(member, without(titles.getOrDefault(member, List.of()), subject)));
            shared(rest, TOPIC).forEach((topic, some) -> groups.add(new Group(subject, topic, List.copyOf(some))));
        });
        groups.sort(Comparator.comparingInt((Group group) -> -group.members.size())
                .thenComparingInt(group -> -group.subject.length())
                .thenComparing(Group::subject)
                .thenComparing(Group::topic));
        List<Group> kept = new ArrayList<>();
        for (Group group : groups) {
            if (kept.stream().noneMatch(larger -> larger.members.containsAll(group.members))) {
                kept.add(group);
            }
        }
        return kept;
    }

    private static List<String> without(List<String> words, String subject) {
        return words.stream()
                .flatMap(word -> List.of(word.replace(subject, "|").split("\\|")).stream())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Runs of characters, of at least that length, that titles of two provinces have; of runs that the same titles
    /// have, the longest.
    private Map<String, Set<Known>> shared(Map<Known, List<String>> texts, int shortest) {
        Map<String, Set<Known>> runs = new TreeMap<>();
        texts.forEach((known, words) -> words.forEach(word -> runs(word, shortest)
                .forEach(run ->
                        runs.computeIfAbsent(run, r -> new LinkedHashSet<>()).add(known))));
        runs.values().removeIf(members -> provinces(members) < 2);
        Map<Set<Known>, String> longest = new LinkedHashMap<>();
        runs.forEach((run, members) ->
                longest.merge(members, run, (one, other) -> other.length() > one.length() ? other : one));
        Map<String, Set<Known>> shared = new TreeMap<>();
        longest.forEach((members, run) -> {
            if (!EVERYWHERE.contains(run)) {
                shared.put(run, members);
            }
        });
        return shared;
    }

    private static Set<String> runs(String word, int shortest) {
        Set<String> runs = new HashSet<>();
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + shortest; to <= Math.min(word.length(), from + LONGEST); to++) {
                runs.add(word.substring(from, to));
            }
        }
        return runs;
    }

    private static long provinces(Set<Known> members) {
        return members.stream()
                .map(known -> known.number().province())
                .distinct()
                .count();
    }
}
