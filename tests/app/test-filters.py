#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count what filters leave by SQL, and compare it with what the command line lists.

usage: test-filters.py TUMEN LIBRARY.tumen

The values that each event has in the fields of filters are worked out anew, straight from the
tables of the library and the words of the man page. Values alone and random filters of
several fields must then list the same events: by the editors' dates, by those that the articles
give themselves, as known on a day, and beside a search.
"""
import calendar
import collections
import json
import pathlib
import random
import re
import sqlite3
import subprocess
import sys

N_RANDOM = 40
MOST_ALONE = 8
N_RANDOM_OTHERWISE = 12
MOST_ALONE_OTHERWISE = 2
KNOWN_ON = "2024-03-01"
WORD = "Shoigu"
SEED = 4
NARRATOR = "narrator"


def last_day(text):
    """The last day of YYYY, YYYY-MM or YYYY-MM-DD."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return f"{text}-12-31"
    if len(parts) == 2:
        return f"{text}-{calendar.monthrange(*parts)[1]:02}"
    return text


def first_day(text):
    return text + "-01-01"[3 * (text.count("-")):] if text.count("-") < 2 else text


def last_day_of(edtf):
    """The last day of an EDTF string: of the last date in it."""
    found = re.findall(r"\d{4}(?:-\d\d){0,2}", edtf or "")
    return last_day(found[-1]) if found else None


class Recount:
    """For each event that is told the values of each field."""

    def __init__(self, path, tumen, options=(), known_on=None):
        self.reading = "strict" if options else "editors"
        self.base = sqlite3.connect(f"{pathlib.Path(path).resolve().as_uri()}?mode=ro", uri=True)
        everything = {"collection": self.column("SELECT id FROM collection")}
        self.bounds = {event["id"]: (event["earliest_start"], event["latest_end"])
                       for event in list_events(tumen, everything, options)}
        self.known_excerpts = self.list_known_excerpts(known_on)
        self.known = self.list_known_events(known_on)
        self.on_at_start = self.column("SELECT id FROM collection WHERE NOT off_at_start")
        self.values = {}
        self.countries = dict(self.base.execute("SELECT id, country FROM actor"))
        self.offices = collections.defaultdict(list)
        for actor, country, since, until in self.base.execute(
                "SELECT role.actor, actor.country, since, until FROM role"
                " JOIN actor ON actor.id = organisation WHERE actor.country IS NOT NULL"):
            self.offices[actor].append((country, since, until))
        for event in self.known:
            self.values[event] = self.read(event)

    def list_known_excerpts(self, day):
        rows = self.base.execute(
            "SELECT excerpt.id, edtf FROM excerpt JOIN publication USING (source)"
            " WHERE reading = 'strict'")
        return {excerpt for excerpt, edtf in rows
                if day is None or (last_day_of(edtf) or "9999") <= day}

    def list_known_events(self, day):
        if day is None:
            return self.column("SELECT id FROM event")
        pages = self.base.execute("SELECT event, published FROM event_citation"
                                  " JOIN citation_page USING (citation)")
        cited = {event for event, edtf in pages if (last_day_of(edtf) or "9999") <= day}
        said = {event for event, excerpt in self.base.execute(
            "SELECT event, excerpt FROM event_excerpt") if excerpt in self.known_excerpts}
        return cited | said

    def column(self, sql, *bound):
        return {row[0] for row in self.base.execute(sql, bound) if row[0] is not None}

    def get_countries(self, actor, event):
        found = {self.countries.get(actor)}
        first, last = self.bounds[event]
        for country, since, until in self.offices[actor]:
            begins_after = since and last and first_day(since) > last
            ends_before = until and first and last_day(until) < first
            if not begins_after and not ends_before:
                found.add(country)
        return found - {None}

    def get_voices(self, event):
        """Speaker and stance of each excerpt, and its voice."""
        rows = self.base.execute(
            "SELECT stance, ifnull(event_excerpt.speaker, excerpt.speaker), rendering_of,"
            " ifnull(rendering_group, 'article ' || source.id), excerpt.id"
            " FROM event_excerpt JOIN excerpt ON excerpt.id = excerpt"
            " JOIN source ON source.id = excerpt.source"
            " WHERE event = ? AND stance <> 'context' ORDER BY event_excerpt.ord", (event,))
        statements = {}
        voices = []
        for stance, speaker, statement, group, excerpt in rows:
            if excerpt not in self.known_excerpts:
                continue
            voice = (speaker, group if speaker == NARRATOR else "")
            if statement is not None:
                voice = statements.setdefault(statement, voice)
            voices.append((stance, speaker, voice))
        return voices

    def get_agreement(self, event, voices):
        told = [voice for stance, _, voice in voices if stance != "denies"]
        found = {"none" if not told else "several" if len(set(told)) > 1
                 else "repeated" if len(told) > 1 else "single"}
        denied = any(stance == "denies" for stance, _, _ in voices) or self.known & self.column(
            "SELECT iif(inverse, other, event) FROM relation"
            " WHERE relation = 'denies' AND iif(inverse, event, other) = ?", event)
        conflicts = [conflict for conflict in self.column(
            "SELECT id FROM conflict JOIN conflict_event ON conflict = id"
            " WHERE event = ? AND (about = 'date' OR severity IN ('medium', 'high'))", event)
                     if self.is_conflict_known(conflict)]
        return found | ({"denied"} if denied else set()) | (
            {"disagree"} if denied or conflicts else set())

    def is_conflict_known(self, conflict):
        excerpts = self.column("SELECT excerpt FROM conflict_excerpt WHERE conflict = ?", conflict)
        if excerpts:
            return excerpts <= self.known_excerpts
        return self.column("SELECT event FROM conflict_event WHERE conflict = ?",
                           conflict) <= self.known

    def get_only_country(self, event, voices):
        found = [frozenset() if voice[0] == NARRATOR else
                 frozenset(self.get_countries(voice[0], event))
                 for stance, _, voice in voices if stance != "denies"]
        return set(found[0]) if found and len(set(found)) == 1 and len(found[0]) == 1 else set()

    def read(self, event):
        voices = self.get_voices(event)
        speakers = {speaker for _, speaker, _ in voices}
        actors = self.column("SELECT actor FROM event_actor WHERE event = ?", event)
        places = self.column("SELECT place FROM event_place WHERE event = ?", event)
        countries = self.column("SELECT country FROM place JOIN event_place ON place = id"
                                " WHERE event = ?", event)
        for actor in actors:
            countries |= self.get_countries(actor, event)
        spoken = set()
        for speaker in speakers - {NARRATOR}:
            spoken |= self.get_countries(speaker, event)
        return {
            "status": self.column("SELECT status FROM event WHERE id = ?", event),
            "basis": self.column("SELECT basis FROM event_date WHERE event = ?"
                                 " AND reading = ?", event, self.reading),
            "country": countries, "actor": actors, "place": places,
            "source": {source for source, excerpt in self.base.execute(
                "SELECT source, id FROM excerpt JOIN event_excerpt ON excerpt = id"
                " WHERE event = ?", (event,)) if excerpt in self.known_excerpts},
            "speaker": speakers,
            "speaker-country": spoken,
            "only-country": self.get_only_country(event, voices),
            "agreement": self.get_agreement(event, voices),
            "collection": self.column("SELECT collection FROM event WHERE id = ?", event),
        }

    def get_in(self, chosen):
        chosen = {"collection": self.on_at_start, **chosen}
        return sorted(event for event, values in self.values.items()
                      if all(values[field] & ids for field, ids in chosen.items()))


def list_events(tumen, chosen=None, more=()):
    options = [f"--{field}={','.join(sorted(ids))}" for field, ids in (chosen or {}).items()]
    done = subprocess.run([tumen, "list", "--format", "json", *options, *more],
                          capture_output=True, check=True, text=True, timeout=60)
    return json.loads(done.stdout)["events"]


def find_fault(tumen, recount, chosen, more=(), among=None):
    listed = sorted(event["id"] for event in list_events(tumen, chosen, more))
    expected = [event for event in recount.get_in(chosen) if among is None or event in among]
    if listed == expected:
        return None
    return (f"{chosen} lists {len(listed)} events instead of {len(expected)}; these differ: "
            f"{sorted(set(listed) ^ set(expected))[:5]}")


def make_filters(recount, most_alone=MOST_ALONE, n_random=N_RANDOM, fields_left_out=()):
    """Values alone, then several values of several fields."""
    values = collections.defaultdict(set)
    for fields in recount.values.values():
        for field, ids in fields.items():
            if field not in fields_left_out and ids:
                values[field] |= ids
    for field, ids in sorted(values.items()):
        for one in sorted(ids)[:most_alone]:
            yield {field: {one}}
    dice = random.Random(SEED)
    for _ in range(n_random):
        fields = dice.sample(sorted(values), dice.randint(2, 3))
        yield {field: set(dice.sample(sorted(values[field]),
                                      dice.randint(1, min(3, len(values[field])))))
               for field in fields}


def main():
    tumen, library = sys.argv[1:3]
    recount = Recount(library, tumen)
    by_field = collections.defaultdict(list)
    for chosen in make_filters(recount):
        name = next(iter(chosen)) if len(chosen) == 1 else "several fields"
        by_field[name].append(find_fault(tumen, recount, chosen))
    for name, options, known_on, left_out in (
            ("dates of the articles alone", ("--strict",), None, ()),
            # There the basis may be that of a claim.
            ("as known on a day", (f"--known-on={KNOWN_ON}",), KNOWN_ON, ("basis",))):
        otherwise = Recount(library, tumen, options, known_on)
        by_field[name] = [find_fault(tumen, otherwise, chosen, options) for chosen in make_filters(
            otherwise, MOST_ALONE_OTHERWISE, N_RANDOM_OTHERWISE, left_out)]
    search = (f"--search={WORD}",)
    everything = {"collection": recount.column("SELECT id FROM collection")}
    found = {event["id"] for event in list_events(tumen, everything, search)}
    by_field["beside a search"] = [
        find_fault(tumen, recount, chosen, search, found)
        for chosen in make_filters(recount, MOST_ALONE_OTHERWISE, N_RANDOM_OTHERWISE)]
    print(f"1..{len(by_field)}")
    for number, (name, found) in enumerate(by_field.items(), start=1):
        faults = [fault for fault in found if fault is not None]
        print(f"{'not ok' if faults else 'ok'} {number} {name} counted again")
        for fault in faults:
            print(f"# {fault}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
