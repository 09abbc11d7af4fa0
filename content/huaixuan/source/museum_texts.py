"""What is written in the museum: panels, labels and boards. Facts and their levels are those of the site's bibliography."""
import panels
from panels import Panel

D, A, H = "documented", "analogy", "hypothesis"

PANELS = {
    "museum": Panel(
        "槐轩博物馆", "The Huaixuan Museum",
        "刘沅（1768—1856，一说1767—1855），字止唐，又字讷如，人称“川西夫子”。他以儒学立身，兼修道家；其学派称“刘门”，办祠庙、善堂与学堂。"
        "槐轩广场有槐轩博物馆，见于研究；这座建筑与陈列的样貌则是推测。每件展品旁都写明依据。",
        "Liu Yuan (1768–1856; others say 1767–1855), styled Zhitang and Neru, was called the Master of Western Sichuan: a Confucian who also "
        "cultivated the Daoist way. His school, Liumen, ran temples, charities and schools. That Huaixuan Square has a Huaixuan Museum is "
        "documented; this building and its display are a hypothesis. Beside each exhibit stands what it rests on.", (D, H)),
    "life": Panel(
        "槐树下的一生", "A life among locust trees",
        "刘沅生于双流云栖里，即今彭镇羊坪村一带；1792年中举；1807年移居成都纯化街。双流与成都两处讲学之所都有槐树。"
        "他的生卒年有两说，这里并列。",
        "Born at Yunqili in Shuangliu, by today's Yangping village of Pengzhen, he passed the provincial examination in 1792 and moved to "
        "Chunhua Street in Chengdu in 1807. Locust trees (huai) stood at both of his schools, at Shuangliu and at Chengdu. His years are told "
        "in two ways; both are given here. Sources agree on most of this; our confidence is medium.", (D,)),
    "quanshu": Panel(
        "《槐轩全书》", "The Huaixuan quanshu",
        "刘沅的著作汇为《槐轩全书》，计二十三种。旁边架上的二十三函，一函代表一种。函套、题签与排列都是推测，不是某一版本的复制。",
        "Liu Yuan's writings are gathered in the Huaixuan quanshu, the complete books of Huaixuan: 23 works. The 23 cases on the shelf stand "
        "for them, one for each. Their bindings, labels and order are a hypothesis and copy no edition.", (D, H)),
    "houses": Panel(
        "两处故居", "The two houses",
        "羊坪的老宅与成都纯化街的宅院都已不存；羊坪旧址今为林地。没有找到图样和尺寸。柜中两座模型用素木制成：三合院与两进宅院的格局取自川西民居。"
        "它们说的是“可能如此”，不是复原。",
        "The house at Yangping and the house in Chunhua Street are both gone; where the first stood there is woodland today. No drawing and no "
        "measure of either was found. The models are of plain wood: a farmhouse on three sides of a yard and a town house of two courts, after "
        "houses of West Sichuan. They show what may have been, not what was.", (D, H)),
    "statues": Panel(
        "武侯祠的塑像", "The statues of Wuhou Shrine",
        "1849年，刘沅主持重塑成都武侯祠四十七尊塑像中的二十五尊。架上小像共四十七尊，着色的二十五尊表示重塑的数目，不指认哪一尊。"
        "前面三尊泥塑只示类型，不是祠中塑像的写真。",
        "In 1849 Liu Yuan directed the re-making of 25 of the 47 statues of Wuhou Shrine in Chengdu. Of the 47 small figures on the shelves, 25 are "
        "coloured: they tell how many were made anew, not which. The three clay statues show kinds (an official, a general, a scholar) and are "
        "no likeness of any statue of the shrine.", (D, H)),
    "papercut": Panel(
        "彩色镶嵌剪纸", "Paper-cut with coloured inlay",
        "双流东升的一位农民（Chen Shiyun）剪纸五十余年，创出彩色镶嵌剪纸，题材多为民俗、农事与民间故事；剪纸列入县级名录。"
        "墙上四幅是新的设计，由程序绘成，只取“镂空衬色”之法，不仿任何一幅原作。",
        "Chen Shiyun, a farmer of Dongsheng in Shuangliu, cut paper for over fifty years and invented paper-cut with coloured inlay: customs, farming "
        "and folk themes. The four pictures on this wall are new designs drawn by code. They follow the manner, cut openings backed with colour, "
        "and copy none of his works.", (D, H)),
    "loom": Panel(
        "蜀锦大花楼织机", "The great draw-loom of Shu brocade",
        "长5.3米，宽1.4米，高3.6米；榫卯加木楔，不用铁钉。二人同织：挽花工在上，照花本提线；织工在下，投梭打纬，一提一梭。"
        "各部件的形状参照《天工开物》“花机”，细部为推测。",
        "5.3 m long, 1.4 m wide, 3.6 m high; held by wooden wedges, without a nail. Two people weave: above, the drawer pulls the cords of the pattern; "
        "below, the weaver throws the shuttle, one lift for each throw. The shapes of the parts follow the figured loom of the Tiangong kaiwu (1637); "
        "details are a hypothesis. The largest loom model of Laoguanshan (2nd century BC) is 0.70 x 0.20 x 0.50 m.", (D, A, H)),
    "tea": Panel(
        "茶馆一角", "A corner of a tea house",
        "彭镇观音阁老茶馆：三十六柱，三间，进深15米，高5.5米，303.6平方米；穿斗木架，小青瓦，石灰墙，盖碗、铜壶、老灶、石缸。"
        "2019年，馆中讲过槐轩。这一角是类比，不是复制。",
        "The old Guanyinge tea house of Pengzhen: 36 columns, three bays, 15 m deep, 5.5 m high, 303.6 square metres; tied posts, grey tile, lime; "
        "lidded bowls, copper kettles, an old stove, a stone vat. In 2019 talks on Huaixuan were held there. This corner is an analogy, "
        "not a copy.", (A,)),
}
LABELS = {
    "yangping": ("羊坪老宅 · 推测模型", "The house at Yangping: a hypothesis"),
    "chunhua": ("纯化街宅院 · 推测模型", "The house in Chunhua Street: a hypothesis"),
    "books": ("《槐轩全书》二十三种", "23 works; the bindings are invented"),
    "official": ("文臣 · 示意泥塑", "An official: stylised, no likeness"),
    "general": ("武将 · 示意泥塑", "A general: stylised, no likeness"),
    "scholar": ("儒士 · 示意泥塑", "A scholar: stylised, no likeness"),
    "count": ("四十七尊中的二十五尊", "25 of 47, re-made in 1849"),
    "cut 1": ("槐花团花", "Locust flowers in a round"),
    "cut 2": ("莲塘双鲤", "Two carp and a lotus"),
    "cut 3": ("蝶与牡丹", "Butterflies and a peony"),
    "cut 4": ("水牛与稻", "Buffalo and rice"),
    "drawer": ("花楼 · 挽花工", "The tower and the drawer"),
    "huaben": ("花本 · 提花的线", "Huaben: the cords that hold the pattern"),
    "lingoes": ("衢盘与衢脚", "Comber board and lingoes"),
    "healds": ("综框与鸦儿", "Heald shafts and their levers"),
    "reed": ("筘与叠助木", "The reed and its beaters"),
    "weaver": ("织工 · 卷布轴", "The weaver and the cloth beam"),
    "warp": ("的杠（经轴）", "The warp beam"),
    "wedge": ("木楔，不用钉", "Wooden wedges, no nails"),
    "brocade": ("联珠团花锦 · 新设计", "Brocade of pearl roundels: a new design"),
    "stove": ("老灶与铜壶", "Old stove and copper kettles"),
    "bowls": ("盖碗、方桌、竹椅", "Lidded bowls, square tables, bamboo chairs"),
    "vat": ("石缸", "Stone water vat"),
}
NUMBERS = "一二三四五六七八九十"


def number(k):
    """1 to 99 in Chinese."""
    tens, ones = divmod(k, 10)
    return ("" if tens == 0 else "十" if tens == 1 else NUMBERS[tens - 1] + "十") + (NUMBERS[ones - 1] if ones else "")


def sheets():
    """The two pictures: eight panels; boards, book titles and labels."""
    large, small = panels.Sheet(4096, 2048), panels.Sheet(2048, 1280)
    for k, (name, panel) in enumerate(PANELS.items()):
        large.panel(name, panel, 1024 * (k % 4), 1024 * (k // 4))
    small.board("museum board", "槐軒博物館", 0, 0, 1280, 256, 200)
    small.board("tea board", "茶", 1280, 0, 256, 256, 190, (112, 24, 18), (206, 160, 80))
    for k in range(23):
        title = "槐軒全書" + number(k + 1)
        small.board(f"book {k + 1}", title, 64 * k, 256, 64, 256, 30 if len(title) < 7 else 26, (222, 212, 190), (40, 34, 30), False)
    for k, (name, (chinese, english)) in enumerate(LABELS.items()):
        small.label(name, chinese, english, 512 * (k % 4), 512 + 128 * (k // 4))
    return {"museum-panels": large, "museum-labels": small}
