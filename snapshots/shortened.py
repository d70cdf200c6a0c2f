"""Which words a full stop shortens: those of journals' short titles (ISO 4), and of everyday."""

from __future__ import annotations

import re

#: Shortened everywhere, in any case.
_EVERYDAY = frozenset(
    "vs e.g i.e etc al dr mr mrs ms prof st no vol pp proc int int'l intl conf symp trans ed eds rev"
    " dept univ approx app cf fig jr sr inc ltd co corp u.s u.k ph ph.d resp chap w.r.t sci lett eng engr"
    " engg comput math phys soc appl j syst stat natl acad am mt ver ca th gen nov sp spp subg subsp sect var"
    " hrsg hg hgg bd bde aufl jg vgl bzw nr éd éds org orgs coord coords núm págs nº"
    " angew wyd dir ред отв вып сб кн".split()
)
#: Words of journals' short titles, which nobody shortens otherwise; in capitals.
OF_JOURNALS = frozenset(
    "Abh Acc Accel Acoust Adm Adv Aeronaut Aerosp Agric Agron Akad Algebr Amer Anaesth Anat Anesth Angew"
    " Anim Ann Annu Anthropol Antimicrob Appl Aquac Aquat Arch Archaeol Arith Artif Assoc Astron"
    " Astropart Astrophys Asymptot Atmos Autom Automat Bacteriol Behav Beitr Ber Biochem Bioeng"
    " Biogeosci Bioinf Bioinform Biol Biomech Biomed Biometeorol Bioorg Biophys Biosci Biosyst"
    " Biotechnol Br Brit Bull Bur Calc Calif Can Carcinog Cardiol Cardiovasc Catal Cem Ceram Chem Chim"
    " Chin Chromatogr Chron Cienc Circ Civ Clim Clin Cogn Coll Colloq Comb Combin Combust Comm Commer Commun"
    " Comp Compos Comput Concr Condens Conserv Constr Contemp Contrib Coord Cosmol Crim Criminol Crit Cryst"
    " Crystallogr Curr Cybern Cytol Demogr Dent Dermatol Diagn Discret Diss Dtsch Dyn Earthq Ecol Econ"
    " Econom Ecosyst Ecotoxicol Educ Elec Elect Electr Electroanal Electrochem Emerg Endocrinol Energ Eng"
    " Engrg Entomol Environ Enzymol Epidemiol Ergod Ergon Ethnol Ethol Eur Evol Exp Exper Explor Financ Fiz"
    " Forsch Funct Fundam Gastroenterol Gen Genet Genom Geochem Geochim Geod Geogr Geol Geom Geomorphol"
    " Geophys Geosci Geotech Geriatr Gerontol Gesch Gov Grav Gravit Gynecol Haematol Hematol Hepatol Herpetol"
    " Hist Homol Hosp Hum Hydraul Hydrobiol Hydrogeol Hydrol Ichthyol Illus Immunol Ind Inf Infect Infor"
    " Inorg Inst Instr Instrum Int Integr Interact Intell Internat Interdiscip Invent Invertebr Invest Isr"
    " Ital Izv Jahrb Jour Journ Jpn Kinet Knowl Lang Lect Lett Limnol Linguist Linn Lit Mach Macromol Magn"
    " Mamm Manag Manuf Mater Math Meas Mech"
    " Med Metab Metall Meteor Meteorol Meth Methodol Microbiol Microsc Mikrobiol Mitt Mob Mol Mon Monatsh"
    " Monogr Morphol Multidiscip Multivar Muscul Nachr Nanosci Nanotechnol Nat Natl Naturforsch Naturwiss"
    " Nephrol Netw Neurobiol Neurochem Neurocomput Neuroendocrinol Neurol Neuropharmacol Neurophysiol"
    " Neuropsychol Neurosci Neurosurg Nouv Nucl Numer Nutr Obs Obstet Oceanogr Oceanol Oncol Oper"
    " Ophthalmol Opin Opt Optim Organ Organomet Ornithol Orthop Otolaryngol Palaeontol Paleontol"
    " Parasitol Pathog Pathol Pediatr Perspect Petrol Pharm Pharmacol Philol Philos Photogramm"
    " Phylogenet Phys Physiol Phytochem Phytopathol Plast Polit Polym Popul Prev Prim Primatol Prob"
    " Probab Proc Prog Psychiatr Psychol Psychometr Psychopharmacol Psychosom Psychother Publ Quant"
    " Quart Quat Radiat Radiol Ration Rech Reg Regul Rehabil Reliab Relig Rem Rend Rep Repr Reprod Res Resour"
    " Respir Rev Rheumatol Roy Russ Schweiz Sci Secur Sedimentol Seismol Semicond Semin Sens Ser Serv"
    " Signif Simul Skr Soc Sociobiol Sociol Softw Sov Spectrom Spectrosc Stat Statist Stoch Strateg"
    " Struct Stud Suppl Surg Surv Sustain Symb Symp Syst Tech Technol Technometr Tecton Tectonophys"
    " Telecommun Teor Terr Theor Theoret Ther Thermodyn Thorac Topogr Topol Toxicol Tran Trans Transl Transp"
    " Trop Tsch Uchen Ultras Univ Urol Verh Verkehr Vertebr Vet Vib Virol Vis Vjesn Volcanol Wirtsch"
    " Wiss Zap Zeitschr Zh Zool Ztg Österr".split()
)
#: Words of short titles that are whole words elsewhere, each with what follows it there.
_BEHIND_WHOLE_WORDS = {"Comment": (". Math.",), "Class": (". Quant. Grav", ". Quantum Grav")}
#: What goes on behind a word in the middle of a short title: a number, another shortened word, its letters.
_GOES_ON = re.compile(r"\.\s?(?:\d|[^\W\d_a-zß-ÿ][^\W\d_]{0,11}\.|[A-Z]{4}\b(?=[,;.]|\s*$|\s*[\d(]))")


#: The first word of a short title: "Phys. Rev.", "J. Eur. Math. Soc.".
_FIRST = re.compile(r"(?:[JZ]\. )?([^\W\d_a-zß-ÿ][^\W\d_]+)\.")


#: "Water Resour. Res.": a whole word before the shortened ones.
_SECOND = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]+ ([^\W\d_a-zß-ÿ][^\W\d_]+)\. [^\W\d_a-zß-ÿ][^\W\d_]{0,11}\.")


def begins_short_title(text: str, at: int) -> bool:
    """
    Whether a journal's short title begins at a place of a text.

    >>> begins_short_title("wool, Ann. Phys. 12", 6), begins_short_title("wool, J. Byron. 12", 6)
    (True, False)
    """
    first = _FIRST.match(text, at) or _SECOND.match(text, at)
    return first is not None and first[1] in OF_JOURNALS


def shortens(text: str, at: int) -> bool:
    """
    Whether the full stop at a place of a text shortens the word before it, rather than ends a sentence.

    >>> shortens("Ann. Phys. 12", 3), shortens("wool vs. felt", 7), shortens("Wool. Ann.", 4)
    (True, True, False)
    >>> shortens("J. reine angew. Wolle", 14)
    True
    >>> shortens("Ann. Sci. Tweed Wool. Sup. 12", 20), shortens("Ann. Sci. Tweed and Wool. 12", 24)
    (True, False)
    >>> shortens("Class. Quant. Grav. 12", 5), shortens("A Wool Class. Loom", 12)
    (True, False)
    >>> shortens("Res. Wool. REWO, 2020", 9), shortens("Res. Wool. Ada Byron", 9)
    (True, False)
    """
    before = text[max(0, at - 24) : at]
    if not before or before[-1].isspace():
        return False
    *others, word = before.split()
    word = word.rpartition("(")[2].rpartition(",")[2]
    if not word:
        return False
    initial = word.rpartition(".")[2].removeprefix("-")  # "J.-P.", "A.B."
    if len(initial) == 1 and (initial.isupper() or initial.islower()):
        return True
    if word.lower() in _EVERYDAY or word.rpartition(".")[2] in OF_JOURNALS:
        return True
    # "red. A. Dorn", "(red.)", where a colour may end a title.
    if word == "red" and re.match(r"\.(?:[),:]| [^\W\d_]\.)", text[at:]):
        return True
    # "Comment. Math. Helv.", where a comment ends a title else.
    if text.startswith(_BEHIND_WHOLE_WORDS.get(word, ()), at):
        return True
    # "Am. Sociol. Wool. 12", "Ann. Sci. Tweed Wool. 12": amid a short title any word is one of it.
    known = any(w.endswith(".") and w.rstrip(".") in OF_JOURNALS for w in others[-2:])
    return known and word[0].isupper() and len(word) <= 8 and _GOES_ON.match(text, at) is not None


#: Words with a capital before a full stop; words cut short, then a volume: "Mon. Not. Roy. Wool. Soc. 438".
#: Each word is taken whole: parted in every way, a run of capitals would take for ever.
_BEFORE = re.compile(r"(?<![^\s\x1f,;])(?:[A-Z][A-Za-z]{0,11}+[. ]*+){1,8}$")
_SHORT_TITLE = re.compile(
    r"((?:[A-Z][A-Za-z]{0,11}(?:\.,? ?| )(?:(?:&|and|of|in|for) )?){2,8})"
    r"(?:[A-Z]\s?)?(?:,? ?[Vv]ol\.? ?)?\d{1,3}(?!\d)"
)


def in_short_title(text: str, at: int) -> bool:
    """
    Whether the full stop at a place of a text is one of a journal's short title, a volume behind it.

    What stands before may not be the end of a title: there only the words of journals tell.

    >>> in_short_title("Wool. Quant. Lett. 12 (4), 104501", 4), in_short_title("Looms. Springer 2010", 5)
    (True, False)
    """
    before = _BEFORE.search(text[max(0, at - 60) : at + 1])
    title = _SHORT_TITLE.match(text, at + 1 - len(before.group())) if before else None
    return title is not None and title[1].count(".") > 1 and title.end(1) > at + 1
