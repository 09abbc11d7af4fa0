"""Pictures for an exhibition: panels in two languages, small labels, name boards. The texts come from the site that shows them.

A picture is a sheet of cells; `Sheet.cells` says where each one lies (x, y, width, height in pixels), for showcase.py to show."""
from dataclasses import dataclass

import numpy
from PIL import Image, ImageDraw, ImageFont

SERIF, SANS = (f"/usr/share/fonts/opentype/noto/Noto{kind}.ttc" for kind in ("SerifCJK-Bold", "SansCJK-Regular"))  # Debian: fonts-noto-cjk
SC, TC = 2, 3
PAPER, INK, ACCENT, QUIET = (236, 229, 214), (38, 34, 31), (150, 44, 28), (84, 76, 68)
BLACK, GOLD = (24, 19, 17), (196, 150, 72)
LEVELS = {  # the colours of the evidence view
    "documented": ((0, 114, 178), "有据 documented"),
    "analogy": ((226, 190, 40), "类比 analogy"),
    "hypothesis": ((213, 94, 0), "推测 hypothesis"),
}
NEVER_FIRST = "，。、；：？！）》”·—"


@dataclass(frozen=True)
class Panel:
    title: str
    english_title: str
    text: str
    english: str
    levels: tuple          # names of LEVELS


def font(file, size, face=SC):
    return ImageFont.truetype(file, size, index=face)


def lines(text, face, width):
    """Breaks a text: between any two characters of Chinese, but no line begins with a closing mark; between words of English."""
    rows, row = [], ""
    for piece in _pieces(text):
        if face.getlength((row + piece).rstrip()) > width and row and piece not in NEVER_FIRST:
            rows.append(row.rstrip())
            row = ""
        row += piece if row or piece != " " else ""
    return rows + [row.rstrip()]


def _pieces(text):
    """Words with the space after them, single characters of Chinese, numbers whole."""
    piece = ""
    for character in text:
        if ord(character) > 0x2000 and character not in "–’":
            if piece:
                yield piece
            piece = ""
            yield character
        else:
            piece += character
            if character == " ":
                yield piece
                piece = ""
    if piece:
        yield piece


class Sheet:
    """A picture of cells, filled one after another."""

    def __init__(self, width, height):
        self.picture = Image.new("RGB", (width, height), PAPER)
        self.draw = ImageDraw.Draw(self.picture)
        self.cells = {}

    def panel(self, name, panel, x, y, size=1024):
        """A square panel: titles over a rule, the text in both languages, what it rests on at the foot."""
        self.cells[name] = (x, y, size, size)
        left, wide, at = x + 62, size - 124, y + 54
        self.draw.rectangle((x, y, x + size - 1, y + size - 1), fill=PAPER)
        self.draw.rectangle((x, y, x + 17, y + size - 1), fill=ACCENT)
        self.draw.text((left, at), panel.title, font=font(SERIF, 82), fill=INK)
        self.draw.text((left, at + 118), panel.english_title, font=font(SERIF, 42), fill=ACCENT)
        self.draw.line((left, at + 190, left + wide, at + 190), fill=INK, width=3)
        at = self._paragraph(panel.text, font(SANS, 41), left, at + 210, wide, 59, INK)
        at = self._paragraph(panel.english, font(SANS, 31), left, at + 16, wide, 41, QUIET)
        assert at < y + size - 64, (name, at - y)
        for level in panel.levels:
            colour, words = LEVELS[level]
            self.draw.rectangle((left, y + size - 58, left + 26, y + size - 32), fill=colour)
            self.draw.text((left + 38, y + size - 45), words, font=font(SANS, 26), fill=INK, anchor="lm")
            left += 290

    def _paragraph(self, text, face, x, y, wide, step, colour):
        for row in lines(text, face, wide):
            self.draw.text((x, y), row, font=face, fill=colour)
            y += step
        return y

    def label(self, name, chinese, english, x, y, width=512, height=128):
        self.cells[name] = (x, y, width, height)
        self.draw.rectangle((x, y, x + width - 1, y + height - 1), fill=PAPER)
        self.draw.rectangle((x, y, x + 9, y + height - 1), fill=ACCENT)
        self.draw.text((x + 28, y + 44), chinese, font=self._fitting(SERIF, chinese, 46, width - 44), fill=INK, anchor="lm")
        self.draw.text((x + 28, y + 96), english, font=self._fitting(SANS, english, 30, width - 44), fill=QUIET, anchor="lm")

    def _fitting(self, file, text, size, width):
        face = font(file, size)
        return font(file, int(size * min(1.0, width / face.getlength(text))))

    def board(self, name, text, x, y, width, height, size, ground=BLACK, ink=GOLD, level=True):
        """A name board in traditional characters: level ones read from right to left, upright ones downward."""
        self.cells[name] = (x, y, width, height)
        self.draw.rectangle((x, y, x + width - 1, y + height - 1), fill=ground)
        rim = tuple(int(0.5 * a + 0.5 * b) for a, b in zip(ground, ink))
        inset = max(3, min(width, height) // 26)
        self.draw.rectangle((x + inset, y + inset, x + width - 1 - inset, y + height - 1 - inset), outline=rim, width=max(1, inset // 2))
        for k, character in enumerate(text[::-1] if level else text):
            t = 0.07 + 0.86 * (k + 0.5) / len(text)
            spot = (x + width * t, y + height / 2) if level else (x + width / 2, y + height * t)
            self.draw.text(spot, character, font=font(SERIF, size, TC), fill=ink, anchor="mm")

    def pixels(self):
        return numpy.asarray(self.picture)
