"""The words by which an honour, its giver and its date are known: vocabulary only, no decisions."""

from __future__ import annotations

#: Words of an honour, as parts of one expression; the boundary before each is set by the reader.
HONOURS = r"""
    awards? awarded awardees? prizes? medals? medalists? medallists? fellows? fellowships? scholars?
    scholarships? honou?rs? honou?red honorary honou?rable distinctions? distinguished laureates? top
    recognitions? recognized recipients? winners? won finalists? runners?[- ]?up nominees? nominated best
    outstanding excellen\w* top champions? gold silver bronze certificates? dean'?s laude stars?
    (?:research|endowed|ai|excellence|junior|starting|career|university|named)[-\s]chairs? chair\s+in
    professorship innovators? elected hall merit bursary bursaries studentships? stipends? notable
    shortlisted longlisted \d\d\s+under\s+\d\d
    highlight(?:s|ed)? highly\s+cited nsf\s+career
    favou?rite influential knighted young rising inductee talents? valedictorian salutatorian
    commendations? mentions? achievements? travel\s+(?:grants?|funds?) exemplary of\s+the\s+year
    (?:first|second|third|1st|2nd|3rd|4th|5th)[-\s](?:place|prize|rank|class)
    (?<!assistant\s)(?<!associate\s)(?<!adjunct\s)(?<!visiting\s)(?<!full\s)(?<!research\s)professor
    (?:(?:alpha|beta|gamma|delta|epsilon|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)\s?){2,3}
    \w*prei(?:s|se|ses) \w*preistrager\w* auszeichnung\w* \w*stipendi\w* ehren\w* medaille\w* ehrung\w*
    prix laureate? bourses? bourse lauriers? medailles? finaliste
    premios? becas? galardon\w* medalla\w* distincion\w* mencion\w* reconocimiento\w* becari[oa]
    bolsas? bolsista medalhas? mencao distincao homenagem
    premi borse borsa riconoscimento medaglia menzione vincitore vincitrice
    \w*prijs \w*prijzen \w*beurs \w*beurzen onderscheiding\w*
    преми\w* наград\w* стипенди\w* грамот\w* медал\w* лауреат\w* диплом\w* победител\w* призер\w*
    accesit chevalier\s+de\s+l diploma\s+di\s+merito (?:primo|secondo|terzo)\s+classificat[oa]
    nagrod\w* stypendi\w* wyroznieni\w* odznaczeni\w* laureat\w* vyznamenan\w* oceneni\w* cestne\s+uznani\w*
    cena\s+(?:rektora|dekana|ministra|nadace) odul\w* burs bursu burslari mansiyon utmarkels\w* hederspris\w* \w*priset
    \w*prisen hedersdoktor\w* palkin\w* apuraha\w* kunniamaininta osztondij\w* kituntetes\w* premiul\w* βραβεί\w*
    υποτροφί\w* جائزة جوائز جایزه פרס מלגת penghargaan beasiswa
"""

#: The same in scripts that set no spaces, each as it is.
HONOURS_GLUED = """
    奖 獎 賞 奖学金 荣誉 榮譽 称号 优秀 金牌 银牌 铜牌 冠军 受賞 表彰 奨学 수상 장학 최우수 우수 대상
    금상 은상 동상 학술상 논문상 공로상 장려상 三好学生 先进个人 特別研究員
"""

#: Words of who gives: a line with one of them names a house, society or firm.
GIVERS = r"""
    universit\w* universid\w* univ departement departamento dipartimento facultad faculdade facolta institut\w* organi[sz]ations? alliance observatory library college colleges school schools escuela scuola servicio collaboration academy academies
    akademie\w* association society societies foundation fund trust department dept faculty center
    centre council club guild museum hospital consulate ministry government corporation inc ltd llc gmbh laborator\w* labs? federation union
    commission agency committee board bank banque banca banco company group consortium chapter division section conference
    conf symposium workshop proceedings journal transactions embassy office service services city state
    province region republic national\s+science programme? bureau technion clarivate elsevier springer
    technical\s+university
    polytechnic politecnic\w* ecole école hochschule max\s+planck fraunhofer google microsoft facebook
    meta amazon apple intel nvidia adobe linkedin baidu tencent alibaba huawei samsung bosch siemens ibm
    qualcomm oracle bloomberg bytedance twitter uber salesforce deepmind openai snap yahoo sony toyota
    fundacion fundacao fondation fondazione stiftung \w*gesellschaft ministerio ministerium ministere
    directorate xunta junta concello ayuntamiento ajuntament generalitat municipality
    consiglio consejo gobierno governo academia accademia asociacion associacao associazione societe
    sociedad sociedade societa vereniging stichting genootschap akademia cnrs inria cnr csic dfg daad
    epsrc nserc nsf nih darpa erc anr fapesp университет\w* институт\w* академи\w* общество фонд
    universitesi politechnik\w* univerzit\w* uniwersytet\w* yliopisto\w* egyetem\w* ministerstw\w* ministerstvo vakfi bakanligi
    министерств\w* parliament senate house\s+of\s+representatives house\s+of\s+lords
"""

#: The same in scripts that set no spaces.
GIVERS_GLUED = """
    大学 大學 学院 學院 研究所 研究院 协会 協會 学会 學會 基金 委员会 委員會 财团 財団 政府 公司 大会 省
    市 대학 학회 재단 연구원 협회 정부 分会 分會 教育厅 教育部 科技部 学报 學報
"""

#: What one competes in, or is examined in: it names how one fared, and gives nothing.
CONTESTS = r"""
    competitions? contests? challenges? \w*hackathons? hack(?:[a-z]{2,8})? \w{2,9}athons? olympiads? olympics championships? tournaments?
    cup games \w*wars exams? examinations? quiz finals? final\s+round grand\s+finale ctf league shared\s+task grand\s+prix
"""

#: Words by which a line of an honours list turns out to be money for a project.
GRANTS = r"""
    grant grants funded funding investigator co-investigator budget
"""

#: Grants that are honours all the same (of a person's career, not for a project): beside one of these the words
#: above do not count.
HONOUR_GRANTS = r"travel mobility diversity scholarship fellowship award prize student (?:starting|consolidator|advanced)\s+grant conference"

#: Further names of countries that end an address, between bars.
COUNTRIES = "u.s.a.|u.s.|us|u.k.|p.r. china|pr china|s.korea|iraq|jordan|nederland"
