"""Honours as Chinese pages tell them: "曾获2014年度羊毛学会织造二等奖（排名1）"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extractors.awards.dates import take_date
from crawler.extractors.awards.entry import Honour, tidy
from crawler.extractors.awards.remarks import RANK_OF_HAN, without_rank

_GOT = re.compile(
    r"(?:(?:曾|先后|荣|并|还|也)+(?:多次)?获(?:得|评)?|(?<=[,，、。年])获(?:得|评)?)(?!批|资助|悉|国家自然)"
)
_HONOUR = re.compile(r"(?:奖|奖章|奖学金|奖励|称号|荣誉|提名)[”》]?$")
_OF_OTHERS = re.compile(r"指导|学生|导师组|课题组成员")
_STOP = re.compile(r"[。；;]")
_PART = re.compile(r"[,，、]")
_YEAR_WITHIN = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")


def honours_of_sentences(text: str, latest: int) -> Iterator[tuple[Honour, str]]:
    """The honours that the sentences of a Chinese life say its subject has got, each with its sentence."""
    for sentence in _STOP.split(text):
        got = _GOT.search(sentence)
        if got is None or _OF_OTHERS.search(sentence, 0, got.start()):
            continue
        for part in _PART.split(RANK_OF_HAN.sub("", sentence[got.end() :])):
            if _OF_OTHERS.search(part):
                break
            if _HONOUR.search(part.strip()) is None:
                continue
            dated = take_date(part.strip(), latest)
            title, within = without_rank(tidy(dated.text)), _YEAR_WITHIN.search(part)
            if len(title) > _SHORTEST:
                year = dated.year or (int(within[0]) if within and int(within[0]) <= latest else None)
                yield Honour(title=title, year=year, organization=None, sure=0.8), sentence.strip()


#: "一等奖" by itself names no honour.
_SHORTEST = 3
