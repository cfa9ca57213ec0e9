package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.platform.SeededNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws two officers an object: those to be inspected first, in their order, then those that stand by. Of the officers who may and can go there
 * those with the fewest visits of this draw are considered, and chance decides among them. Where everybody is full, one of them hands a visit on.
 */
final class TeamDraw {

    private static final int SEATS = 2;
    private static final int LEAD = 0;
    private static final int SECOND = 1;

    private final DrawRules rules;
    private final List<DrawOfficer> officers;
    private final List<Set<String>> recusals;
    private final Map<String, String> industries = new HashMap<>();
    private final SeededNumbers numbers;
    private final int[] load;
    private final List<Seats> teams = new ArrayList<>();

    TeamDraw(DrawParts parts, SeededNumbers numbers) {
        this.rules = parts.rules();
        this.officers = parts.officers();
        this.recusals = officers.stream().map(officer -> Set.copyOf(officer.recusals())).toList();
        this.numbers = numbers;
        this.load = new int[officers.size()];
        parts.objects().forEach(object -> industries.put(object.enterprise(), object.industry()));
    }

    /** The two seats at one object; -1 for an empty one. */
    private record Seats(String enterprise, List<String> specialties, int[] officer) {
    }

    /** The same objects with their teams; one that stands by may stay without. */
    List<DrawnObject> of(List<DrawnObject> objects) {
        objects.stream().filter(object -> object.choice().isInspected()).forEach(this::require);
        objects.stream().filter(object -> object.choice() == ObjectChoice.RESERVE).forEach(this::offer);
        Map<String, Seats> byEnterprise = new HashMap<>();
        teams.forEach(team -> byEnterprise.put(team.enterprise(), team));
        return objects.stream().map(object -> byEnterprise.containsKey(object.enterprise())
            ? object.with(team(byEnterprise.get(object.enterprise()))) : object).toList();
    }

    private DrawnObject.Team team(Seats seats) {
        return new DrawnObject.Team(officers.get(seats.officer()[LEAD]).certificate(), officers.get(seats.officer()[SECOND]).certificate());
    }

    private void require(DrawnObject object) {
        Seats seats = begin(object);
        for (int seat = LEAD; seat < SEATS; seat++) {
            if (!fill(seats, seat) && !place(seats, seat, new boolean[officers.size()])) {
                throw new DrawImpossibleException(Shortage.of(object.enterprise(), seats.specialties(), rules, officers, seat == LEAD));
            }
        }
    }

    private void offer(DrawnObject object) {
        Seats seats = begin(object);
        if (!fill(seats, LEAD)) {
            teams.remove(teams.size() - 1);
        } else if (!fill(seats, SECOND)) {
            load[seats.officer()[LEAD]]--;
            teams.remove(teams.size() - 1);
        }
    }

    private Seats begin(DrawnObject object) {
        int[] empty = new int[SEATS];
        Arrays.fill(empty, -1);
        Seats seats = new Seats(object.enterprise(), rules.leadSpecialties().getOrDefault(industries.get(object.enterprise()), List.of()), empty);
        teams.add(seats);
        return seats;
    }

    /** Chance among those who have the fewest visits; a number is drawn also where there is only one. */
    private boolean fill(Seats seats, int seat) {
        List<Integer> least = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int officer = 0; officer < officers.size(); officer++) {
            if (load[officer] <= fewest && hasRoom(officer) && suits(officer, seats, seat)) {
                if (load[officer] < fewest) {
                    least.clear();
                    fewest = load[officer];
                }
                least.add(officer);
            }
        }
        if (least.isEmpty()) {
            return false;
        }
        sit(seats, seat, least.get(numbers.between(0, least.size() - 1)));
        return true;
    }

    /** Frees somebody by letting him hand on one of his visits, if need be over several officers; the first way in the order of the lists. */
    private boolean place(Seats seats, int seat, boolean[] asked) {
        for (int officer = 0; officer < officers.size(); officer++) {
            if (!asked[officer] && suits(officer, seats, seat)) {
                asked[officer] = true;
                if (hasRoom(officer) || handsOn(officer, asked)) {
                    sit(seats, seat, officer);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean handsOn(int officer, boolean[] asked) {
        for (Seats held : teams) {
            for (int seat = LEAD; seat < SEATS; seat++) {
                if (held.officer()[seat] == officer && place(held, seat, asked)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void sit(Seats seats, int seat, int officer) {
        if (seats.officer()[seat] >= 0) {
            load[seats.officer()[seat]]--;
        }
        seats.officer()[seat] = officer;
        load[officer]++;
    }

    private boolean hasRoom(int officer) {
        return load[officer] < officers.get(officer).capacity();
    }

    private boolean suits(int officer, Seats seats, int seat) {
        DrawOfficer candidate = officers.get(officer);
        return seats.officer()[SEATS - 1 - seat] != officer && !recusals.get(officer).contains(seats.enterprise())
            && (seat == SECOND || mayLead(candidate, seats.specialties(), rules.leadDepartment()));
    }

    static boolean mayLead(DrawOfficer officer, List<String> specialties, String department) {
        return officer.account() != null && officer.department().equals(department)
            && officer.specialties().stream().anyMatch(specialties::contains);
    }
}
