#!/usr/bin/env python3
"""Makes the fonts of Archipel from three npm packages.

What goes in (unpack all next to each other in one folder):

    npm pack @fontsource-variable/atkinson-hyperlegible-next   -> FOLDER/atkinson/package/...
    npm pack lucide-static                                     -> FOLDER/lucide/package/...
    npm pack @fontsource-variable/noto-sans                    -> FOLDER/noto/package/...

What comes out, beside this script:

    atkinson-next.ttf       Latin-1 and punctuation, one weight axis from 400 to 800
    atkinson-next-ext.ttf   Latin Extended-A, the same axis (a fallback of the first)
    lucide-subset.ttf       only the icons named in ICONS
    letters/noto-*.ttf      the further scripts named in SCRIPTS, the same axis; fetched when a language needs them
    names/noto-*.ttf        of these only the letters in which further languages write their own name; always there

and on the screen the constants for crates/ui/src/icon.rs, so that the list here stays the only one.

Usage:  pip install fonttools brotli;  python make.py FOLDER
"""

import json
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).resolve().parent

# The icons that the program uses, by their Lucide name.
ICONS = """
alarm-clock anchor archive arrow-down arrow-left arrow-right arrow-up baby banknote battery-full bell book-open
bookmark briefcase building-2 calendar calendar-plus camera check chevron-down chevron-left chevron-right chevron-up
circle circle-check circle-dot circle-question-mark circle-x clipboard-list clock coins contrast copy credit-card
download euro external-link eye eye-off file-check file-plus file-text fingerprint-pattern flag folder folder-open
folder-plus globe graduation-cap hand hand-helping heart history hourglass house id-card image inbox info key-round
keyboard landmark languages life-buoy lightbulb link list list-checks lock lock-open log-in log-out mail mail-open
mail-warning map map-pin menu message-square minus monitor moon mouse-pointer-click paperclip pause pencil phone
phone-incoming phone-off piggy-bank play plug plus printer qr-code receipt-text refresh-cw reply rewind rotate-cw
sailboat save save-off scan-line search send settings shield-alert shield-check ship signal skip-forward smartphone
smile sparkles square square-check star sun ticket timer trash-2 triangle-alert type undo-2 upload usb user users
venetian-mask volume-2 volume-x wallet wifi x
""".split()

# Characters that texts use but Atkinson lacks: they are shown with the icon of the same shape.
BORROWED = {
    "←": "arrow-left",
    "↑": "arrow-up",
    "→": "arrow-right",
    "↓": "arrow-down",
    "✓": "check",
    "✔": "check",
    "✗": "x",
}

# The further scripts: what Noto calls them.
SCRIPTS = ["cyrillic"]

# Noto's letters are higher than Atkinson's: x is 0.536 of the size there, 0.496 here.
NOTO_SCALE = 0.496 / 0.536

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x100, 0x180), *map(ord, "ȘșȚțẞˆ˚˜‐‑–—‘’‚“”„•…‹›€−")]


def letters(source: Path, target: Path, wanted: set[int] | None = None, scale: float = 1) -> set[int]:
    """Subsets one font file to the wanted letters, without `wanted` to all of them. Gives back those that it has."""
    font = TTFont(source)
    font["head"].unitsPerEm = round(font["head"].unitsPerEm / scale)
    there = set(font.getBestCmap())
    wanted = there if wanted is None else there & wanted
    options = subset.Options(
        layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=False, notdef_outline=True, name_IDs=[0, 1, 13, 14]
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 400, 800)})
    for table in ("STAT", "MVAR", "gasp", "prep"):
        if table in font:
            del font[table]
    font.flavor = None
    target.parent.mkdir(exist_ok=True)
    font.save(target)
    return wanted


def names() -> set[int]:
    """The letters of the names of all further languages."""
    files = HERE.parent.parent.glob("lessons/language.*.ron")
    found = [re.search(r'^ *name: "(.+)"', file.read_text("utf-8"), re.M) for file in files]
    return {ord(letter) for name in found if name for letter in name[1]}


def icons(folder: Path, target: Path) -> dict[str, int]:
    """Subsets the icon font to ICONS and gives the borrowed characters their shapes."""
    points = json.loads((folder / "codepoints.json").read_text())
    font = TTFont(folder / "lucide.ttf")
    chosen = {name: points[name] for name in ICONS}
    cutter = subset.Subsetter(subset.Options(layout_features=[], hinting=False, glyph_names=False, name_IDs=[0, 1]))
    cutter.populate(unicodes=chosen.values())
    cutter.subset(font)
    shapes = font.getBestCmap()
    # The icon font claims that every outline starts at the left edge; then readers shift it there, off its middle.
    for shape in font.getGlyphOrder():
        outline = font["glyf"][shape]
        outline.recalcBounds(font["glyf"])
        width, _ = font["hmtx"][shape]
        font["hmtx"][shape] = (width, getattr(outline, "xMin", 0))
    # No air between lines: then an icon is exactly as high as its font size, and easy to centre.
    font["OS/2"].sTypoLineGap = font["hhea"].lineGap = 0
    for table in font["cmap"].tables:
        for character, name in BORROWED.items():
            if table.isUnicode():
                table.cmap[ord(character)] = shapes[chosen[name]]
    font.save(target)
    return chosen


def main() -> None:
    folder = Path(sys.argv[1])
    atkinson = folder / "atkinson/package/files"
    latin = set(LATIN)
    latin -= letters(atkinson / "atkinson-hyperlegible-next-latin-wght-normal.woff2", HERE / "atkinson-next.ttf", latin)
    letters(atkinson / "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2", HERE / "atkinson-next-ext.ttf", latin)
    for script in SCRIPTS:
        noto = folder / f"noto/package/files/noto-sans-{script}-wght-normal.woff2"
        letters(noto, HERE / f"letters/noto-{script}.ttf", scale=NOTO_SCALE)
        letters(noto, HERE / f"names/noto-{script}.ttf", names(), NOTO_SCALE)
    chosen = icons(folder / "lucide/package/font", HERE / "lucide-subset.ttf")
    for name, point in chosen.items():
        words = "".join(part.capitalize() for part in name.split("-"))
        print(f"{words} = '\\u{{{point:x}}}',")


if __name__ == "__main__":
    main()
