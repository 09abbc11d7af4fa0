"""Inscriptions: one picture of boards and couplets in traditional characters, and where on it each one lies.

Level boards read from right to left and upright ones from top to bottom, as before 1950. Of a couplet the first line
hangs on the right of who looks at it."""
import numpy
from PIL import Image, ImageDraw, ImageFont

SERIF, TC = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 3  # Debian: fonts-noto-cjk
SIZE = 2048


class Sheet:
    """One picture of inscriptions: the material that shows it, and where each lies: name -> (x, y, width, height) in pixels."""

    def __init__(self, material, cells, size=SIZE):
        self.material, self.cells, self.size = material, cells, size


BLACK_GOLD = ((24, 19, 17), (196, 150, 72))
RED_BLACK = ((126, 26, 20), (22, 14, 12))
RED_GOLD = ((112, 24, 18), (206, 160, 80))
WOOD_GREEN = ((92, 66, 44), (30, 52, 38))
BLUE_WHITE = ((30, 48, 74), (214, 208, 190))
STONE_RED = ((138, 132, 120), (112, 26, 18))

# text: colours. Shops that an old town lives by; none is after a firm that exists.
BOARDS = {
    "望江茶樓": BLACK_GOLD, "濟世藥鋪": BLACK_GOLD, "豐裕糧行": WOOD_GREEN, "永和布莊": BLUE_WHITE, "順和鹽號": BLACK_GOLD,
    "德盛酒坊": RED_GOLD, "臨江客棧": RED_GOLD, "福興竹器": WOOD_GREEN, "文華紙號": BLUE_WHITE, "溪口豆豉": RED_GOLD,
    "老街麵館": BLACK_GOLD, "聚賢茶園": RED_GOLD, "錦江繡坊": BLUE_WHITE, "恆昌雜貨": WOOD_GREEN, "義興船行": BLACK_GOLD,
    "古龍寺": BLACK_GOLD, "萬年臺": RED_GOLD, "鎮江寺": BLACK_GOLD, "王爺坎": STONE_RED, "土地祠": RED_GOLD,
}
COUPLETS = {  # first line, second line
    "tea": ("為名忙為利忙忙裡偷閒且喝一杯茶去", "勞心苦勞力苦苦中作樂再倒二兩酒來"),
    "stage": ("臺上笑臺下笑臺上臺下笑惹笑", "看古人看今人看古看今人看人"),
    "medicine": ("但願世間人無病", "何妨架上藥生塵"),
    "trade": ("生意興隆通四海", "財源茂盛達三江"),
    "inn": ("未晚先投宿", "雞鳴早看天"),
    "earth": ("土能生萬物", "地可發千祥"),
    "temple": ("風調雨順", "國泰民安"),
    "boats": ("一帆風順", "四海安瀾"),
}
FLAGS = {"茶": ((206, 190, 150), (96, 20, 16)), "酒": ((120, 24, 18), (220, 196, 140)), "藥": ((40, 58, 52), (214, 204, 176)),
         "米": ((206, 190, 150), (30, 30, 30)), "布": ((38, 56, 88), (220, 212, 190)), "鹽": ((190, 176, 140), (40, 30, 26))}
PAPER = ((150, 30, 22), (20, 12, 10))


def cells():
    """Name -> (x, y, width, height) in pixels of the picture."""
    place = {}
    for k, text in enumerate(BOARDS):
        place[text] = (512 * (k % 4), 168 * (k // 4), 496, 156)
    x = 0
    for name, lines in COUPLETS.items():
        for side, _ in enumerate(lines):
            place[f"{name} {side + 1}"] = (x, 856, 92, 780)
            x += 104
    for k, text in enumerate(FLAGS):
        place[text] = (232 * k, 1652, 216, 380)
    return place


CELLS = cells()
SHOPS = Sheet("Signs", CELLS)


def characters(draw, text, box, font, colour, level):
    x, y, width, height = box
    reading = text[::-1] if level else text
    for k, character in enumerate(reading):
        t = (k + 0.5) / len(text)
        spot = (x + width * (0.06 + 0.88 * t), y + height / 2) if level else (x + width / 2, y + height * (0.03 + 0.94 * t))
        draw.text(spot, character, font=font, fill=colour, anchor="mm")


def board(draw, cell, text, ground, ink, level, size):
    x, y, width, height = cell
    draw.rectangle((x - 4, y - 4, x + width + 3, y + height + 3), fill=ground)
    edge = tuple(int(0.55 * a + 0.45 * b) for a, b in zip(ground, ink))
    draw.rectangle((x + 6, y + 6, x + width - 7, y + height - 7), outline=edge, width=3)
    characters(draw, text, (x, y, width, height), ImageFont.truetype(SERIF, size, index=TC), ink, level)


def signs(rng, size):
    """All inscriptions, a little weathered."""
    picture = Image.new("RGB", (SIZE, SIZE), (40, 30, 24))
    draw = ImageDraw.Draw(picture)
    for text, (ground, ink) in BOARDS.items():
        board(draw, CELLS[text], text, ground, ink, True, 108)
    for name, lines in COUPLETS.items():
        for side, line in enumerate(lines):
            colours = PAPER if name in ("trade", "inn", "earth", "boats") else BLACK_GOLD
            board(draw, CELLS[f"{name} {side + 1}"], line, *colours, False, min(72, int(740 / len(line))))
    for text, (ground, ink) in FLAGS.items():
        board(draw, CELLS[text], text, ground, ink, False, 170)
    return weathered(picture, rng)


def weathered(picture, rng):
    """Paint and stone are nowhere quite even."""
    wear = numpy.random.default_rng(rng.randrange(1 << 30)).normal(1.0, 0.035, (picture.height // 2, picture.width // 2, 1))
    wear = wear.repeat(2, 0).repeat(2, 1)
    return numpy.clip(numpy.asarray(picture) * wear, 0, 255).astype(numpy.uint8)
