#!/usr/bin/env python3
"""Draws a HazardFlow draw again from its exported file and says whether the same comes out; needs nothing but Python 3.

    python3 verify-draw.py draw.json

The way is described in draws.md. This is written from that description and shares no code with HazardFlow.
"""
import hashlib
import hmac
import json
import sys


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def list_hash(lines):
    return sha256("".join(line + "\n" for line in lines))


class Numbers:
    def __init__(self, seed):
        self.key, self.counter = bytes.fromhex(seed), 0

    def below(self, n):
        """0 to n - 1, each as likely as any other."""
        while True:
            block = hmac.new(self.key, self.counter.to_bytes(8, "big"), hashlib.sha256).digest()
            self.counter += 1
            value = int.from_bytes(block[:4], "big")
            if value < 2 ** 32 // n * n:
                return value % n


def share(of, percent):
    return -(-of * percent // 100)


def officer_line(o):
    return "|".join([o["certificate"], o["account"] or "", o["department"], ",".join(o["specialties"]), str(o["capacity"]),
                     ",".join(o["recusals"])])


def object_line(o):
    return "|".join([o["enterprise"], o["stratum"], o["choice"], "" if o["rank"] is None else str(o["rank"]), o["lead"] or "",
                     o["second"] or ""])


def pool_object(line):
    """Enterprise, industry and grade of a line of the pool; None for one that the approval left out or merged."""
    fields = line.split("\t")
    return (fields[1], fields[4], fields[7] or None) if fields[10] == "POOL" else None


class Teams:
    LEAD, SECOND = 0, 1

    def __init__(self, parts, numbers):
        self.rules, self.officers, self.numbers = parts["rules"], parts["officers"], numbers
        self.industry = {o["enterprise"]: o["industry"] for o in parts["objects"]}
        self.load = [0] * len(self.officers)
        self.teams = []

    def suits(self, i, team, seat):
        o = self.officers[i]
        if team["seats"][1 - seat] == i or team["enterprise"] in o["recusals"]:
            return False
        if seat == self.SECOND:
            return True
        wanted = self.rules["leadSpecialties"].get(self.industry[team["enterprise"]], [])
        return (o["account"] is not None and o["department"] == self.rules["leadDepartment"]
                and any(s in wanted for s in o["specialties"]))

    def room(self, i):
        return self.load[i] < self.officers[i]["capacity"]

    def sit(self, team, seat, i):
        if team["seats"][seat] is not None:
            self.load[team["seats"][seat]] -= 1
        team["seats"][seat] = i
        self.load[i] += 1

    def fill(self, team, seat):
        free = [i for i in range(len(self.officers)) if self.suits(i, team, seat) and self.room(i)]
        if not free:
            return False
        fewest = min(self.load[i] for i in free)
        least = [i for i in free if self.load[i] == fewest]
        self.sit(team, seat, least[self.numbers.below(len(least))])
        return True

    def place(self, team, seat, asked):
        for i in range(len(self.officers)):
            if i not in asked and self.suits(i, team, seat):
                asked.add(i)
                if self.room(i) or any(other["seats"][s] == i and self.place(other, s, asked)
                                       for other in self.teams for s in (0, 1)):
                    self.sit(team, seat, i)
                    return True
        return False

    def begin(self, enterprise):
        self.teams.append({"enterprise": enterprise, "seats": [None, None]})
        return self.teams[-1]

    def draw(self, drawn):
        for o in drawn:
            if o["choice"] in ("MUST", "SELECTED"):
                team = self.begin(o["enterprise"])
                for seat in (0, 1):
                    if not self.fill(team, seat) and not self.place(team, seat, set()):
                        raise ValueError("no team for " + o["enterprise"])
        for o in drawn:
            if o["choice"] == "RESERVE":
                team = self.begin(o["enterprise"])
                if not self.fill(team, 0):
                    self.teams.pop()
                elif not self.fill(team, 1):
                    self.load[team["seats"][0]] -= 1
                    self.teams.pop()
        by_enterprise = {t["enterprise"]: t["seats"] for t in self.teams}
        for o in drawn:
            if o["enterprise"] in by_enterprise:
                o["lead"], o["second"] = (self.officers[i]["certificate"] for i in by_enterprise[o["enterprise"]])


def shuffled(objects, numbers):
    tickets = [o["enterprise"] for o in objects for _ in range(o["weight"])]
    for last in range(len(tickets) - 1, 0, -1):
        other = numbers.below(last + 1)
        tickets[last], tickets[other] = tickets[other], tickets[last]
    return list(dict.fromkeys(tickets))


def draw(parts):
    rules, objects = parts["rules"], parts["objects"]

    def drawn(o, choice, rank):
        return {"enterprise": o["enterprise"], "stratum": o["stratum"], "choice": choice, "rank": rank, "lead": None, "second": None}

    if parts["mode"] in ("FULL", "TARGETED"):
        everybody = parts["mode"] == "FULL"
        taken = [drawn(o, "SELECTED" if everybody or o["enterprise"] in parts["chosen"] else "LEFT_OUT", None) for o in objects]
        return {"algorithm": "LIST/1", "seed": None, "objects": taken, "hash": list_hash(map(object_line, taken))}

    seed = sha256("\n".join([parts["campaign"], str(parts["drawNo"]), parts["poolHash"], parts["officerPoolHash"], parts["nonce"]]))
    numbers = Numbers(seed)
    taken = [drawn(o, "MUST", None) for o in objects if o["weight"] == 0]
    rank = 0
    by_enterprise = {o["enterprise"]: o for o in objects}
    for stratum in sorted({o["stratum"] for o in objects if o["weight"] > 0}):
        members = [o for o in objects if o["stratum"] == stratum and o["weight"] > 0]
        quota = min(len(members), rules["count"] if rules["count"] is not None else share(len(members), rules["percent"]))
        stand_by = quota + max(rules["reserveLeast"], share(quota, rules["reservePercent"]))
        for place, enterprise in enumerate(shuffled(members, numbers)):
            rank += 1
            choice = "SELECTED" if place < quota else "RESERVE" if place < stand_by else "LEFT_OUT"
            taken.append(drawn(by_enterprise[enterprise], choice, rank))
    if rules["teams"]:
        Teams(parts, numbers).draw(taken)
    return {"algorithm": "HAZARDFLOW-DRAW/1 SHA-256/HMAC-SHA256-CTR/1", "seed": seed, "objects": taken,
            "hash": list_hash(map(object_line, taken))}


def main(path):
    with open(path, encoding="utf-8") as file:
        kept = json.load(file)
    parts, result = kept["parts"], kept["result"]
    again = draw(parts)
    checks = {
        "pool hash": parts["poolHash"] == list_hash(parts["pool"]),
        "objects": [(o["enterprise"], o["industry"], o["creditGrade"]) for o in parts["objects"]]
        == [o for o in map(pool_object, parts["pool"]) if o],
        "officer hash": parts["officerPoolHash"] == list_hash(map(officer_line, parts["officers"])),
        "seed": result["seed"] == again["seed"],
        "algorithm": result["algorithm"] == again["algorithm"],
        "objects and teams": result["objects"] == again["objects"],
        "result hash": result["hash"] == again["hash"],
    }
    for name, equal in checks.items():
        print(f"{'equal    ' if equal else 'NOT EQUAL'}  {name}")
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
