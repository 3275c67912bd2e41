#!/usr/bin/env python3
"""Makes divisions.csv, the gazetteer of China's provinces, prefectures and counties.

The source has the divisions of July 2016; changes.csv has what was changed since.

    pip download --no-deps cpca==0.5.5 pypinyin==0.55.0
    for wheel in *.whl; do unzip -q -d wheels "$wheel"; done
    PYTHONPATH=wheels python3 build.py wheels/cpca/resources/adcodes.csv

Reads changes.csv and writes divisions.csv, both beside this script; the same input gives the same
bytes. Needs nothing but Python 3.8 and the two wheels. See README.md for the columns.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pypinyin

COLUMNS = [
    "code", "level", "name", "short", "pinyin",
    "prefecture_code", "prefecture", "province_code", "province", "since", "until",
]

# --- Which rows ------------------------------------------------------------------------------

# Headings of the statistical code list, not divisions: 市辖区 (110100, 130101, ...), 县 (500200),
# 省直辖县级行政区划 (139000, 419000, 429000, 469000), 自治区直辖县级行政区划 (659000).
HEADING = re.compile(r"^(市辖区|县|.*直辖县级行政区划)$")

# Statistical units of 三沙市 that are no county-level divisions.
NOT_DIVISIONS = {
    "460321": "西沙群岛",
    "460322": "南沙群岛",
    "460323": "中沙群岛的岛礁及其海域",
}

# The source has two statistical codes of its time; these are their codes in GB/T 2260.
RECODED = {
    "139001": "130682",  # 定州市
    "139002": "130181",  # 辛集市
}

# --- Short names -----------------------------------------------------------------------------

NATIONALITIES = """
    各族 蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族
    哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族
    仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 塔吉克 怒族 保安族 裕固族 独龙族 普米族
""".split()

# 长阳|土家族|自治县, 黔东南|苗族侗族|自治州, 管城|回族|区: the name before the nationalities.
ETHNIC = re.compile(r"^(.+?)(?:%s)+(?:自治[区州县旗]|区)$" % "|".join(NATIONALITIES))

# 鄂托克前旗, 科尔沁左翼中旗: without the last two characters the banners of one root fall together.
PAIRED_BANNER = re.compile(r"[前后中左右]旗$")

SUFFIX = re.compile(r"(?:族?自治[区县旗]|特别行政区|地区|省|盟|市|县|区|旗)$")

SHORT = {
    "内蒙古自治区": "内蒙古",  # Not 内 and the nationality.
    "浦东新区": "浦东",
    "沈北新区": "沈北",
    "两江新区": "两江",
    "滨海新区": "滨海新区",  # 滨海 alone is read as 滨海县 in 盐城.
    "峰峰矿区": "峰峰",
    "鹰手营子矿区": "鹰手营子",
    "白云鄂博矿区": "白云鄂博",
    "井陉矿区": "井陉矿区",  # 井陉 is 井陉县, in the same prefecture.
    "神农架林区": "神农架",
    "六枝特区": "六枝",
    "达尔罕茂明安联合旗": "达尔罕茂明安",
    "正蓝旗": "正蓝旗",  # The colour is the banner's: nobody says 正蓝.
    "镶黄旗": "镶黄旗",
    "正镶白旗": "正镶白旗",
}


def short_name(name):
    """泽州县 to 泽州; a base of one character (忠县, 城区) keeps its suffix."""
    if name in SHORT:
        return SHORT[name]
    if PAIRED_BANNER.search(name):
        return name
    ethnic = ETHNIC.match(name)
    base = ethnic.group(1) if ethnic else SUFFIX.sub("", name)
    return base if len(base) > 1 else name


# --- Pinyin ----------------------------------------------------------------------------------

# Characters that have one reading in every name of this list, where pypinyin takes another.
CHARACTERS = {
    "勒": "le",  # 库尔勒, 阿勒泰, 锡林郭勒
    "卡": "ka",  # 浪卡子
    "什": "shi",  # 克什克腾, 什邡, 阿图什
    "都": "du",  # 宁都, 望都, 都匀
    "长": "chang",  # 长治, 长岭, 天长, 子长; not 长子, below
    "朝": "chao",  # 朝阳
    "佛": "fo",  # 佛冈, 佛坪
}

# Readings of whole short names that are often mistaken. pypinyin 0.55.0 has about half of them
# wrong (行唐 is right, 泊头 is not); the others stand here so that no later edition can undo them.
READINGS = {
    "行唐": "xingtang",
    "大城": "daicheng",  # 大 dài, 河北
    "乐亭": "laoting",
    "乐陵": "laoling",
    "乐清": "yueqing",
    "南乐": "nanle",
    "民乐": "minle",
    "泊头": "botou",
    "蔚县": "yuxian",
    "长子": "zhangzi",
    "洪洞": "hongtong",
    "繁峙": "fanshi",
    "万柏林": "wanbailin",
    "珲春": "hunchun",
    "穆棱": "muling",
    "闵行": "minhang",
    "六合": "luhe",
    "六安": "luan",
    "台州": "taizhou",
    "涡阳": "guoyang",
    "蚌埠": "bengbu",
    "蚌山": "bengshan",
    "枞阳": "zongyang",
    "歙县": "shexian",
    "厦门": "xiamen",
    "马尾": "mawei",
    "铅山": "yanshan",
    "牟平": "muping",
    "中牟": "zhongmu",
    "牟定": "mouding",
    "单县": "shanxian",
    "莘县": "shenxian",
    "东阿": "donge",
    "浚县": "xunxian",
    "泌阳": "biyang",
    "荥阳": "xingyang",
    "荥经": "yingjing",
    "渑池": "mianchi",
    "漯河": "luohe",
    "召陵": "shaoling",
    "尉氏": "weishi",
    "尉犁": "yuli",
    "曾都": "zengdu",
    "黄陂": "huangpi",
    "大埔": "dabu",
    "番禺": "panyu",
    "龙圩": "longxu",
    "覃塘": "qintang",
    "重庆": "chongqing",
    "犍为": "qianwei",
    "筠连": "junlian",
    "吴堡": "wubu",
    "红寺堡": "hongsibu",
    "柞水": "zhashui",
    "崆峒": "kongtong",
    "宕昌": "tanchang",
    "称多": "chenduo",
    "伽师": "jiashi",
    "莎车": "shache",
    "吐鲁番": "tulufan",
    "西藏": "xizang",
}


def pinyin(name, short):
    """Lower-case letters without tones, ü as v. The full name gives the phrase its context."""
    if short in READINGS:
        return READINGS[short]
    syllables = pypinyin.lazy_pinyin(name)
    assert len(syllables) == len(name), name
    return "".join(CHARACTERS.get(c, s) for c, s in zip(short, syllables)).replace("ü", "v")


# --- Rows ------------------------------------------------------------------------------------

def divisions(path):
    """Code to name, six digits, without the rows that are no divisions."""
    found = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, name = row["adcode"][:6], row["name"]
            assert row["adcode"].endswith("000000"), row
            if HEADING.match(name) or NOT_DIVISIONS.get(code) == name:
                continue
            code = RECODED.get(code, code)
            assert code not in found, code
            found[code] = name
    return found


def merged(base, changes):
    """Code, name, since and until of what the base has and of what the changes add to it.

    A change ends what it replaces. Where it names a division that is there already, with the same
    code and name, that division took the other in and stays as it is.
    """
    known, ended, added = set(base), {}, []
    for change in changes:
        code, name, since = change["code"], change["name"], change["since"]
        assert re.fullmatch(r"[1-8][0-9]{5} 20[0-9]{2}", f"{code} {since}"), change
        for old in change["replaces"].split():
            assert old in known and ended.setdefault(old, since) == since, change
        if base.get(code) == name:
            assert change["replaces"], change
        else:
            assert code not in known or code in change["replaces"].split(), change
            known.add(code)
            added.append((code, name, since))
    standing = [(code, name, "") for code, name in base.items()]
    return [
        (code, name, since, ended[code] if since < ended.get(code, "") else "")
        for code, name, since in sorted(standing + added, key=lambda row: (row[0], row[2]))
    ]


def overlap(a, b):
    """Whether two spans of (since, until) have a year in common; "" is open on either side."""
    return a[0] < (b[1] or "9999") and b[0] < (a[1] or "9999")


def level(code):
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def prefecture_code(code, names):
    """The prefecture, the municipality itself in its counties, or "" under a province."""
    if level(code) == "province":
        return ""
    prefecture, province = code[:4] + "00", code[:2] + "0000"
    if prefecture in names:
        return prefecture
    return province if names[province].endswith("市") else ""


def rows(records):
    names = {code: name for code, name, _, _ in records if level(code) != "county"}
    # 伊宁市 and 伊宁县: counties of one prefecture that share a short name at one time keep the
    # full one. 偃师市 and 偃师区, one after the other, are both 偃师.
    places = defaultdict(list)
    for code, name, *span in records:
        places[code[:4], level(code), short_name(name)].append((name, span))
    for code, name, *span in records:
        short = short_name(name)
        place = places[code[:4], level(code), short]
        if sum(overlap(span, other) for _, other in place) > 1:
            short = name
        prefecture, province = prefecture_code(code, names), code[:2] + "0000"
        yield [
            code, level(code), name, short, pinyin(name, short),
            prefecture, names.get(prefecture, ""), province, names[province], *span,
        ]


def check(table):
    """What must hold of any edition of the list, and some names that must be right."""
    table = [dict(zip(COLUMNS, row)) for row in table]
    keys = [(row["code"], row["since"]) for row in table]
    assert len(set(keys)) == len(keys) and keys == sorted(keys)
    codes = {row["code"]: row for row in table}
    for row in table:
        assert re.fullmatch(r"[1-8][0-9]{5}", row["code"]), row
        assert re.fullmatch(r"[a-z]+", row["pinyin"]), row
        assert len(row["short"]) > 1 and row["name"].startswith(row["short"][0]), row
        assert codes[row["province_code"]]["level"] == "province", row
        assert not row["prefecture_code"] or row["prefecture_code"] in codes, row
        assert not row["until"] or row["since"] < row["until"], row
    places = defaultdict(list)
    for row in table:
        place = ("province_code", "prefecture_code", "level", "short")
        for key in (row["code"], tuple(row[column] for column in place)):
            places[key].append((row["since"], row["until"]))
    assert not any(overlap(*pair) for spans in places.values() for pair in combinations(spans, 2))
    # What the list of the end of 2025 has.
    standing = [r["level"] for r in table if r["since"] < "2026" and not "" < r["until"] < "2026"]
    assert Counter(standing) == {"province": 34, "prefecture": 333, "county": 2845}
    shorts = {row["short"] for row in table}
    assert READINGS.keys() <= shorts, READINGS.keys() - shorts
    assert sum(row["name"] == "鼓楼区" for row in table) == 4
    for code, expected in {
        "140525": "泽州县 泽州 zezhou 晋城市",
        "140825": "新绛县 新绛 xinjiang 运城市",
        "140802": "盐湖区 盐湖 yanhu 运城市",
        "640422": "西吉县 西吉 xiji 固原市",
        "410326": "汝阳县 汝阳 ruyang 洛阳市",
        "320813": "洪泽区 洪泽 hongze 淮安市",
        "321322": "沭阳县 沭阳 shuyang 宿迁市",
        "350128": "平潭县 平潭 pingtan 福州市",
        "420528": "长阳土家族自治县 长阳 changyang 宜昌市",
        "150623": "鄂托克前旗 鄂托克前旗 etuokeqianqi 鄂尔多斯市",
        "150624": "鄂托克旗 鄂托克 etuoke 鄂尔多斯市",
        "211421": "绥中县 绥中 suizhong 葫芦岛市",
        "210212": "旅顺口区 旅顺口 lvshunkou 大连市",
        "150000": "内蒙古自治区 内蒙古 neimenggu ",
        "110105": "朝阳区 朝阳 chaoyang 北京市",
        "130502": "襄都区 襄都 xiangdu 邢台市",
        "371202": "莱城区 莱城 laicheng 莱芜市",
        "370116": "莱芜区 莱芜 laiwu 济南市",
        "542421": "那曲县 那曲 naqu 那曲地区",
        "540602": "色尼区 色尼 seni 那曲市",
        "410381": "偃师市 偃师 yanshi 洛阳市",
        "410307": "偃师区 偃师 yanshi 洛阳市",
    }.items():
        row = codes[code]
        assert " ".join(row[c] for c in ("name", "short", "pinyin", "prefecture")) == expected, row


def read_changes(path):
    with open(path, encoding="utf-8", newline="") as file:
        changes = list(csv.DictReader(file))
    assert changes == sorted(changes, key=lambda change: (change["since"], change["code"]))
    return changes


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: build.py ADCODES_CSV")
    assert pypinyin.__version__ == "0.55.0", "another pypinyin may read names differently"
    here = Path(__file__).parent
    table = list(rows(merged(divisions(sys.argv[1]), read_changes(here / "changes.csv"))))
    check(table)
    with open(here / "divisions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(table)
    for title, counts in {
        "In force:": Counter(row[1] for row in table if not row[-1]),
        "Ended:": Counter(row[1] for row in table if row[-1]),
    }.items():
        print(title, *(f"{counts[key]} {key}" for key in ("province", "prefecture", "county")))


if __name__ == "__main__":
    main()
