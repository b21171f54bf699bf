package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.match.Weights;
import cn.zhunsheng.match.evidence.Observer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures matching on labelled columns, each repository with weights fitted on the others.
public final class Measure {
    private Measure() {}

    public static void main(String[] args) throws Exception {
        Path house = Path.of(args[0]);
        Path data = house.resolve("../shared/data").normalize();
        if (!Files.exists(data.resolve("columns-gold-A.csv"))) {
            System.out.println("There are no labelled columns at " + data);
            return;
        }
        boolean show = args.length > 1 && args[1].contains("show");
        Gold gold = Gold.read(data.resolve("columns-gold-A.csv"));
        Standards all = Standards.of(house);
        Labels labels = Labels.read(data.resolve("elements.csv"), all.dictionary());
        Standards listed = all.with(e -> labels.of(e.id()).isPresent());
        Observer small = new Observer(listed.dictionary(), listed.initials());
        Observer large = new Observer(all.dictionary(), all.initials());
        List<Example> train = new ArrayList<>(Examples.of(gold, small, labels, false));
        train.addAll(Examples.of(gold, small, labels, true));
        for (boolean hidden : new boolean[] {false, true}) {
            for (Observer observer : List.of(small, large)) {
                List<Example> examples = Examples.of(gold, observer, labels, hidden);
                List<Figures.Outcome> outcomes = new ArrayList<>();
                for (String repository : gold.repositories()) {
                    Weights weights = Fit.of(train.stream()
                            .filter(e -> !e.gold().repository().equals(repository))
                            .toList());
                    List<Figures.Outcome> own = new ArrayList<>();
                    for (Example each : examples) {
                        if (each.gold().repository().equals(repository)) {
                            own.add(Figures.outcome(each, weights, observer, labels));
                        }
                    }
                    if (observer == small) {
                        System.out.println("   " + repository + " " + new Figures(own).line());
                    }
                    outcomes.addAll(own);
                }
                String world = (hidden ? "hidden " : "comments ") + (observer == small ? "list" : "whole");
                System.out.println(world + ": " + new Figures(outcomes).line());
                if (observer == small) {
                    for (double t : new double[] {0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6}) {
                        List<Figures.Outcome> with = new Figures(outcomes).withElement();
                        List<Figures.Outcome> without = new Figures(outcomes).withoutElement();
                        System.out.printf("      at %.2f: chosen right %.1f, none given %.1f%n", t, Figures.share(with, o -> o.right() && o.confidence() >= t), Figures.share(without, o -> !o.labels().isEmpty() && o.confidence() >= t));
                    }
                }
                System.out.println(world + " sure: "
                        + new Figures(outcomes.stream()
                                        .filter(o -> o.example().gold().sure())
                                        .toList())
                                .line());
                if (show && observer == small) {
                    show(outcomes);
                }
            }
        }
        if (args.length > 1 && args[1].contains("write")) {
            Files.writeString(
                    house.resolve("spine/match/src/main/resources/cn/zhunsheng/match/weights.csv"),
                    Fit.of(train).toString());
        }
    }

    private static void show(List<Figures.Outcome> outcomes) {
        for (Figures.Outcome o : outcomes) {
            GoldColumn g = o.example().gold();
            boolean wrong = g.hasElement() ? !o.right() || !o.given() : o.given();
            if (wrong) {
                System.out.printf(
                        "      %s%s %s.%s [%s %s] «%s» is %s%s, not %.2f %s%n",
                        o.example().sightings().commented() ? "" : "-",
                        g.repository().substring(0, 4),
                        g.table(),
                        g.column(),
                        g.type(),
                        g.length(),
                        g.comment(),
                        g.element(),
                        g.sure() ? "" : " (M)",
                        o.confidence(),
                        o.labels().stream().limit(4).toList());
            }
        }
    }
}
