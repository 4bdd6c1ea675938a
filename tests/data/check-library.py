#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check a library in its readable form: a folder of JSON files, one for each kind of thing.

usage: check-library.py LIBRARYDIR [--articles DIR]

Prints one "ok" line for each rule that holds and, for each one that does not, a "not ok" line and
one sentence for every fault; then the status is 1. With --articles the excerpts are compared with
the full texts; a folder named "" counts as not given.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import sys

SHORT_TITLE = 28
CONTEXT = 32
LANGUAGES = ("en", "es")

LISTS = ("sources", "people", "organisations", "places", "events", "excerpts", "corroborations",
         "conflicts", "citations", "speakers", "collections", "stories")
COUNTED = {"articles": "sources", "events": "events", "excerpts": "excerpts", "people": "people",
           "organisations": "organisations", "places": "places",
           "corroborations": "corroborations", "conflicts": "conflicts"}
SLUGS = {
    "status_id": {"reported", "expected", "alleged", "continuing-position",
                  "continuing-condition", "interpretation", "rumoured"},
    "relation": {"part-of", "reports", "asserts", "follows", "updates", "compares",
                 "comments-on", "denies", "concerns", "confirms", "dates",
                 "contradicts", "other"},
    "stance": {"supports", "contradicts", "denies", "context"},
    "duration": {"once", "lasting"},
    "text_only_duration": {"once", "lasting"},
    "text_only_basis": {"stated", "inferred", "editorial"},
    "mode_id": {"quoted", "reported", "narrator", "caption", "headline", "rumour"},
    "about": {"date", "fact", "name", "number", "title", "wording"},
    "severity": {"low", "medium", "high"},
}
# The Spanish of an excerpt is the quotation itself.
SINGLE = {"translation_en"}
EDTF = re.compile(r"[-0-9XYESTZ:+.,/\[\]{}~?%]+")
MAY_BE_NULL = {"published_edtf"}


class Library:
    """The merged files and the faults found in them."""

    def __init__(self, folder):
        self.faults = []
        self.data = {}
        files = sorted(pathlib.Path(folder).glob("*.json"))
        if not files:
            self.fault(f"The folder “{folder}” holds no JSON file.")
        for path in files:
            self.read(path)
        for name in LISTS:
            if not isinstance(self.data.get(name), list):
                self.fault(f"The list “{name}” is missing.")
                self.data[name] = []

    def read(self, path):
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            self.fault(f"{path.name} cannot be read: {error}.")
            return
        if content.get("format") == "tumen-story":
            content = {"stories": [content]}
        for key, value in content.items():
            if key in LISTS and isinstance(self.data.get(key), list):
                self.data[key] = self.data[key] + value
                continue
            if key in self.data:
                self.fault(f"{path.name} repeats the key “{key}” of another file.")
            self.data[key] = value

    def fault(self, sentence):
        self.faults.append(sentence)

    def __getitem__(self, name):
        return self.data[name]

    def ids(self, *names):
        return {item["id"] for name in names for item in self[name]}

    def by_id(self, name):
        return {item["id"]: item for item in self[name]}


def walk(value, path=""):
    """Every object in VALUE, with where it stands."""
    if isinstance(value, dict):
        yield path, value
        for key, child in value.items():
            yield from walk(child, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            name = child.get("id", index) if isinstance(child, dict) else index
            yield from walk(child, f"{path}[{name}]")


def check_unique_ids(library):
    """ids are unique"""
    for names in (("people", "organisations"), *((name,) for name in LISTS)):
        found = collections.Counter(item["id"] for name in names for item in library[name])
        for name, times in found.items():
            if times > 1:
                library.fault(f"The id “{name}” is used {times} times in {' and '.join(names)}.")


def check_counts(library):
    """the counts are those that the library states"""
    for key, name in COUNTED.items():
        stated = library["counts"].get(key)
        if stated != len(library[name]):
            library.fault(f"counts.{key} says {stated}, but there are {len(library[name])}.")


def require(library, owner, what, names, allowed):
    for name in names:
        if name not in allowed:
            library.fault(f"{owner} names the {what} “{name}”, which the library does not have.")


def check_collections(library):
    """every event is in a collection"""
    for event in library["events"]:
        require(library, event["id"], "collection", [event.get("collection", "articles")],
                library.ids("collections"))


def check_strict_basis(library):
    """the articles alone support no date of other pages"""
    for event in library["events"]:
        if event["excerpts"] and event["date"]["text_only_basis"] == "editorial":
            library.fault(f"The strict date of {event['id']} has the basis “editorial”.")


def check_wider_record(library):
    """the wider record is whole: its facts, their dates and their pages"""
    stated = json.loads((pathlib.Path(__file__).parent / "wider-record.json").read_text("utf-8"))
    events = {e["id"]: e for e in library["events"] if e.get("collection") == "wider"}
    citations = library.by_id("citations")
    if set(events) != {fact["id"] for fact in stated["facts"]}:
        library.fault("The wider record has other events than there are facts.")
    for fact in stated["facts"]:
        event, citation = events[fact["id"]], citations[fact["id"].upper()]
        pages = [[p["address"], p["publisher"], p["published"]] for p in citation["pages"]]
        if pages != fact["pages"]:
            library.fault(f"The pages of {fact['id']} are not those of the record.")
        if event["date"]["edtf"] != fact["edtf"] or citation["edtf"] != fact["edtf"]:
            library.fault(f"The date of {fact['id']} is not that of the record.")
        if event["date"]["basis"] != "editorial" or event["excerpts"]:
            library.fault(f"{fact['id']} must rest on other pages alone.")
        if event["external_checks"] != [fact["id"].upper()]:
            library.fault(f"{fact['id']} does not cite its own pages.")
        for language in LANGUAGES:
            for key in ("short_title", "title", "summary"):
                if not event[f"{key}_{language}"]:
                    library.fault(f"{fact['id']} has no {key} in {language}.")


def check_pages(library):
    """pages have an address of the web, and no date that is more certain than its source"""
    for citation in library["citations"]:
        for page in citation["pages"]:
            if not re.match("https?://[^/]", page["address"]):
                library.fault(f"{page['address']} of {citation['id']} is no address of the web.")
            if "(s)" in page["published"] and page["published_basis"] != "catalogue":
                library.fault(f"{page['address']} is dated by a catalogue, which is not said.")
            if page["published"].startswith("n.d.") and page["published_edtf"] is not None:
                library.fault(f"{page['address']} has a date that nobody has seen.")
        against = [set(re.findall(r"https?://[^\s()]+[^\s().,;:]", citation.get(key) or ""))
                   for key in ("note_en", "note_es")]
        if against[0] != against[1]:
            library.fault(f"The notes of {citation['id']} name other pages in Spanish.")


def check_event_references(library):
    """references of events resolve"""
    actors, excerpts = library.ids("people", "organisations"), library.ids("excerpts")
    for event in library["events"]:
        owner, date = event["id"], event["date"]
        require(library, owner, "place", event["places"], library.ids("places"))
        require(library, owner, "actor", [a["actor"] for a in event["actors"]], actors)
        require(library, owner, "speaker", event["attributed_to"], actors)
        require(library, owner, "excerpt", event["excerpts"], excerpts)
        require(library, owner, "excerpt", event["excerpt_relations"], event["excerpts"])
        require(library, owner, "article", event["articles"], library.ids("sources"))
        require(library, owner, "event", [r["event"] for r in event["relations"]],
                library.ids("events") - {owner})
        require(library, owner, "citation", event["external_checks"], library.ids("citations"))
        for row in date.get("claims", []) + date["clocks"]:
            require(library, owner, "excerpt", [row["excerpt"]], event["excerpts"])
        for row in event.get("attribution_overrides", []):
            require(library, owner, "excerpt", [row["excerpt"]], event["excerpts"])
            require(library, owner, "speaker", [row["speaker"]], actors)


def check_other_references(library):
    """references of all other things resolve"""
    actors = library.ids("people", "organisations")
    for excerpt in library["excerpts"]:
        owner, said = excerpt["id"], excerpt["attribution"]
        require(library, owner, "article", [excerpt["article"]], library.ids("sources"))
        require(library, owner, "event", excerpt["events"], library.ids("events"))
        about = [said["about"]] if "about" in said else []
        require(library, owner, "speaker", [said["speaker"], *said["via"], *about], actors)
    for name in ("corroborations", "conflicts"):
        for item in library[name]:
            require(library, item["id"], "event", item["events"], library.ids("events"))
            require(library, item["id"], "excerpt", item["excerpts"], library.ids("excerpts"))
    for person in library["people"]:
        offices = [role["org"] for role in person["roles"]]
        require(library, person["id"], "organisation", offices, library.ids("organisations"))
    for place in library["places"]:
        within = [place["within"]] if "within" in place else []
        require(library, place["id"], "place", within, library.ids("places"))
    require(library, "speakers", "organisation", library.ids("speakers"), actors)


def check_both_ways(library):
    """things that name each other agree"""
    for event in library["events"]:
        for name in ("excerpts", "corroborations", "conflicts"):
            expected = {i["id"] for i in library[name] if event["id"] in i["events"]}
            if expected != set(event[name]):
                odd = ", ".join(sorted(expected ^ set(event[name])))
                library.fault(f"{event['id']} and its {name} do not name each other: {odd}.")
        excerpts = library.by_id("excerpts")
        articles = {excerpts[x]["article"] for x in event["excerpts"] if x in excerpts}
        if articles != set(event["articles"]):
            library.fault(f"{event['id']} does not list the articles of its excerpts.")
    cited = {name for event in library["events"] for name in event["external_checks"]}
    for name in sorted(library.ids("citations") - cited):
        library.fault(f"No event refers to the citation {name}.")


def check_short_titles(library):
    """short titles are short, and no two are the same in one language"""
    for language in LANGUAGES:
        found = collections.defaultdict(list)
        for event in library["events"]:
            title = event[f"short_title_{language}"]
            found[title.casefold()].append(event["id"])
            if not 0 < len(title) <= SHORT_TITLE:
                library.fault(f"The short title “{title}” of {event['id']} has {len(title)} "
                              f"characters; 1 to {SHORT_TITLE} are allowed.")
        for title, ids in found.items():
            if len(ids) > 1:
                library.fault(f"{' and '.join(ids)} share the {language} short title “{title}”.")


def check_importance(library):
    """importance is 1 to 5"""
    for event in library["events"]:
        if event["importance"] not in (1, 2, 3, 4, 5):
            library.fault(f"The importance of {event['id']} is {event['importance']}, not 1 to 5.")


def check_stances(library):
    """every excerpt of an event has a relation to it"""
    for event in library["events"]:
        for excerpt in event["excerpts"]:
            stance = event["excerpt_relations"].get(excerpt)
            if stance not in SLUGS["stance"]:
                library.fault(f"{event['id']} does not say how {excerpt} stands to it.")


def check_slugs(library):
    """vocabularies are kept"""
    for path, item in walk(library.data):
        for key, allowed in SLUGS.items():
            value = item.get(key)
            # Two keys have another meaning elsewhere: a clock's "about", a speaker's "about".
            if key not in item or key == "about" and "severity" not in item:
                continue
            if value not in allowed:
                library.fault(f"{path}.{key} is “{value}”; {', '.join(sorted(allowed))} are "
                              "allowed.")


def siblings(key):
    """The keys of which one must stand beside KEY, or nothing."""
    if key in SINGLE:
        return ()
    if key.endswith("_en"):
        return (key[:-3] + "_es",)
    if key.endswith("_es"):
        return (key[:-3] + "_en", key[:-3])
    return ()


def check_languages(library):
    """what is given in one language is given in the other"""
    for path, item in walk(library.data):
        for key, value in item.items():
            partners = siblings(key)
            if not partners:
                continue
            present = [partner for partner in partners if partner in item]
            if not present:
                library.fault(f"{path}.{key} stands without {' or '.join(partners)}.")
            elif any(bool(item[partner]) != bool(value) for partner in present):
                library.fault(f"{path}.{key} and {present[0]} are not both filled or both empty.")


def check_dates(library):
    """dates are EDTF strings"""
    for path, item in walk(library.data):
        for key, value in item.items():
            if not (key == "edtf" or key.endswith("_edtf")):
                continue
            if value is None and key in MAY_BE_NULL:
                continue
            if not isinstance(value, str) or not EDTF.fullmatch(value):
                library.fault(f"{path}.{key} is “{value}”, which is no EDTF string.")


def check_margins(library):
    """approximate dates have a margin, and only they"""
    for event in library["events"]:
        for prefix in ("", "text_only_"):
            edtf, margin = event["date"][prefix + "edtf"], event["date"][prefix + "margin_days"]
            if ("~" in edtf or "%" in edtf) != (margin is not None):
                library.fault(f"{event['id']} has the date {edtf} and the margin {margin}.")


def check_anchors(library):
    """excerpts are anchored"""
    for excerpt in library["excerpts"]:
        owner, text = excerpt["id"], excerpt["text"]
        sizes = {"char": len(text), "byte": len(text.encode("utf-8")),
                 "utf16": len(text.encode("utf-16-le")) // 2}
        for unit, size in sizes.items():
            if excerpt[f"{unit}_end"] - excerpt[f"{unit}_start"] != size or size == 0:
                library.fault(f"The {unit} offsets of {owner} do not span its text.")
        for side in ("prefix", "suffix"):
            if len(excerpt[side]) > CONTEXT:
                library.fault(f"The {side} of {owner} is longer than {CONTEXT} code points.")
        if excerpt["char_start"] > 0 and not excerpt["prefix"]:
            library.fault(f"{owner} stands inside its article, but has no prefix.")


def check_translations(library):
    """every excerpt has an English translation and names its translator"""
    for excerpt in library["excerpts"]:
        if not excerpt.get("translation_en") or not excerpt.get("translator"):
            library.fault(f"{excerpt['id']} has no English translation or no translator.")


def check_stories(library):
    """stories show what the library has, and speak both languages"""
    events, excerpts = library.ids("events"), library.ids("excerpts")
    for story in library["stories"]:
        require(library, story["id"], "library", [story["library"]], {"tumen-builtin"})
        for stop in story["stops"]:
            owner = f"{stop['id']} of {story['id']}"
            named = [stop[key] for key in ("event",) if key in stop] + stop.get("cards", [])
            require(library, owner, "event", named, events)
            require(library, owner, "excerpt",
                    [quotation["excerpt"] for quotation in stop.get("quotations", [])], excerpts)
        for path, item in walk(story):
            if set(item) & set(LANGUAGES) and set(item) != set(LANGUAGES):
                library.fault(f"{path} of {story['id']} speaks one language only.")


def check_renderings(library):
    """a rendered statement has several excerpts, each of another article"""
    found = collections.defaultdict(list)
    for excerpt in library["excerpts"]:
        if excerpt["rendering_of"] is not None:
            found[excerpt["rendering_of"]].append(excerpt)
    for name, excerpts in found.items():
        articles = {excerpt["article"] for excerpt in excerpts}
        if len(excerpts) < 2 or len(articles) != len(excerpts):
            library.fault(f"The statement {name} needs two excerpts or more, of as many articles.")


def read_articles(library, folder):
    """The full texts by article id; a text that is missing or changed is a fault."""
    texts = {}
    for source in library["sources"]:
        path = pathlib.Path(folder) / source["file"]
        try:
            content = path.read_bytes()
            texts[source["id"]] = content.decode("utf-8")
        except (OSError, ValueError) as error:
            library.fault(f"The text of article {source['id']} cannot be read: {error}.")
            continue
        if hashlib.sha256(content).hexdigest() != source["sha256"]:
            library.fault(f"{path.name} is not the text that was quoted: its SHA-256 differs.")
    return texts


def check_texts(library, folder):
    """excerpts and their context stand in the articles, letter by letter"""
    texts = read_articles(library, folder)
    for excerpt in library["excerpts"]:
        article = texts.get(excerpt["article"])
        if article is None:
            continue
        start, end = excerpt["char_start"], excerpt["char_end"]
        found = {"text": article[start:end], "prefix": article[max(0, start - CONTEXT):start],
                 "suffix": article[end:end + CONTEXT]}
        for part, words in found.items():
            if excerpt[part] != words:
                library.fault(f"The {part} of {excerpt['id']} is not what its article has there.")
        if len(article[:start].encode("utf-8")) != excerpt["byte_start"]:
            library.fault(f"The byte offset of {excerpt['id']} does not fit its character offset.")


CHECKS = (check_unique_ids, check_counts, check_event_references, check_other_references,
          check_both_ways, check_short_titles, check_importance, check_stances, check_slugs,
          check_languages, check_dates, check_margins, check_anchors, check_translations,
          check_renderings, check_collections, check_strict_basis, check_wider_record, check_pages,
          check_stories)


def report(number, title, faults):
    print(f"{'not ok' if faults else 'ok'} {number} - {title}")
    for sentence in faults:
        print(f"# {sentence}")
    return bool(faults)


def run(check, library, *arguments):
    """The faults of one rule; a field that is missing altogether is one."""
    library.faults = []
    try:
        check(library, *arguments)
    except (AttributeError, KeyError, TypeError) as error:
        library.fault(f"A field is missing or not of its kind: {error!r}.")
    return library.faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", metavar="LIBRARYDIR")
    parser.add_argument("--articles", metavar="DIR", default="")
    options = parser.parse_args()
    print(f"1..{len(CHECKS) + 2}")
    library = Library(options.library)
    failed = report(1, "the files can be read", library.faults)
    for number, check in enumerate(CHECKS, 2):
        failed |= report(number, check.__doc__, run(check, library))
    if options.articles:
        failed |= report(len(CHECKS) + 2, check_texts.__doc__,
                         run(check_texts, library, options.articles))
    else:
        print(f"ok {len(CHECKS) + 2} - {check_texts.__doc__} # SKIP no folder of articles given")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
