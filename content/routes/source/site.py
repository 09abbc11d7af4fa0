"""Writes ../site.json, so that its gates stand where the model has the places: `blender -b -P site.py` or any Python with numpy and PIL."""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import relief  # noqa: E402
from layout import DEPTH, NEAR_AT, NEAR_TOP, WIDTH, on_map, on_near, rise  # noqa: E402
from places import NEAR, SILK  # noqa: E402


def both(chinese, english):
    return {"zh-Hans": chinese, "en": english}


def spot(x, y, z):
    """From the table's axes to the site's."""
    return [round(v, 3) for v in (x, z, -y)]


def station(k):
    id_, chinese, _, english, lat, lon, _ = SILK[k]
    before, after = SILK[k - 1] if k else None, SILK[k + 1] if k + 1 < len(SILK) else None
    if not before:
        between = both(f"下一站是{after[1]}。", f"The next is {after[3]}.")
    elif not after:
        between = both(f"前一站是{before[1]}。", f"The one before is {before[3]}.")
    else:
        between = both(f"前一站是{before[1]}，下一站是{after[1]}。", f"It lies between {before[3]} and {after[3]}.")
    x, y = on_map(lat, lon)
    return {
        "id": id_, "name": both(chinese, english),
        "text": both(f"南方丝绸之路所列二十二处中的第{k + 1}处。{between['zh-Hans']}图上的位置取自今日城镇。",
                     f"No. {k + 1} of the 22 places that are listed for the Southern Silk Road. {between['en']} On the map it stands where the town of today does."),
        "position": spot(x, y, rise(relief.height_at(lat, lon)) + 0.034), "nodes": [f"Pin {id_}"],
        "evidence": "documented", "sources": ["silk-road", "general"],
    }


def near(id_, chinese, english, text, evidence, sources, nodes, high, **more):
    x, y = on_near(*NEAR[id_][1:])
    return {"id": id_, "name": both(chinese, english), "text": both(*text), "position": spot(x, y, NEAR_TOP + high), "nodes": nodes,
            **more, "evidence": evidence, "sources": sources}


GATES = [
    near("huanglongxi", "黄龙溪", "Huanglongxi", (
        "府河与鹿溪河交汇处的水乡古镇，建安二十四年（公元219年）首见于记载。府河是南方丝绸之路的水路一程；据口述，镇上曾泊船多至二百四十条。",
        "The old water town where the Fu and the Luxi meet, first mentioned for AD 219 (Jian'an 24). The Fu was a water leg of the Southern Silk Road; up to "
        "240 boats lay here, as is told."), "documented", ["n13", "n14", "n36"], ["Lantern boat"], 0.072, site="huanglongxi"),
    near("huaixuan", "槐轩广场", "Huaixuan Square", (
        "为纪念双流学者刘沅（1768—1856）而建的广场。1849年，他主持重塑武侯祠四十七尊塑像中的二十五尊。广场的布局为推测。",
        "A square in memory of the scholar Liu Yuan (1768-1856) of Shuangliu. In 1849 he directed the re-making of 25 of the 47 statues of Wuhou Shrine. The "
        "layout of the square is a hypothesis."), "documented", ["study", "wuhou"], ["Small gate"], 0.122, site="huaixuan"),
    near("linpan", "川西林盘", "A Linpan", (
        "房舍、竹林、田地与水：成都平原上林木环抱的农家院落，成都市曾统计有十四万一千一百处。这一处不是其中任何一处，在图上的位置可以随意。",
        "House, grove, field and water: a wooded farmstead of the plain. 141,100 were counted in the municipality of Chengdu; this one is none of them, and "
        "its place on the map is free."), "analogy", ["linpan-count"], ["Small linpan"], 0.120, site="linpan"),
    near("wuhou", "武侯祠", "Wuhou Shrine", (
        "成都的三国圣地。1849年，双流学者刘沅主持重塑祠中四十七尊塑像中的二十五尊。",
        "Chengdu's shrine to the age of the Three Kingdoms. In 1849 Liu Yuan of Shuangliu directed the re-making of 25 of its 47 statues."),
        "documented", ["wuhou"], ["Disc wuhou"], 0.006),
    near("jiangkou", "江口", "Jiangkou", (
        "府河上的船顺流一日可到江口，逆流而回要四日；这条航路止于二十世纪六十年代。",
        "The boats of the Fu took one day down to Jiangkou and four days up again; the traffic ended in the 1960s."),
        "documented", ["n33"], ["Disc jiangkou"], 0.006),
    *(station(k) for k in range(len(SILK))),
]
ROUTES = [
    {"id": "silk-road", "name": both("南方丝绸之路", "Southern Silk Road"), "text": both(
        "从成都到腾冲的二十二处，次序依所列文献。红绸只是依次相连：道路本身的走向没有画出。",
        "22 places from Chengdu to Tengchong, in the order in which the source lists them. The red ribbon only joins them: the course of the road itself is not shown."),
     "colour": [0.60, 0.035, 0.02], "gates": [s[0] for s in SILK], "nodes": ["Silk road"], "evidence": "documented", "sources": ["silk-road", "general"]},
    {"id": "fu", "name": both("府河水路", "By water on the Fu"), "text": both(
        "府河是南方丝绸之路的水路一程：从成都经黄龙溪到江口。河道的弯曲是示意。",
        "The Fu was a water leg of the Southern Silk Road: from Chengdu past Huanglongxi to Jiangkou. Its bends are schematic here."),
     "colour": [0.02, 0.26, 0.42], "gates": ["chengdu", "huanglongxi", "jiangkou"], "nodes": ["Fu water leg"], "evidence": "documented", "sources": ["n36", "n33"]},
    {"id": "three-kingdoms", "name": both("三国", "Three Kingdoms"), "text": both(
        "研究中提到三国路线，但未查到它的各站，所以这里不画线。标出的三处与三国有记载可循的联系；把它们放在一起是我们的安排。",
        "Studies name a Three Kingdoms route; its stations were not found, so that no line is drawn. Three places are marked that have a documented tie to that age; that they "
        "stand together is our doing."),
     "colour": [0.72, 0.42, 0.07], "gates": ["wuhou", "huaixuan", "huanglongxi"], "evidence": "hypothesis", "sources": ["wuhou", "n14"]},
    {"id": "ba-shu", "name": both("巴蜀", "Ba-Shu"), "text": both(
        "研究中提到巴蜀路线，但未查到它的各站，所以这里不画线。标出蜀地的三处：成都；都江堰（公元前256年）之水所灌的平原上的林盘；黄龙溪，府河船工号子是川江号子的一支。把它们放在一起是我们的安排。",
        "Studies name a Ba-Shu route; its stations were not found, so that no line is drawn. Three places of the land of Shu are marked: Chengdu; the Linpan, on canals that Dujiangyan "
        "(256 BC) feeds; Huanglongxi on the Fu, whose boatmen's chant is a branch of that of Sichuan's rivers. That they stand together is our doing."),
     "colour": [0.05, 0.22, 0.16], "gates": ["chengdu", "linpan", "huanglongxi"], "evidence": "hypothesis", "sources": ["study-routes", "dujiangyan", "n43"]},
    {"id": "others", "name": both("其他路线", "Further routes"), "text": both(
        "研究中还提到古蜀、红色旅游与藏羌彝走廊等路线。哪些地方属于它们没有查到：这里只列其名，不画出来。",
        "Studies also name routes of ancient Shu, Red tourism and the Tibet-Qiang-Yi corridor. Which places belong to them was not found: they are named here, and not drawn."),
     "colour": [0.30, 0.28, 0.25], "evidence": "documented", "sources": ["study-routes"]},
]
ELEMENTS = [
    {"name": both("地形", "The relief"), "nodes": ["Relief", "Relief edge"], "evidence": "hypothesis", "sources": ["general"], "note": both(
        "示意：没有使用测绘数据。由城镇的大致高程、山脉与河流的大致走向推出，高度夸大约十三倍。",
        "Schematic: no survey is in it. It follows from the heights of towns and the courses of ranges and rivers as they are generally known, raised about thirteenfold.")},
    {"name": both("放大的成都平原", "The plain about Chengdu, enlarged"), "nodes": ["Near board", "Disc *"], "evidence": "analogy", "sources": ["general"], "note": both(
        "城镇位置取自今日；河道弯曲是示意；林盘的位置可以随意。", "Places stand where they are today; the bends of the rivers are schematic; the Linpan's place is free.")},
    {"name": both("南方丝绸之路的各站", "Stations of the Southern Silk Road"), "nodes": ["Pin *"], "evidence": "documented", "sources": ["silk-road", "general"], "note": both(
        "名称与次序见于所列文献；位置是今日城镇的坐标，约至0.1度，取自常识。", "Names and order are the source's; where they stand is general knowledge: today's towns, to about 0.1 degree.")},
    {"name": both("红绸", "The red ribbon"), "nodes": ["Silk road"], "evidence": "hypothesis", "sources": ["silk-road"], "note": both(
        "依次序平滑地连接各站，不是道路的走向。", "It joins the stations evenly in their order, and is not the course of the road.")},
    {"name": both("府河水路", "The water leg on the Fu"), "nodes": ["Fu water leg"], "evidence": "documented", "sources": ["n36"], "note": both(
        "府河是水路一程，见于记载；弯曲是示意。", "That the Fu was a water leg is recorded; its bends are schematic.")},
    {"name": both("灯船", "The lantern boat"), "nodes": ["Lantern boat"], "evidence": "hypothesis", "note": both(
        "代表黄龙溪的小木船，形制为虚构。", "A small wooden boat that stands for Huanglongxi; its form is invented.")},
    {"name": both("小门楼", "The small gate"), "nodes": ["Small gate"], "evidence": "hypothesis", "note": both(
        "代表槐轩广场，不是哪一座门。", "It stands for Huaixuan Square, and is no gate in particular.")},
    {"name": both("小林盘", "The small Linpan"), "nodes": ["Small linpan"], "evidence": "hypothesis", "note": both(
        "漆作的一丛竹与一间屋，代表川西林盘。", "A clump of bamboo and a house in lacquer stand for the Linpan.")},
    {"name": both("桌与屋", "Table and room"), "nodes": ["Table", "Title", "Brass", "Floor", "Walls", "Timbers", "Moon window", "Moon paper", "Shell", "Lantern ?"],
     "evidence": "hypothesis", "note": both("为这张地图虚构的桌子与房间。", "A table and a room invented for this map.")},
]
BIBLIOGRAPHY = [
    {"id": "silk-road", "title": "The places of the Southern Silk Road, from Chengdu to Tengchong", "url": "runmo.com pydtpn04hasq", "confidence": "medium"},
    {"id": "general", "title": "General knowledge: where today's towns, ranges and rivers lie, to about 0.1 degree; not looked up", "confidence": "low"},
    {"id": "n36", "title": "Shuangliu: the Fu as a water leg; its intangible heritage", "url": "shuangliuzx.com/slxzf/5569", "confidence": "medium"},
    {"id": "n33", "title": "Boats and trackers of the Fu", "url": "cdsouth.com/2020/09/18/1306", "confidence": "medium"},
    {"id": "n13", "title": "Huanglongxi: its history and its boats", "url": "m.dushuhao.com 14502/13", "confidence": "medium"},
    {"id": "n14", "title": "Huanglongxi in Jian'an 24 (AD 219)", "url": "qianchaoyun.com/articles/256609", "confidence": "medium"},
    {"id": "wuhou", "title": "Liu Yuan and the statues of Wuhou Shrine, 1849", "url": "cdjndfz.com/product/82/310", "confidence": "medium"},
    {"id": "study", "title": "A study of Shuangliu's cultural revitalisation: the parts of Huaixuan Square and the Huaixuan Master's Festival", "confidence": "medium"},
    {"id": "dujiangyan", "title": "Dujiangyan and its canals", "url": "m.fx361.com 20589445; shuangw1.github.io/storymap", "confidence": "high"},
    {"id": "n43", "title": "The boatmen's chant of the Fuhe and the Chuanjiang haozi", "url": "xing528.com/lilun/1870780", "confidence": "medium"},
    {"id": "study-routes", "title": "The museum's founding studies: the routes that they name", "confidence": "medium"},
    {"id": "linpan-count", "title": "141,100 Linpan in Chengdu municipality", "url": "talentonion.com/book/12242211", "confidence": "medium"},
]
NEAR_SPOT = (NEAR_AT[0], NEAR_TOP, -NEAR_AT[1])
SITE = {
    "$schema": "../schema/site.schema.json",
    "format": 1,
    "title": both("路线：蜀地古道", "Routes: the old ways of Shu"),
    "text": both(
        "一张木雕的桌上地图，从四川盆地直到腾冲：沿南方丝绸之路看去，再从图上走进可以到访的地方。地形是示意，没有使用测绘数据；各站的次序见于文献，红绸只是依次相连。",
        "A table map of carved wood, from the Sichuan basin to Tengchong: follow the Southern Silk Road, and go from the map to the places that can be visited. The relief is "
        "schematic, with no survey in it; the order of the stations is a source's, and the ribbon only joins them."),
    "picture": "cover.jpg",
    "place": {"latitude": 30.66, "longitude": 104.07, "elevation": 500, "utcOffset": 8},
    "environment": {"at": "2026-10-05T20:30", "haze": 12, "exposure": -1.5},
    "models": [{"file": "routes.glb"}],
    "elements": ELEMENTS,
    "lamps": [
        *({"name": f"Lantern {k + 1}", "position": [x, 3.08, -y], "candela": 13, "kelvin": 2700, "range": 9} for k, (x, y) in
          enumerate(((-1.55, -0.9), (1.55, -0.9), (-1.55, 1.2), (1.55, 1.2)))),
        {"name": "Before the table", "position": [0, 1.3, 2.5], "candela": 1.6, "kelvin": 2900, "range": 1.9},
        {"name": "Moon window", "position": [0, 1.95, -2.6], "candela": 7, "kelvin": 7500, "range": 5},
    ],
    "acoustics": [{"outline": [[-5, -4.6], [5, -4.6], [5, 4.6], [-5, 4.6]], "heights": [0, 3.9], "enclosure": "room", "absorption": 0.2}],
    "spawns": [{"id": "table", "name": both("桌前", "Before the table"), "position": [0, 0.0, 2.6], "heading": 0}],
    "walkable": [{"heights": [-0.5, 2], "outline": [[-4.7, -4.3], [4.7, -4.3], [4.7, 4.3], [-4.7, 4.3]],
                  "holes": [[[round(sx * (WIDTH / 2 + 0.1), 2), round(sz * (DEPTH / 2 + 0.1), 2)] for sx, sz in ((-1, -1), (1, -1), (1, 1), (-1, 1))]]}],
    "viewpoints": [
        {"id": "map", "name": both("全图", "The whole map"), "position": [-0.33, 2.4, 2.78], "target": [-0.33, 0.86, 0.0], "fov": 45},
        {"id": "cover", "name": both("灯下", "By lamplight"), "position": [-1.45, 2.1, 2.35], "target": [0.12, 0.95, -0.3], "fov": 46},
        {"id": "plain", "name": both("成都平原", "The plain about Chengdu"), "text": both("可以走进去的三处。", "The three places that can be visited."),
         "position": [round(NEAR_SPOT[0] - 0.18, 2), 1.60, round(NEAR_SPOT[2] + 0.62, 2)], "target": [round(v, 2) for v in NEAR_SPOT], "fov": 42},
        {"id": "yunnan", "name": both("去腾冲的路", "Towards Tengchong"), "position": [-1.55, 1.62, 1.75], "target": [-0.45, 0.82, 0.35], "fov": 45},
        {"id": "rim", "name": both("盆地边缘", "The rim of the basin"), "position": [1.75, 1.42, -0.05], "target": [0.35, 0.86, -0.55], "fov": 45},
        {"id": "room", "name": both("屋里", "The room"), "position": [2.9, 1.75, 3.7], "target": [-0.3, 1.05, -0.9], "fov": 52},
    ],
    "gates": GATES,
    "routes": ROUTES,
    "licence": "CC-BY-4.0",
    "credits": [{"name": "Rekindle", "role": both("模型、贴图与文字", "Models, textures and texts")}],
    "bibliography": BIBLIOGRAPHY,
}


def laid_out(value, indent=0, most=150):
    """JSON as people write it: what fits a line is on one."""
    flat = json.dumps(value, ensure_ascii=False)
    flat = flat if not isinstance(value, dict) else "{ " + flat[1:-1] + " }"
    wide = sum(2 if ord(c) > 0x2e00 else 1 for c in flat)
    if not isinstance(value, (dict, list)) or not value or wide + indent <= most:
        return flat
    pad = " " * (indent + 2)
    if isinstance(value, dict):
        rows = [f"{pad}{json.dumps(k)}: {laid_out(v, indent + 2, most)}" for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + "\n" + " " * indent + "}"
    return "[\n" + ",\n".join(pad + laid_out(v, indent + 2, most) for v in value) + "\n" + " " * indent + "]"


if __name__ == "__main__":
    (HERE.parent / "site.json").write_text(laid_out(SITE) + "\n")
