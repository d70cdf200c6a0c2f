"""Lists of names: which words are one name, in which order its parts stand, where the list ends."""

from __future__ import annotations

import pytest

from crawler.extractors.names.carried import carried
from crawler.extractors.names.finder import NameFinder, find_names
from crawler.extractors.names.owner import OwnerNames, fold_name
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import clean_name
from tests.processor_time import seconds

OWNER = OwnerNames(["Ada Byron"])


def names_at_front(text: str) -> NameRun | None:
    """Return the list of names a text begins with."""
    return NameFinder(text, OWNER).at(0)


def a_run(text: str) -> NameRun:
    """Return the list of names that a text surely begins with."""
    run = names_at_front(text)
    assert run is not None, text
    return run


LINE = "2019. Ada Byron and Charles Babbage. On the Wool of the Mills and What It Is Worth"


@pytest.mark.parametrize(
    ("line", "entry", "stops"),
    [
        (LINE, f"\x1f\x1f\x1f {LINE}\nWool Letters", ()),
        (
            "Ada Byron and Charles Babbage",
            "On Wool\nAda Byron and Charles Babbage\nWool Letters",
            (),
        ),
        (
            "Ada Byron, Charles Babbage.",
            "On Wool\nAda Byron, Charles Babbage. \x1f\x1f\x1f",
            (0, 35),
        ),
    ],
)
def test_list_of_a_line_stands_in_its_entry(line: str, entry: str, stops: tuple[int, ...]) -> None:
    """A list found in a line is the one that is found in the entry the line is part of."""
    at = line.index("Ada")
    run = NameFinder(line, OWNER).at(at)
    assert run is not None

    (found,) = carried(entry, [(line, run)], stops)

    assert found == NameFinder(entry, OWNER).at(entry.index("Ada"))


@pytest.mark.parametrize(
    ("line", "entry", "stops"),
    [
        ("Ada Byron", "Ada Byron\nPh.D., Wool University", ()),
        ("Ada Byron, Charles Babbage and", "Ada Byron, Charles Babbage and\nLuigi Menabrea", ()),
        ("Ada Byron and Charles Babbage", "with\nAda Byron and Charles Babbage", ()),
        (LINE, LINE, (LINE.index("Charles"),)),
        (LINE, LINE.replace("Wool", "Yarn"), ()),
    ],
)
def test_list_of_a_line_is_sought_anew_where_other_words_stand_around_it(
    line: str, entry: str, stops: tuple[int, ...]
) -> None:
    """What stands around a list in its entry may make it another one."""
    run = NameFinder(line, OWNER).at(line.index("Ada"))
    assert run is not None

    assert [*carried(entry, [(line, run)], stops)] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ada Byron, Charles Babbage, and Luigi Menabrea. Notes on wool",
            "Ada Byron|Charles Babbage|Luigi Menabrea",
        ),
        ("A. Byron, C. Babbage & L.F. Menabrea: Notes on wool", "A. Byron|C. Babbage|L.F. Menabrea"),
        ("Ada Byron; Charles Babbage; Luigi Menabrea. Notes", "Ada Byron|Charles Babbage|Luigi Menabrea"),
        ("A. Byron, W. -C. Babbage, L.F. Menabrea. Notes", "A. Byron|W. -C. Babbage|L.F. Menabrea"),
        ("Byron, A., & Babbage, C. H. P, (1843) “Notes”", "Byron, A.|Babbage, C. H. P"),
        ("Ada Byron · Charles Babbage · Luigi Menabrea", "Ada Byron|Charles Babbage|Luigi Menabrea"),
        ("Ada Byron | Charles Babbage", "Ada Byron|Charles Babbage"),
        ("Q. Wool, K. Lund A. Mill and A. Byron, Notes", "Q. Wool|K. Lund|A. Mill|A. Byron"),
        (
            "Mill, D., N. Lund, Y.-H. Loom S. King, and A. Byron, 2020",
            "Mill, D.|N. Lund|Y.-H. Loom|S. King|A. Byron",
        ),
        ("A. Byron, J. Robert B. King and Ada Loom. Wool", "A. Byron|J. Robert B. King|Ada Loom"),
        ("ADA BYRON, CHARLES BABBAGE. Notes on wool", "ADA BYRON|CHARLES BABBAGE"),
        ("Byron, A., Babbage, C., & Menabrea, L. F. (1843). Notes", "Byron, A.|Babbage, C.|Menabrea, L. F."),
        ("Byron, A.; Babbage, C.; Menabrea, L. F. Notes on wool", "Byron, A.|Babbage, C.|Menabrea, L. F."),
        ("BYRON, A. ; BABBAGE JR, C. Elastic W&D in Mills - A tale. Wool", "BYRON, A.|BABBAGE JR, C."),
        ("Byron, A. and Babbage, C., Notes on wool", "Byron, A.|Babbage, C."),
        ("Byron A, Babbage CD, Menabrea LF. Notes on wool. Nature.", "Byron A|Babbage CD|Menabrea LF"),
        (
            "Byron, Ada; Babbage, Charles; Small, Dylan: Notes on wool",
            "Byron, Ada|Babbage, Charles|Small, Dylan",
        ),
        ("Babbage CD, Byron A, Li M. Notes on wool. Nature.", "Babbage CD|Byron A|Li M"),
        ("Babbage CD & Byron A, Max Cut and the loom, Nature.", "Babbage CD|Byron A"),
        ("C. Babbage and A. Byron, Max Cut and the loom, Nature.", "C. Babbage|A. Byron"),
        ("Ada Byron, Luciano Carra', Nicolo' Monti. Notes", "Ada Byron|Luciano Carra'|Nicolo' Monti"),
        ("Ada Byron, Rosa Soto, Delaying BWL harvests, Nature", "Ada Byron|Rosa Soto"),
        ("Ada Byron, and Silas Yu. Learning of wool", "Ada Byron|Silas Yu"),
        ("A. Byron, C. Babbage, W. Ju. Parallel Carding for wool", "A. Byron|C. Babbage|W. Ju"),
        ("A. Byron, B. Ju. Petrow. Looms that learn", "A. Byron|B. Ju. Petrow"),
        ("Ada Byron, Chan Mill, Jo van der mill. A loom that learns", "Ada Byron|Chan Mill|Jo van der mill"),
        ("Byron, A. / Babbage, Charles H.: Notes on wool. In", "Byron, A.|Babbage, Charles H."),
        ("Byron, Ada / Small, Dylan: Notes on wool. In", "Byron, Ada|Small, Dylan"),
        ("A. Byron, C. Karaca, T. Case: Notes on wool. In", "A. Byron|C. Karaca|T. Case"),
        ("A. Byron, C. Karaca, T. Case 2025 Wool Letters", "A. Byron|C. Karaca|T. Case"),
        ("Babbage C, Byron A, Suharyanto. Notes on wool", "Babbage C|Byron A|Suharyanto"),
        ("Babbage C, Byron A, Mill L. Garn KA. 1999. Notes on wool", "Babbage C|Byron A|Mill L.|Garn KA"),
        ("Babbage C, Byron A. Influenza A 2009 in sheep", "Babbage C|Byron A"),
        ("Babbage, C., Mill, L. et al. [including Byron, A.] (1843)", "Babbage, C.|Mill, L.|Byron, A."),
        ("Ada Byron, Rosa Soto, Odilon Bagnoni\nUSENIX ATC 2019", "Ada Byron|Rosa Soto|Odilon Bagnoni"),
        ("BYRON A., BABBAGE C., MENABREA L. Notes on wool", "BYRON A.|BABBAGE C.|MENABREA L."),
        (
            "Byron, Ada, Charles Babbage, and Luigi Menabrea. 1843.",
            "Byron, Ada|Charles Babbage|Luigi Menabrea",
        ),
        (
            "Byron, Ada; Babbage, Charles; Menabrea, Luigi. Notes",
            "Byron, Ada|Babbage, Charles|Menabrea, Luigi",
        ),
        (
            "Babbage, Charles; King, Mary A. & Luigi F. Menabrea. Notes",
            "Babbage, Charles|King, Mary A.|Luigi F. Menabrea",
        ),
        (
            "Babbage, Charles; King, William; Somerville, Mary",
            "Babbage, Charles|King, William|Somerville, Mary",
        ),
        ("Byron, Ada and Babbage, Charles and King, Will.", "Byron, Ada|Babbage, Charles|King, Will"),
        ("Byron, Ada, Babbage, Charles. Notes", "Byron, Ada|Babbage, Charles"),
        ("Byron, A.-W, Babbage, C.P., & Mill, E. (2019)", "Byron, A.-W|Babbage, C.P.|Mill, E."),
        ("Byron, Babbage, Menabrea. Notes on wool", "Byron|Babbage|Menabrea"),
        ("Byron Ada, Babbage Charles. Notes", "Byron Ada|Babbage Charles"),
    ],
)
def test_each_order_of_names_is_read(text: str, names: str) -> None:
    """Given names first or last, whole or as initials, all turned round or only the first."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A surname of two letters ends the list with its stop.
        ("Charles Babbage, Ada Byron, and Luigi Li. Looms That Learn", "Charles Babbage|Ada Byron|Luigi Li"),
        # Marks and articles before a name.
        ("C. Babbage,*A. Byron, *L. Menabrea, Notes", "C. Babbage|A. Byron|L. Menabrea"),
        ("Byron A, Babbage C, the Loom Team, King W. Notes", "Byron A|Babbage C|Loom Team|King W"),
        ("Babbage C, Byron A and the Royal Loom Project Consortium. (1843) Notes",
         "Babbage C|Byron A|Royal Loom Project Consortium"),
        ("Te Rangi, Babbage, Menabrea. Notes", "Te Rangi|Babbage|Menabrea"),
        ("Ben Ari, Charles, Lo Presti, Luigi. Notes", "Ben Ari|Charles|Lo Presti|Luigi"),
        # A surname of a common word, of two letters or behind an article, with one given name.
        ("Field, Charles, Ada Byron, and L. F. Menabrea. Notes", "Field, Charles|Ada Byron|L. F. Menabrea"),
        ("Li, Charles J., and Ada Byron. Notes", "Li, Charles J.|Ada Byron"),
        ("Te Rangi, Charles, and Ada Byron. Notes", "Te Rangi, Charles|Ada Byron"),
        ("Byron, Ada\nJournal of Wool", "Byron, Ada"),
        # Initials that are a degree elsewhere, unlikely names among likely ones.
        ("A. Byron, M.D. Babbage, L. Menabrea. Notes", "A. Byron|M.D. Babbage|L. Menabrea"),
        ("Ada Byron, Walter Field, Daniel Case, Luigi Menabrea. Notes",
         "Ada Byron|Walter Field|Daniel Case|Luigi Menabrea"),
        ("Ada Byron and Can Field, Looms 12", "Ada Byron|Can Field"),
        ("Byron A. Looms That Learn and Forget", "Byron A."),
        ("Babbage C, Byron A. Looms That Learn and Forget", "Babbage C|Byron A"),
        ("王小明, Babbage, C., Byron, A., & Loom, L. (2020)", "王小明|Babbage, C.|Byron, A.|Loom, L."),
        ("von Babbage, Menabrea, Byron. Notes", "von Babbage|Menabrea|Byron"),
        # Lists whose first name is printed unlike the rest, or is one word.
        ("Byron A.L., Babbage, C., and Menabrea, L., Notes on", "Byron A.L.|Babbage, C.|Menabrea, L."),
        ("Lovis, Byron, A.L., and Menabrea, L., Notes on", "Lovis|Byron, A.L.|Menabrea, L."),
        ("Lovis, Byron, A.L., and Menabrea, L., Fabric : A Loom", "Lovis|Byron, A.L.|Menabrea, L."),
        ("Babbage, C., Byron, A., and Lovis, A Study of the Loom", "Babbage, C.|Byron, A.|Lovis"),
        ("Babbage, C.D, and Byron, A., Notes on wool", "Babbage, C.D|Byron, A."),
        ("Babbage, CD., and Byron, A., On Looms That Learn", "Babbage, CD|Byron, A."),
        ("Babbage, C., Ph. King, A. Byron, and W. King. Notes", "Babbage, C.|Ph. King|A. Byron|W. King"),
        ("Babbage, C., A. Byron, And L. Menabrea. Notes", "Babbage, C.|A. Byron|L. Menabrea"),
        ("Babbage ÖC, Li X, Byron A (1843) Notes on", "Babbage ÖC|Li X|Byron A"),
        # The owner alone, before a title that reads like more given names; two stops.
        ("Byron, A. Large Looms and the Study of Wool", "Byron, A."),
        ("Byron, A.. Weaving Machines: Notes on", "Byron, A."),
        ("C. Babbage, A. Byron, L. Menabrea. and W. King. Notes", "C. Babbage|A. Byron|L. Menabrea|W. King"),
        ("Babbage C, et al., Byron A. The fleece of it", "Babbage C|Byron A."),
        # No stop before the venue.
        ("Charles Babbage, Ada Byron Proceedings of the Looms", "Charles Babbage|Ada Byron"),
        ("Charles Babbage, Ada Byron ACM Transactions on", "Charles Babbage|Ada Byron"),
        ("C. Babbage, A. Byron, L. Menabrea LOOM 1843", "C. Babbage|A. Byron|L. Menabrea"),
    ],
)  # fmt: skip
def test_lists_of_one_house_and_many_hands(text: str, names: str) -> None:
    """Lists that are not of one mould, or whose end is hard to see."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Ada Byron, Charles Babbage. Notes", False),
        ("Byron, A., Babbage, C. Notes on wool", True),
        ("Byron A, Babbage C. Notes on wool", True),
        ("Byron, Ada, Charles Babbage, and Luigi Menabrea.", True),
        ("Byron, Ada; Babbage, Charles.", True),
        ("Byron, Babbage, Menabrea.", False),
    ],
)
def test_run_tells_whether_surnames_stand_first(text: str, turned: bool) -> None:
    """Lists that print the surname before the rest of a name say so."""
    assert a_run(text).inverted is turned


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ludwig van der Berg, Vincent van Dyke, Ada Byron. Notes",
            "Ludwig van der Berg|Vincent van Dyke|Ada Byron",
        ),
        ("van der Berg, L., de la Cruz, M., Byron, A. (2020)", "van der Berg, L.|de la Cruz, M.|Byron, A."),
        ("Maria dos Santos and Ada Byron. Notes", "Maria dos Santos|Ada Byron"),
        ("Layla al-Karaji, Omar ibn Yusuf, Ada Byron. Notes", "Layla al-Karaji|Omar ibn Yusuf|Ada Byron"),
        ("Ada Byron, Marco Della Rocca. Notes", "Ada Byron|Marco Della Rocca"),
        ("Ada Byron, Jip van ’t Wout, C. Babbage. Notes", "Ada Byron|Jip van ’t Wout|C. Babbage"),
    ],
)
def test_particles_belong_to_the_name(text: str, names: str) -> None:
    """Small words inside a surname neither part two names nor begin one."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marta Pérez y Soto, Ada Byron y Ana Ruiz. Notas", "Marta Pérez y Soto|Ada Byron|Ana Ruiz"),
        ("Byron, Babbage, Ruiz y Soto. El telar de los molinos", "Byron|Babbage|Ruiz|Soto"),
        ("Byron, Babbage, Ruiz y Soto. A Loom", "Byron|Babbage|Ruiz y Soto"),
        ("João Teixeira e Silva, Ada Byron e Rui Costa. Notas", "João Teixeira e Silva|Ada Byron|Rui Costa"),
        ("Teixeira e Silva, J., Byron, A. (2020) Notes", "Teixeira e Silva, J.|Byron, A."),
        ("Ada Byron und Karl Schmidt. Über Wolle", "Ada Byron|Karl Schmidt"),
        ("Ada Byron et Jean Dupont. Sur la laine", "Ada Byron|Jean Dupont"),
        ("Ada Byron og Nils Hansen. Om ull", "Ada Byron|Nils Hansen"),
    ],
)
def test_and_parts_names_but_not_a_family_name(text: str, names: str) -> None:
    """ "y" and "e" between two family names join them; between two whole names they are "and"."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Byron, Ada K.; Gupta, Ravi P.; Sun, Chun-Yi; Pérez y Soto, Inés (2020): Notes",
            "Byron, Ada K.|Gupta, Ravi P.|Sun, Chun-Yi|Pérez y Soto, Inés",
        ),
        (
            "张伟强; Mill, Maricel Siti; Hartley, Hugh (2020): Notes",
            "张伟强|Mill, Maricel Siti|Hartley, Hugh",
        ),
        ("Byron, Ada K. Improving Looms by Hand", "Byron, Ada K."),
        (
            "Byron, Ada K., Ulrike S. Vogel & Aditya Sharma. 2020. Notes",
            "Byron, Ada K.|Ulrike S. Vogel|Aditya Sharma",
        ),
        (
            "Garn, B. J., Byron, A. K., and the Felt Gauge collaboration 2020, Notes",
            "Garn, B. J.|Byron, A. K.|Felt Gauge collaboration",
        ),
        (
            "Soto, Rosa and Byron, Ada and Felt, Max and Wool Peter and Rad, Ben and Garn, Jo (2015). Notes",
            "Soto, Rosa|Byron, Ada|Felt, Max|Wool Peter|Rad, Ben|Garn, Jo",
        ),
        (
            "Garn D, Rad P, Byron A, Hill L, Fadel X, Small TP: Damp Barns, Dry Wool. Wool Biol",
            "Garn D|Rad P|Byron A|Hill L|Fadel X|Small TP",
        ),
        ("A. K. Byron and B. J. Garn: Damp Barns, Dry Wool, Wool Biol", "A. K. Byron|B. J. Garn"),
        (
            "Silas Yu. Felter, Rosa N. Wool, Benno Rad: Damp Barns of the North",
            "Silas Yu. Felter|Rosa N. Wool|Benno Rad",
        ),
        (
            "Garn, Benno J, Byron, Ada K, Faden-Holt, Carla P, and Wool, Rosa (2020): Notes",
            "Garn, Benno J|Byron, Ada K|Faden-Holt, Carla P|Wool, Rosa",
        ),
    ],
)
def test_names_turned_round(text: str, names: str) -> None:
    """Semicolons part persons whatever their surnames are; the owner's initial ends a name before a title."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Suharyanto, Ada Byron, Charles Babbage. Notes", "Suharyanto|Ada Byron|Charles Babbage"),
        ("Ada Byron, Suharyanto, Charles Babbage. Notes", "Ada Byron|Suharyanto|Charles Babbage"),
        ("Ada Byron, Suharyanto (2018). Notes on a Loom.", "Ada Byron|Suharyanto"),
    ],
)
def test_people_of_one_name_are_people(text: str, names: str) -> None:
    """One word among full names is a person who has one name, wherever it stands."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ada Byron, Charles Babbage, Jr., Luigi Menabrea III. Notes",
            "Ada Byron|Charles Babbage, Jr.|Luigi Menabrea III",
        ),
        ("Ada Byron and Charles Babbage Jr. Notes on wool", "Ada Byron|Charles Babbage Jr."),
        ("J.-P. Martin, Ada Byron, H.-J. Braun. Notes", "J.-P. Martin|Ada Byron|H.-J. Braun"),
        (
            "Jean-Pierre Martin, Ada Byron, Ann-Marie O'Neil. Notes",
            "Jean-Pierre Martin|Ada Byron|Ann-Marie O'Neil",
        ),
        ("Ødegård, Å., Łukasik, J., & Byron, A. (2011)", "Ødegård, Å.|Łukasik, J.|Byron, A."),
        ("Ada Byron, Wool Consortium. Notes", "Ada Byron|Wool Consortium"),
        (
            "Yao Hollin, Ada P. Byron, Nikos Thessalos, Cora Felter. Accepted at the Loom Days",
            "Yao Hollin|Ada P. Byron|Nikos Thessalos|Cora Felter",
        ),
    ],
)
def test_names_keep_all_their_parts(text: str, names: str) -> None:
    """Juniors, hyphens, apostrophes, letters with strokes and bodies that sign papers stay whole."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王小明, 李四光, Ada Byron. Notes", "王小明|李四光|Ada Byron"),
        ("王小明、李四光、张三. 羊毛研究", "王小明|李四光|张三"),
        ("王小明, 李四光等. 羊毛研究", "王小明|李四光"),
        ("Байрон А.К. Нитки и овцы", "Байрон А.К."),
        ("Байрон А. К., Мельник И. О. О шерсти", "Байрон А. К.|Мельник И. О."),
        ("А.К. Байрон Нитки и овцы", "А.К. Байрон"),
        ("山田太郎, 鈴木花子: 羊毛の研究", "山田太郎|鈴木花子"),
        ("김민수, 이영희, Ada Byron. Notes", "김민수|이영희|Ada Byron"),
        ("Иван Петров, Анна Смирнова. О шерсти", "Иван Петров|Анна Смирнова"),
        ("С. Иванов, А. Петрова, Ada Byron. О шерсти", "С. Иванов|А. Петрова|Ada Byron"),
    ],
)
def test_names_of_other_scripts_are_read(text: str, names: str) -> None:
    """Names in Chinese, Japanese, Korean and Cyrillic letters part at commas of either kind."""
    assert a_run(text).names == tuple(names.split("|"))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Ada Byron*, Charles Babbage†, Luigi Menabrea‡. Notes", "* † ‡"),
        ("Ada Byron¹, Charles Babbage², Luigi Menabrea³. Notes", "¹ ² ³"),
        ("Ada Byron1, Charles Babbage1,2, Luigi Menabrea3. Notes", "1 1,2 3"),
        ("Ada Byron*, Charles Babbage (advisor), Luigi Menabrea (UCL). Notes", "* (advisor) (UCL)"),
    ],
)
def test_marks_beside_names_are_told_apart(text: str, marks: str) -> None:
    """Stars, daggers, figures above the line and remarks in brackets stand beside a name, not in it."""
    run = a_run(text)

    assert run.names == ("Ada Byron", "Charles Babbage", "Luigi Menabrea")
    assert run.marks == tuple(zip(run.names, marks.split(), strict=True))


def test_marks_before_a_list_are_passed_over() -> None:
    """A star before the first name is no part of it."""
    assert a_run("*Ada Byron, Charles Babbage. Notes").names == ("Ada Byron", "Charles Babbage")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron, PhD, Charles Babbage, MD, Luigi Menabrea. Notes",
        "Ada Byron, Ph.D., Charles Babbage, Luigi Menabrea. Notes",
        "Dr. Ada Byron, Prof. Charles Babbage, and Dr. Luigi Menabrea. Notes",
    ],
)
def test_degrees_and_titles_are_left_out(text: str) -> None:
    """A degree after a name and a title before it belong to nobody's name."""
    assert a_run(text).names == ("Ada Byron", "Charles Babbage", "Luigi Menabrea")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron, Charles Babbage et al. Notes on wool",
        "Ada Byron, Charles Babbage, et al., Notes on wool",
        "Ada Byron, Charles Babbage, and others. Notes on wool",
    ],
)
def test_et_al_leaves_a_list_open(text: str) -> None:
    """ "et al." and "and others" end the list and say that there are more."""
    run = a_run(text)

    assert run.names == ("Ada Byron", "Charles Babbage")
    assert run.open_ended
    assert text[run.end :].lstrip(" ,.") == "Notes on wool"


@pytest.mark.parametrize("last", ["B", "BC", "B-J"])
def test_et_al_glued_to_initials(last: str) -> None:
    """ "Garn BCet al.", as exports of libraries print it, leaves a list open."""
    run = a_run(f"Byron A, Wright-Finch GA, Garn {last}et al., 2010, Wool Letters")

    assert run.names == ("Byron A", "Wright-Finch GA", f"Garn {last}")
    assert run.open_ended
    assert a_run("Byron A, Garn Janet, 2010, Wool Letters").names[-1] == "Garn Janet"


@pytest.mark.parametrize("dots", ["…", "..."])
def test_names_left_out_are_passed_over(dots: str) -> None:
    """Dots for names left out stand between names and are none."""
    assert a_run(f"Ada Byron, {dots}, Charles Babbage. Notes on wool").names == (
        "Ada Byron",
        "Charles Babbage",
    )


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("A. Byron. A Scalable Perspective on Wool", "A Scalable Perspective on Wool"),
        ("Ada Byron. Wool in Japan.", "Wool in Japan."),
        ("Ada Byron, Charles Babbage, Cryptology from the ground up", "Cryptology from the ground up"),
        ("Byron A., Babbage C. Knitting machines of today", "Knitting machines of today"),
        ('Ada Byron, Charles Babbage "Notes on wool"', '"Notes on wool"'),
        ("Ada Byron (1843), Notes on Wool", "(1843), Notes on Wool"),
        ("Byron, A., & Babbage, C. (1843). Notes", "(1843). Notes"),
        ("Ada Byron, Charles Babbage\nKing Charles and the Loom", "King Charles and the Loom"),
        ("Ada Byron: Charles Babbage and his engines", "Charles Babbage and his engines"),
    ],
)
def test_list_ends_where_the_title_begins(text: str, rest: str) -> None:
    """A full stop, a line's end, a quote, a year or words in lower case end the list."""
    run = a_run(text)

    assert text[run.end :].lstrip(" ,.:\n") == rest


@pytest.mark.parametrize(
    "text",
    [
        "Notes on the engine of wool",
        "In Proceedings of the Wool Conference",
        "2024",
        "",
        "...",
        "to be presented in May",
    ],
)
def test_other_words_are_no_names(text: str) -> None:
    """A sentence, a venue or a year begins no list of names."""
    assert names_at_front(text) is None


def test_stops_end_a_list() -> None:
    """No list reaches into a stretch that is set in another look."""
    text = "Ada Byron, Charles Babbage, William King. Notes"
    run = NameFinder(text, OWNER, frozenset({text.index("William")})).at(0)

    assert run is not None
    assert run.names == ("Ada Byron", "Charles Babbage")


@pytest.mark.parametrize(
    "name",
    [
        "Ada Byron",
        "A. Byron",
        "Byron, A.",
        "Byron A",
        "BYRON, Ada",
        "Ada K. Byron",
        "Ada Kingsley Byron",
        "Adá Byrón",
    ],
)
def test_owner_goes_by_many_forms(name: str) -> None:
    """Initials, order, case, accents and a middle name more do not hide the owner."""
    assert name in OWNER


@pytest.mark.parametrize("name", ["Ada Babbage", "Anna Byron", "Byron", "C. Byron", "Ada", ""])
def test_owner_is_not_everyone(name: str) -> None:
    """Another given name, another surname, or a part of the name alone is someone else."""
    assert name not in OWNER


def test_owner_of_two_surnames() -> None:
    """A surname of several words stands alone for its owner, whole or its last word."""
    owner = OwnerNames(["Marta Pérez y Soto"])

    assert owner.stands_alone("Pérez y Soto")
    assert owner.stands_alone("Soto")
    assert not owner.stands_alone("Marta")


def test_middle_name_may_be_left_out() -> None:
    """Who is known by three names is also meant by the first and the last."""
    owner = OwnerNames(["Ada Kingsley Byron"])

    assert owner.exactly("Ada Byron")
    assert owner.exactly("A. K. Byron")


def test_owner_makes_a_list_hers() -> None:
    """A list that holds the owner says so, and one that does not does not."""
    assert a_run("Charles Babbage, A. Byron. Notes on wool").owner
    assert not a_run("Charles Babbage, William King. Notes on wool").owner


@pytest.mark.parametrize(
    ("name", "folded"),
    [("Łukasz Ødegård-Müller", "lukasz odegard muller"), ("İpek ŞAHİN", "ipek sahin"), ("", "")],
)
def test_names_fold_to_plain_letters(name: str, folded: str) -> None:
    """Case, accents, strokes and signs make no other person."""
    assert fold_name(name) == folded


@pytest.mark.parametrize("name", ["Ada Byron*", "Ada Byron†‡", "Ada  Byron¹,", "Ada Byron^"])
def test_clean_names_bear_no_marks(name: str) -> None:
    """Marks and loose signs go, the name stays."""
    assert clean_name(name) == "Ada Byron"


def test_a_thousand_names_are_read_quickly() -> None:
    """A paper of a large collaboration takes a moment, not a minute."""
    text = ", ".join(f"Ada Byron, Charles Babbage {'I' * (n % 3)}".strip() for n in range(1000)) + ". Notes"

    assert seconds(lambda: a_run(text), under=3) < 3
    assert len(a_run(text).names) >= 300


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Byron, KA., Wright-Finch, GA., Menabrea, L. (2019) On the engine",
            ("Byron, KA", "Wright-Finch, GA", "Menabrea, L."),
        ),
        ("Li D, Wright R, Byron LA, Ives AR. 2020. Notes", ("Li D", "Wright R", "Byron LA", "Ives AR")),
        ("Byron LA, Frederick PC, Brandt LA. 2016. Notes", ("Byron LA", "Frederick PC", "Brandt LA")),
    ],
)
def test_glued_initials(text: str, names: tuple[str, ...]) -> None:
    """Initials set together may end in a stop and go on, and may spell a particle or follow one."""
    assert a_run(text).names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ada Byron, Conor Gray and Hazel Cox, R. Soc. Open Sci., 2023",
            ("Ada Byron", "Conor Gray", "Hazel Cox"),
        ),
        ("S. Wang, A. Byron, and S. Boresch, J. Phys. Chem. B., 2024", ("S. Wang", "A. Byron", "S. Boresch")),
        (
            "Ada Byron, Msugh Targema and Hazel Cox R. Soc. Open. Sci.",
            ("Ada Byron", "Msugh Targema", "Hazel Cox"),
        ),
        ("Byron, A. and Wright, EF. 2012. The effects", ("Byron, A.", "Wright, EF")),
        (
            "Ada Byron, Sue-Ann 'Susan' Wright, Rob Finch",
            ("Ada Byron", "Sue-Ann 'Susan' Wright", "Rob Finch"),
        ),
        ("Byron, EKA and Wright, AF. 2012. The effects", ("Byron, EKA", "Wright, AF")),
        (
            "Wright, E., Byron, A. Lund, M., Lamb, J. Dresden, B. Moss, K. Finch, C., and D. King. On",
            (
                "Wright, E.",
                "Byron, A.",
                "Lund, M.",
                "Lamb, J.",
                "Dresden, B.",
                "Moss, K.",
                "Finch, C.",
                "D. King",
            ),
        ),
        ("A. BYRON, Y. WRIGHT, AND J.L. FINCH. LOOMS THAT LEARN", ("A. BYRON", "Y. WRIGHT", "J.L. FINCH")),
        (
            "Wright EF, Finch GA, Menabrea L. Byron A. Looms that learn",
            ("Wright EF", "Finch GA", "Menabrea L.", "Byron A."),
        ),
        (
            "Wright, E., Finch, G., Byron A., Menabrea L.F. Looms that learn",
            ("Wright, E.", "Finch, G.", "Byron A.", "Menabrea L.F."),
        ),
        ("Rob Finch and Sue Wright, Weavemetrica Vol. 76, No. 4", ("Rob Finch", "Sue Wright")),
        (
            "Ada Byron, P. B. (Susan) Wright, Rob Finch. Looms",
            ("Ada Byron", "P. B. (Susan) Wright", "Rob Finch"),
        ),
        ("Byron, A. (Submitted) Looms, felt and wool", ("Byron, A.",)),
        (
            "Ada Byron, Wei lin, Arun kumar Mill, Lan bo Yu, Jo Kim. Looms that learn",
            ("Ada Byron", "Wei lin", "Arun kumar Mill", "Lan bo Yu", "Jo Kim"),
        ),
        ("Ada Byron, Jo Kim, Weaving of wool, felt and yarn", ("Ada Byron", "Jo Kim")),
        (
            "Lund M, Finch EF 3rd, Wright BS, Byron A. Looms",
            ("Lund M", "Finch EF 3rd", "Wright BS", "Byron A"),
        ),
        ("A. Byron · Karl Albert Notebooks no. 102", ("A. Byron",)),
        (
            "M.M. Byron, I. de Lanolin, R.J. Wright. M. El Wether, R. Finch, L. Menabrea. Looms that learn",
            ("M.M. Byron", "I. de Lanolin", "R.J. Wright", "M. El Wether", "R. Finch", "L. Menabrea"),
        ),
    ],
)
def test_where_a_list_of_names_ends(text: str, names: tuple[str, ...]) -> None:
    """A journal's short title is no person; a nickname is a part of its name."""
    assert a_run(text).names == names


def test_a_degree_is_no_person() -> None:
    """ "Doctoral Dissertation, Universität Heidelberg" holds no names."""
    run = names_at_front("Doctoral Dissertation, Universität Heidelberg, 2004")

    assert run is None or run.score < -0.5


def test_surnames_of_two_capitals():
    """Where the owner's surname of two or three letters stands in capitals, others' do too: no initials."""
    owner = OwnerNames(["Jin Lee"])

    run = NameFinder("Jin LEE, Charles B. Babbage, and Bo SU. Notes on wool", owner).at(0)
    assert run is not None
    assert run.names == ("Jin LEE", "Charles B. Babbage", "Bo SU")
    after = NameFinder("Lee JI, Babbage CB, Su B. Notes on wool", owner).at(0)
    assert after is not None
    assert after.names == ("Lee JI", "Babbage CB", "Su B")


@pytest.mark.parametrize(
    "text",
    [
        "羊毛研究会, 織物処理学会, 東京",
        "学位論文",
        "학위 논문",
        "Der Faden 7 (1981), S. 12-31.",
        "Recht des Webens 4 (1983), S. 5-17",
        "Schriften zum Filzrecht, Bd. 5",
    ],
)
def test_houses_and_journals_are_no_names(text: str) -> None:
    """A society or a kind of work in Han or Hangul, a journal with its volume, year and pages."""
    run = names_at_front(text)

    assert run is None or run.score < 0.5


def test_names_that_sound_like_houses() -> None:
    """Two signs of a society are a given name all the same."""
    assert a_run("王学会, 李明. 织机").names == ("王学会", "李明")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Byron, Ada/Lund, Eva (Hg.): Handbuch", ("Byron, Ada", "Lund, Eva")),
        ("Ada Byron/Eva Lund: Handbuch Tuch", ("Ada Byron", "Eva Lund")),
        ("A. Byron/E. Lund/J. H. Mill (Hg.): Handbuch", ("A. Byron", "E. Lund", "J. H. Mill")),
        ("A. Byron – E. Lund, Nodi", ("A. Byron", "E. Lund")),
        ("Byron, A., Lund, E. ve Mill, J. (2023). Kumaş", ("Byron, A.", "Lund, E.", "Mill, J.")),
    ],
)
def test_signs_between_persons(text: str, names: tuple[str, ...]) -> None:
    """A slash without spaces, a dash before an initial and the Turkish "and" stand between two persons."""
    assert a_run(text).names == names


def test_dash_before_a_title() -> None:
    """A dash before a word is no sign between two persons."""
    assert a_run("A. Byron – Looms at Night").names == ("A. Byron",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("綿貫太郎監訳, 織田羊子訳: 糸と布", ("綿貫太郎", "織田羊子")),
        ("絹川花子編著, 綿貫太郎, 織田羊子共著: 織機", ("絹川花子", "綿貫太郎", "織田羊子")),
    ],
)
def test_what_each_did_for_a_book(text: str, names: tuple[str, ...]) -> None:
    """Who translated, wrote or oversaw a Japanese book has that behind the name, not in it."""
    assert a_run(text).names == names


def test_things_with_their_articles() -> None:
    """Two things with their articles are no two persons; two persons whose names begin so are."""
    run = names_at_front("Le Fil et la Phrase. Essai")

    assert run is None or len(run.names) < 2
    assert a_run("Le Thi Hoa et La Van Nam. On Wool").names == ("Le Thi Hoa", "La Van Nam")


def test_surnames_first_between_one_sign():
    """Persons whose given names stand behind a comma may be parted by "&" or "und" as by "and"."""
    for sign in ("&", "und", "and"):
        text = f"Garn, Ada {sign} Filz, Carl {sign} Spindel, Rosa {sign} Tu, Minh Anh"

        assert a_run(text).names == ("Garn, Ada", "Filz, Carl", "Spindel, Rosa", "Tu, Minh Anh")


@pytest.mark.parametrize(
    "text",
    [
        "Tecelagem e Industrialização Territorial. São Fio: Fiar, 2024",
        "Industrialización y Formación. Lanar: Hilo, 2021",
        "Wolle und Verfilzungen. Wollstadt: Weber, 2020",
    ],
)
def test_nouns_of_other_tongues_are_no_persons(text: str):
    """Words that end as nouns of Romance tongues and German do are hardly names; given names that do are."""
    run = names_at_front(text)

    assert run is None or run.score < 0
    assert a_run("Asunción Hilado y Trinidad Lana. El Fieltro").names == ("Asunción Hilado", "Trinidad Lana")


def test_comma_missing_among_surnames_with_initials():
    """Where a comma is missing between two of a long list, more names like theirs behind show it."""
    text = "Garn M., Filz T.M., Spule D. Wickel A., Kette K., Haspel V. 2021. Looms in a valley"

    names = a_run(text).names
    assert names == ("Garn M.", "Filz T.M.", "Spule D.", "Wickel A.", "Kette K.", "Haspel V.")


@pytest.mark.parametrize(
    ("listed", "behind"),
    [
        ("Byron, M., King, R., ", "Weben und Faden der alten Mühlen, Felt Letters"),
        ("Byron, S., J. King, ", "Modelo Lanero del telar basado en el hilo, Felt Letters"),
        ("BYRON A., KING A., ", "L’histoire des laines sociales, Felt Letters"),
    ],
)
def test_a_titles_first_words_are_no_names(listed: str, behind: str) -> None:
    """Behind names with initials, words without any are the title's where common words follow."""
    run = find_names(listed + behind, 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert (len(run.names), run.end) == (2, len(listed.rstrip(" ,")))


@pytest.mark.parametrize("series", ["bioRxiv preprint", "arXiv preprint"])
def test_names_behind_one_with_initials_stay_before_a_series(series: str) -> None:
    """A series of preprints begins no title, whatever letters it begins with."""
    run = find_names(f"A. B. Byron, Rosa King, Ben Mill {series}, 2020", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert len(run.names) == 3


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Ada Byron, Bruno C. d. S. Loureiro, “Wool”", ("Ada Byron", "Bruno C. d. S. Loureiro")),
        ("Loureiro, C. d. S., Byron, A. (2012). Wool", ("Loureiro, C. d. S.", "Byron, A.")),
        ("C. v. Berg, A. Byron. Wool", ("C. v. Berg", "A. Byron")),
        ("A. Byron, B. Lund, v. 3", ("A. Byron", "B. Lund")),
        (
            "Ada Byron, Eva Lund y Soto, Jo Mill, and R. King",
            ("Ada Byron", "Eva Lund y Soto", "Jo Mill", "R. King"),
        ),
        ("Byron, Lund, Mill y Soto, King, Katz", ("Byron", "Lund", "Mill y Soto", "King", "Katz")),
    ],
)
def test_small_words_of_a_name_by_their_first_letters(listed: str, names: tuple[str, ...]) -> None:
    """A small word inside a name may be printed as its initial, in lower case."""
    run = find_names(listed, 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == names


@pytest.mark.parametrize(
    "title",
    [
        "Quick, Rough Searches in Very Large Drawers",
        "Rough, Quick Looms",
        "Cheap, Quick and Dirty Carding in Small Mills",
    ],
)
def test_everyday_words_are_no_persons(title: str) -> None:
    """Words that no citation counted, but that every language uses daily, make no names."""
    run = find_names(title, 0, OwnerNames(["Ada Byron"]))

    assert run is None or run.score < -0.5


def test_rare_names_are_known() -> None:
    """Surnames alone are names where lists of names have them."""
    run = find_names("Hunnicutt, Abernathy, and Lindqvist. Felt at Night", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert len(run.names) == 3
    assert run.score > -0.5


def test_given_name_that_is_a_particle_elsewhere() -> None:
    """Ben is a given name in front, whatever word the surname is."""
    run = find_names("Ben Mill, Rosa King and Ada Byron", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == ("Ben Mill", "Rosa King", "Ada Byron")


def test_a_work_named_like_a_person_is_none() -> None:
    """One word behind names in full begins the title, though lists of names have it."""
    run = find_names("A. Byron, C. Mill, and E. Lund, Corra: speculative felts", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == ("A. Byron", "C. Mill", "E. Lund")


def test_a_single_name_before_one_of_everyday_words() -> None:
    """One name alone is a person's where a name with its initial follows, whatever words that is made of."""
    run = find_names(
        "A. Byron, C. Mill, Mulyadi, and T. Bar-On. Felts at night", 0, OwnerNames(["Ada Byron"])
    )

    assert run is not None
    assert run.names == ("A. Byron", "C. Mill", "Mulyadi", "T. Bar-On")


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Ada Byron, Carl.Mill, Anton van den Loom", ("Ada Byron", "Carl.Mill", "Anton van den Loom")),
        ("Ada Byron and Carl.Mill", ("Ada Byron", "Carl.Mill")),
        ("Carl.Mill, Ada Byron", ("Carl.Mill", "Ada Byron")),
    ],
)
def test_stop_where_a_space_should_be(printed: str, names: tuple[str, ...]) -> None:
    """A stop between a given name and its surname, with no space, cuts no list in two."""
    run = find_names(f"{printed}. Felts at night", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == names


def test_mark_before_an_initials_stop() -> None:
    """A mark that slipped in before an initial's stop ends no list of names."""
    run = find_names("Mill, C., Mill, H*., Lund, E*., Byron, A. Felts at night", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == ("Mill, C.", "Mill, H*.", "Lund, E*.", "Byron, A.")


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Byron, A. C. Mill, & J. Lund (2020)", ("Byron, A.", "C. Mill", "J. Lund")),
        ("Byron, A. L. Mill Ayala, & J. Lund (2020)", ("Byron, A.", "L. Mill Ayala", "J. Lund")),
        (
            "Byron, A.L. C.L. Mill, J.T. Lund, and E.P. Marsh",
            ("Byron, A.L.", "C.L. Mill", "J.T. Lund", "E.P. Marsh"),
        ),
    ],
)
def test_comma_missing_behind_the_first_name(printed: str, names: tuple[str, ...]) -> None:
    """Behind the initials of a name turned round another's initials and surname are another's."""
    run = find_names(f"{printed}. Felts at night", 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == names
