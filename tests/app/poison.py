# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile texts, and data sets that are full of them."""
TITLES = {
    "markup": "<b>bold</b> &amp; <span size='999999999'>big</span> ]]>",
    "entity": "&#27;[2J &lt;script&gt; %s%n%d {0} $HOME `id`",
    "bidi": "left \u202etfel\u202c \u2067right\u2069 \u2066open \u05e9\u05dc\u05d5\u05dd",
    "zero-width": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg",
    "separators": "one\u2028two\u2029three",
    "combining": "Z" + "\u0301\u0322\u0333" * 150,
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f1f0\U0001f1f5 "
             "\U0001f3f4\U000e0067\U000e0062\U000e007f \u2764\ufe0f",
    "noncharacters": "a\ufffeb\uffffc\U0001ffffd\ufdd0e",
    "private": "\ue000\uf8ff\U000f0000",
    "formula": "=HYPERLINK(\"http://x\",\"y\")",
    "long": "W" * 500,
    "words": "ab " * 166,
    "space": "\u00a0\u3000 ",
    "hangul": "\u1100\u1161\u11a8 \uae40\uc815\uc740",
}
TEXTS = {
    "terminal": "\x1b]0;title\x07\x1b[2J\x1b[31mred\x08\x08 \x9b31m \x90 \x7f",
    "lines": "one\r\ntwo\rthree\n\n\nfour\x0b\x0c",
    "line": "x" * 100000,
    "wide": "\uae40" * 100000,
    "marks": "e" + "\u0301" * 20000,
}


def make_data_set():
    """Every hostile title with every hostile text, on days of one year."""
    texts = list(TEXTS.values())
    events, excerpts = [], []
    for number, (name, title) in enumerate(TITLES.items()):
        text = texts[number % len(texts)]
        date = {"edtf": f"2024-{number % 12 + 1:02}-15", "basis": "inferred", "reasoning": text,
                "reasoning_es": text}
        event = {"id": name, "kind": "meeting", "title_en": title, "title_es": title,
                 "short_title_en": title[:200], "short_title_es": title[:200],
                 "summary_en": text, "summary_es": text, "status_id": "reported", "date": date,
                 "places": ["place"], "actors": [{"actor": "actor"}], "excerpts": [f"x-{name}"]}
        excerpt = {"id": f"x-{name}", "article": "source", "text": text, "prefix": title,
                   "suffix": title, "char_start": 0, "char_end": len(text),
                   "byte_start": 0, "byte_end": len(text.encode()),
                   "attribution": {"speaker": "actor", "mode_id": "reported", "phrase": text}}
        if name == "formula":
            del event["summary_en"], event["summary_es"], event["excerpts"]
        events.append(event)
        excerpts.append(excerpt)
    named = {"name_en": TITLES["bidi"], "name_es": TITLES["markup"]}
    return {"schema": "contacts/1", "title_en": TITLES["noncharacters"],
            "title_es": TITLES["markup"], "people": [{"id": "actor", **named}],
            "places": [{"id": "place", **named}], "sources": [{"id": "source", **named}],
            "excerpts": excerpts, "events": events}


# Dates that calendars, citations and tables take in different ways.
DATES = ["2024-06-19", "2024-06", "2023/..", "../1948", "[2024-08..2024-12]", "2024-06-18~",
         "{2024-01-04,2024-01-09}", "-0044-03-15", "Y17000", "", "2024-01-01/2024-02-29"]
RECORDS = {
    "forged-ris": "a\u2028ER  - \u2029TY  - BOOK\u2028TI  - forged",
    "forged-bibtex": "a}} @book{forged, title = {x}} @comment{ \\ % $ # _ ^ ~ & { } \" \\write18{",
    "forged-calendar": "a\\r\\nEND:VEVENT\\nBEGIN:VEVENT;,\\n\\;\\,\u2028END:VCALENDAR",
    "formula-plus": "+1+cmd|' /C calc'!A0",
    "formula-minus": "-2+3",
    "formula-at": "@SUM(A1:A9)",
    "quotes": "\"',;\"\"x\"\",\"=1+1\"",
    "cyrillic": "Встреча «Кима» и Шойгу — Пхеньян",
    "hebrew": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "longest": ("<&\"'{}\\@%=\uae40" * 50)[:500],
}


def make_cited_data_set():
    """The same, with an article of its own for each event, and pages that are cited."""
    data = make_data_set()
    titles = {**TITLES, **RECORDS}
    template, excerpt = data["events"][0], data["excerpts"][0]
    data["events"], data["excerpts"], data["sources"], data["citations"] = [], [], [], []
    for number, (name, title) in enumerate(titles.items()):
        text = list(TEXTS.values())[number % len(TEXTS)]
        edtf = DATES[number % len(DATES)]
        data["sources"].append({
            "id": f"s-{name}", "name_en": title, "name_es": title, "headline": title,
            "language": "es", "publication": {"edtf": "2024-06-19", "basis": "stated"},
            "outlet": {"value": title, "value_en": title, "value_es": title}})
        data["excerpts"].append({**excerpt, "id": f"x-{name}", "article": f"s-{name}"})
        data["citations"].append({
            "id": f"w-{name}", "what_en": title, "what_es": title,
            "pages": [{"address": f"https://example.org/{number}?a=%7B{{}}\\ \u2028,;",
                       "publisher": title, "published_edtf": "2024-06", "published_basis": "page"},
                      {"address": "https://example.org/all", "publisher": title,
                       "published_edtf": None, "published_basis": None}]})
        data["events"].append({
            **template, "id": name, "title_en": title, "title_es": title,
            "short_title_en": title[:200], "short_title_es": title[:200], "summary_en": text,
            "summary_es": text, "excerpts": [f"x-{name}"], "external_checks": [f"w-{name}"],
            "date": {"edtf": edtf, "basis": "stated"} if edtf else {"edtf": None}})
    return data
