package io.hazardflow.campaign.draw;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws again from stored parts and compares with the stored result; needs nothing else. */
final class DrawCheck {

    private DrawCheck() {
    }

    /**
     * One comparison.
     *
     * @param part   {@code poolHash}, {@code objects}, {@code officerPoolHash}, {@code algorithm}, {@code seed}, {@code order}, {@code teams} …
     * @param detail what differs, for the user; null where all is equal
     */
    record Finding(String part, boolean equal, String detail) {

        static Finding compare(String part, Object stored, Object computed) {
            boolean equal = Objects.equals(stored, computed);
            return new Finding(part, equal, equal ? null : "保存的是 " + shown(stored) + "，重算得到 " + shown(computed));
        }

        private static String shown(Object value) {
            return value == null ? "空" : value.toString();
        }
    }

    static List<Finding> of(String storedParts, String storedResult) {
        DrawParts parts;
        DrawResult result;
        try {
            parts = DrawJson.read(storedParts, DrawParts.class);
            result = DrawJson.read(storedResult, DrawResult.class);
            return compare(parts, result);
        } catch (UncheckedIOException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            return List.of(new Finding("record", false, "保存的内容已损坏，无法读取"));
        } catch (DrawImpossibleException e) {
            return List.of(new Finding("teams", false, "按保存的依据抽不出结果：" + e.getMessage()));
        }
    }

    private static List<Finding> compare(DrawParts parts, DrawResult stored) {
        DrawResult computed = Draw.of(parts);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.compare("poolHash", parts.poolHash(), DrawParts.hash(parts.pool())));
        findings.add(first("objects", parts.objects().stream().map(PoolLine::of).toList(),
            parts.pool().stream().map(PoolLine::of).filter(PoolLine::takesPart).toList(), PoolLine::enterprise));
        findings.add(Finding.compare("officerPoolHash", parts.officerPoolHash(), DrawParts.officerHash(parts.officers())));
        findings.add(Finding.compare("algorithm", stored.algorithm(), computed.algorithm()));
        findings.add(Finding.compare("seed", stored.seed(), computed.seed()));
        findings.add(first("order", stored.objects().stream().map(DrawCheck::withoutTeam).toList(),
            computed.objects().stream().map(DrawCheck::withoutTeam).toList(), DrawnObject::line));
        findings.add(first("teams", stored.objects().stream().map(DrawCheck::team).toList(),
            computed.objects().stream().map(DrawCheck::team).toList(), Function.identity()));
        findings.add(Finding.compare("resultHash", stored.hash(), computed.hash()));
        return findings;
    }

    /** Names the first place at which two lists differ. */
    static <T> Finding first(String part, List<T> stored, List<T> computed, Function<T, String> named) {
        int differs = IntStream.range(0, Math.max(stored.size(), computed.size()))
            .filter(i -> i >= stored.size() || i >= computed.size() || !stored.get(i).equals(computed.get(i))).findFirst().orElse(-1);
        if (differs < 0) {
            return new Finding(part, true, null);
        }
        return new Finding(part, false, "第 " + (differs + 1) + " 项不同：保存的是 " + at(stored, differs, named) + "，重算得到 "
            + at(computed, differs, named));
    }

    private static <T> String at(List<T> list, int index, Function<T, String> named) {
        return index < list.size() ? named.apply(list.get(index)) : "空";
    }

    private static DrawnObject withoutTeam(DrawnObject object) {
        return new DrawnObject(object.enterprise(), object.stratum(), object.choice(), object.rank(), null, null);
    }

    private static String team(DrawnObject object) {
        return object.enterprise() + "：" + (object.lead() == null ? "无检查组" : object.lead() + "、" + object.second());
    }
}
