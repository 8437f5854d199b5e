#!/usr/bin/env python3
"""Makes the pictures of the icon from its drawing, web/public/icon.svg.

What comes out, in web/public:

    icon-192.png, icon-512.png    with round corners, for browsers that take no drawing
    icon-maskable.png             without corners: the device cuts its own shape
    icon-apple.png                the same for iPhone and iPad, which cut too

The picture is flat, so few colours are enough: the files stay small. The same versions make the same bytes.

Usage:  pip install resvg_py==0.5.0 Pillow==13.0.0;  python make.py
"""

from io import BytesIO
from pathlib import Path

import resvg_py
from PIL import Image

PUBLIC = Path(__file__).resolve().parents[2] / "web" / "public"
CORNERS = ' rx="112"'

# Name, size, whether the corners stay.
PICTURES = [
    ("icon-192.png", 192, True),
    ("icon-512.png", 512, True),
    ("icon-maskable.png", 512, False),
    ("icon-apple.png", 180, False),
]


def main():
    drawing = (PUBLIC / "icon.svg").read_text()
    assert CORNERS in drawing, "the corners of the drawing are not where they are looked for"
    for name, size, round_corners in PICTURES:
        svg = drawing if round_corners else drawing.replace(CORNERS, "")
        picture = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size))))
        if not round_corners:
            picture = picture.convert("RGB")
        few = picture.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(PUBLIC / name, optimize=True)
        print(f"{name}: {(PUBLIC / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
