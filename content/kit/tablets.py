"""Inscriptions of Huaixuan Square: name boards, couplets and plinth stones in traditional characters, the square's own stone
in today's. The couplets are from the classics or long in common use; none is said to have hung there."""
from PIL import Image, ImageDraw, ImageFont

import lettering
from lettering import BLACK_GOLD, RED_GOLD, SERIF, TC

SIZE, SC = 1024, 2
STONE_DARK = ((150, 145, 133), (46, 42, 38))
STONE_GOLD = ((92, 90, 86), (206, 164, 84))
BLUE_GOLD = ((28, 42, 62), (200, 158, 82))

BOARDS = {"槐軒書院": BLACK_GOLD, "敬業樂群": BLACK_GOLD, "先賢祠": RED_GOLD, "藏書樓": BLUE_GOLD, "耕讀傳家": BLACK_GOLD, "劉沅先生像": STONE_GOLD}
COUPLETS = {"gate": ("博學審問", "慎思明辨"), "hall": ("書山有路勤爲徑", "學海無涯苦作舟"), "house": ("忠厚傳家久", "詩書繼世長")}
SQUARE = "槐轩广场"                                  # read from the left, as today
LIFE = ("劉沅字止唐一字訥如", "一七六八至一八五六年", "一說一七六七至一八五五", "世稱川西夫子", "像容與廣場布局爲推測")   # columns from the right


def cells():
    place = {}
    for k, text in enumerate(BOARDS):
        place[text] = (8 + 508 * (k % 2), 8 + 164 * (k // 2), 492, 148)
    for k, (name, lines) in enumerate(COUPLETS.items()):
        for side, _ in enumerate(lines):
            place[f"{name} {side + 1}"] = (8 + 72 * (2 * k + side), 500, 60, 510)
    place[SQUARE] = (448, 500, 568, 168)
    place["life"] = (448, 684, 568, 330)
    return place


SHEET = lettering.Sheet("Tablets", cells(), SIZE)


def _life(draw, cell, ground, ink):
    x, y, width, height = cell
    draw.rectangle((x - 4, y - 4, x + width + 3, y + height + 3), fill=ground)
    font, column = ImageFont.truetype(SERIF, 26, index=TC), width / len(LIFE)
    for k, line in enumerate(LIFE):
        for row, character in enumerate(line):
            draw.text((x + width - column * (k + 0.5), y + 24 + row * 28), character, font=font, fill=ink, anchor="mm")


def tablets(rng, size):
    """All of them on one picture, a little weathered."""
    picture = Image.new("RGB", (size, size), (40, 34, 30))
    draw, place = ImageDraw.Draw(picture), SHEET.cells
    for text, colours in BOARDS.items():
        lettering.board(draw, place[text], text, *colours, True, 96 if len(text) < 5 else 80)
    for name, lines in COUPLETS.items():
        for side, line in enumerate(lines):
            lettering.board(draw, place[f"{name} {side + 1}"], line, *BLACK_GOLD, False, 42)
    x, y, width, height = place[SQUARE]
    draw.rectangle((x - 4, y - 4, x + width + 3, y + height + 3), fill=STONE_DARK[0])
    font = ImageFont.truetype(SERIF, 116, index=SC)
    for k, character in enumerate(SQUARE):
        draw.text((x + width * (k + 0.5) / 4, y + height / 2), character, font=font, fill=(120, 28, 20), anchor="mm")
    _life(draw, place["life"], *STONE_DARK)
    return lettering.weathered(picture, rng)


# name: painter, pixels
PICTURES = {"tablets": (tablets, SIZE)}
