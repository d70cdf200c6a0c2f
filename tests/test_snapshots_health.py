from __future__ import annotations

from dataclasses import replace

import pytest

from snapshots.health import judge
from snapshots.model import Doubt, Outcome, PageState
from snapshots.text import address, page_words
from tests.snapshots_builders import HOME, MONDAY, NAMES, a_failure, a_paper, a_reading, page_text, papers

#: What pages say that answer 200 in another's place.
WRONG_PAGES = {
    "soft 404": "404 Not Found. The page you are looking for could not be found on this server.",
    "polite soft 404": "Oops! We can't find that page. It may have moved. Try the search or go back.",
    "login": "Sign in to continue. User name. Password. Forgot it? Single sign-on for members.",
    "captive portal": "Welcome to MeadowNet Wi-Fi. Accept the terms of use to connect to the internet.",
    "parked": "lamb.example. This domain is for sale. Buy this domain. Related searches: Wool.",
    "maintenance": "We are down for scheduled maintenance. We will be back soon. Thank you.",
    "bot check": "Checking your browser before accessing lamb.example. DDoS protection. Ray ID: 77abc",
    "empty": "",
    "script shell": "You need to enable JavaScript to run this app.",
    "directory": "Index of /~lamb. Name Last modified Size Description. Parent Directory. old/ img/ a.txt",
    "server error": "500 Internal Server Error. The server encountered an error. nginx",
    "other language": "Willkommen an der Universität. Studium, Forschung, Aktuelles, Kontakt. Ada Lamb.",
    "front page": "University of Meadows. Study with us. Research. News and events. Library. Contact.",
}


def a_state(*, text: str = page_text(papers()), complete: bool | None = True, url: str = HOME) -> PageState:
    """Return what is remembered of a page that was believed."""
    visit = a_reading(papers(), url=url).visit
    return PageState(url=url, last=visit, good=visit, text_length=len(text), complete=complete, since=MONDAY)


def test_the_same_page_is_believed():
    """A page that lists what it listed is believed."""
    assert judge(a_state(), a_reading(papers()), papers(), NAMES).believed


@pytest.mark.parametrize("name", WRONG_PAGES)
def test_wrong_page_is_not_believed(name: str):
    """What stands in a page's place with a 200 is not believed, and the reason says something."""
    verdict = judge(a_state(), a_reading(text=WRONG_PAGES[name]), papers(), NAMES)
    assert not verdict.believed
    assert verdict.reason


@pytest.mark.parametrize("name", sorted(set(WRONG_PAGES) - {"front page", "other language"}))
def test_wrong_page_at_the_first_visit(name: str):
    """A stand-in is told from a page without a list even where nothing is known yet."""
    verdict = judge(None, a_reading(text=WRONG_PAGES[name]), (), NAMES)
    assert verdict.doubt is Doubt.WRONG_PAGE


def test_page_that_names_its_owner_in_its_title_alone():
    """A page whose title names the researcher is no stranger's, be all its works others."""
    others = [a_paper(f"On {what} and its uses", authors=()) for what in ("felt", "yarn", "carding")]
    text = page_text(others).removeprefix("Ada Lamb, Professor of Sheep. ")
    reading = a_reading(others, text=text)
    assert judge(a_state(), reading, papers(5), NAMES).doubt is Doubt.STRANGER
    titled = replace(reading, title="Ada Lamb: preprints and notes")
    assert judge(a_state(), titled, papers(5), NAMES).doubt is Doubt.SHRUNK


def test_page_that_has_a_body_is_not_called_empty():
    """What stands in a page that only a script fills is not seen here, and may be seen by others."""
    empty, drawn = (judge(a_state(), a_reading(text="", size=n), papers(), NAMES).reason for n in (0, 900))
    assert empty == "an empty page stands in its place"
    assert drawn == "a page without words, perhaps drawn by script or scanned, stands in its place"


def test_page_without_a_list():
    """A researcher's page that lists nothing is believed: the right answer is nothing."""
    text = (
        "Ada Lamb. I teach; log in to the course page for slides. Password by mail. Page not found? Tell me."
    )
    assert judge(None, a_reading(text=text), (), NAMES).believed


def test_banner_above_a_good_list():
    """A notice of maintenance above the list does not matter."""
    text = "Scheduled maintenance on Friday. Sign in. " + page_text(papers())
    assert judge(a_state(), a_reading(papers(), text=text), papers(), NAMES).believed


def test_words_of_a_notice_among_works():
    """A page of the researcher's that lists other works is no error page, whatever is not found in them."""
    others = (a_paper("Rare Wool", authors=("Ada Lamb",)), a_paper("Rarer Wool", authors=("Ada Lamb",)))
    text = "Red wool is not found on Earth. " + page_text(others)
    assert judge(a_state(), a_reading(others, text=text), papers(), NAMES).doubt is Doubt.SHRUNK


def test_all_works_replaced_by_others():
    """A namesake's list, or what came of a break-in, never counts; a short list may be all new."""
    others = (a_paper("Rare Wool", authors=("Ada Lamb",)), a_paper("Rarer Wool", authors=("Ada Lamb",)))
    reading = a_reading(others, text=page_text(others))
    assert not judge(a_state(), reading, papers(), NAMES).may_count
    assert judge(a_state(), reading, papers(3), NAMES).may_count


@pytest.mark.parametrize("count", [1, 2])
def test_short_list_with_nothing_in_its_place(count: int):
    """Where one or two works stood and none does, in words of whatever language, nothing is gone."""
    text = "Ada Lamb. Papers. Vita. Oldalunk költözik, addig is türelmet kérünk. © Ada Lamb"
    verdict = judge(a_state(), a_reading(text=text), papers(count), NAMES)
    assert verdict.doubt is Doubt.WRONG_PAGE
    assert not verdict.may_count


def test_half_a_page():
    """A body that ends before its end, and used to have one, is not believed."""
    verdict = judge(a_state(), a_reading(papers(6), complete=False), papers(), NAMES)
    assert verdict.doubt is Doubt.CUT


def test_half_a_page_for_good():
    """Where the end of the list is gone with the end of the body, it does not count however long it lasts."""
    for kept, counts in ((papers()[:6], False), (papers()[4:], True)):
        verdict = judge(a_state(), a_reading(kept, complete=False), papers(), NAMES)
        assert (verdict.doubt, verdict.may_count) == (Doubt.CUT, counts)


def test_program_that_breaks_down_in_the_list():
    """A page that prints an error where works stood is held, unless the error always stood there."""
    error = "Warning: Undefined array key in /srv/www/list.php on line 88"
    reading = a_reading(papers(8), text=f"{page_text(papers(8))} {error}")
    assert judge(a_state(), reading, papers(), NAMES).doubt is Doubt.WRONG_PAGE
    assert judge(a_state(), reading, papers(), NAMES, old_words=page_words(error)).believed


def test_page_that_never_closes():
    """A page that never ended as HTML should is not held for it."""
    assert judge(a_state(complete=False), a_reading(papers(9), complete=False), papers(), NAMES).believed


def test_nine_tenths_gone():
    """A list that shrinks to a tenth is not believed at once."""
    assert judge(a_state(), a_reading(papers(1)), papers(), NAMES).doubt is Doubt.SHRUNK


def test_some_papers_gone():
    """A list that loses a few is believed."""
    assert judge(a_state(), a_reading(papers(8)), papers(), NAMES).believed


def test_someone_elses_page():
    """A list of other works by other people is someone else's."""
    theirs = [
        a_paper(f"{animal} in winter barns", authors=("Cy Steer",)) for animal in ("Cows", "Pigs", "Hens")
    ]
    text = "Cy Steer, farmer. " + " ".join(paper.printed for paper in theirs)
    assert judge(a_state(), a_reading(theirs, text=text), papers(), NAMES).doubt is Doubt.STRANGER


def test_redirect_to_another_site():
    """A redirect to another site where nothing of the list stands is not believed."""
    reading = a_reading(
        text="Ada Lamb left us. The department lists its staff.", final_url="https://dept.example/"
    )
    assert judge(a_state(), reading, papers(), NAMES).doubt is Doubt.STRANGER


def test_redirect_to_the_same_list():
    """A redirect to another site with the same list is believed."""
    reading = a_reading(papers(), final_url="https://new-lamb.example/", moved=True)
    assert judge(a_state(), reading, papers(), NAMES).believed


def test_detour_to_an_older_copy():
    """A redirect for now to a page that lists fewer works is not believed at once; to a fuller one it is."""
    where = "https://lamb.example/old/"
    verdict = judge(a_state(), a_reading(papers()[1:9], final_url=where), papers(), NAMES)
    assert (verdict.doubt, verdict.may_count) == (Doubt.SHRUNK, True)
    assert verdict.reason == f"it sends its visitors to {where} for now, and 2 of its 10 known works are gone"
    assert judge(a_state(), a_reading(papers(), final_url=where), papers(6), NAMES).believed
    assert judge(a_state(), a_reading(papers()[1:9], final_url=where, moved=True), papers(), NAMES).believed


def test_list_that_ends_early():
    """The last third of a list gone on one day, within a whole page, is not believed at once."""
    verdict = judge(a_state(), a_reading(papers(6)), papers(), NAMES)
    assert (verdict.doubt, verdict.may_count) == (Doubt.SHRUNK, True)
    assert verdict.reason == "its list ends early: the last 4 of its 10 known works are gone"


def test_list_of_the_latest():
    """A list that drops its last works as new ones come is believed, and one that is weeded out."""
    latest = (a_paper("Wolves at the Gate"), *papers(6))
    assert judge(a_state(), a_reading(latest), papers(), NAMES).believed
    assert judge(a_state(), a_reading(papers()[::2] + papers()[1:2]), papers(), NAMES).believed


def test_list_whose_end_moved_to_another_page():
    """What stands on another page of the researcher's is not gone."""
    assert judge(a_state(), a_reading(papers(6)), papers(), NAMES, elsewhere=papers()[6:]).believed


def test_extractor_lost():
    """Where the known titles stand in the text but were not read, the fault is ours."""
    verdict = judge(a_state(), a_reading((), text=page_text(papers())), papers(), NAMES)
    assert (verdict.doubt, verdict.unread) == (Doubt.LOST, 10)


@pytest.mark.parametrize("outcome", [o for o in Outcome if o not in (Outcome.OK, Outcome.NOT_MODIFIED)])
def test_no_answer(outcome: Outcome):
    """What is no answer is not believed, with a reason and no doubt."""
    verdict = judge(a_state(), a_failure(outcome), papers(), NAMES)
    assert not verdict.believed
    assert verdict.reason
    assert verdict.doubt is None


def test_long_page_is_judged_in_no_time():
    """A megabyte of hostile text is judged within a second."""
    judge(a_state(), a_reading(text="not f" * 200_000), papers(), NAMES)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("One more step. Please complete the security check to access the site.", "a bot check"),
        ("Making sure you're not a bot! Loading. The site is protected against scrapers.", "a bot check"),
        ("Oops! That page can’t be found. It looks like nothing was found here.", "an error page"),
        ("Diese Seite existiert leider nicht. Zur Startseite der Universität.", "an error page"),
        ("Select your home organisation to go on to the service you asked for.", "a login"),
        ("We value your privacy. Accept all or manage your preferences below.", "a question about cookies"),
        ("Warning: mysqli_connect(): refused in /srv/db.php on line 12. No data.", "an error of the server"),
        ("Ada Lamb. Publications. Loading publications ... University of Meadows.", "a page drawn by script"),
        ("Ada Lamb. I am a professor.", "a page of a few words"),
    ],
)
def test_what_stands_there_is_named(text: str, kind: str):
    """The operator reads what stands in the page's place, in the words of what it is."""
    assert judge(a_state(), a_reading(text=text), papers(), NAMES).reason == f"{kind} stands in its place"


def test_page_that_is_told_apart_by_nothing():
    """A page of which only this is sure is not called someone else's: that would be a guess."""
    text = "Study with us. Research, news and events of the university. " * 80
    reason = judge(a_state(), a_reading(text=text), papers(), NAMES).reason
    assert reason == "it names neither the researcher nor any of the known works"


def test_note_that_a_page_has_moved():
    """Where the note leads is said with it."""
    text = "Ada Lamb. My homepage has moved. Please update your bookmarks."
    reading = replace(a_reading(text=text), addresses=frozenset(("//lamb.example/new",)))
    reason = judge(a_state(), reading, papers(), NAMES).reason
    assert reason == "a note that it has moved stands in its place and leads to lamb.example/new"


def test_list_that_left_a_page_of_few_words():
    """A greeting is enough for a page whose list stands elsewhere now."""
    reading = a_reading(text="Ada Lamb. I am a professor. CV")
    assert judge(a_state(), reading, papers(), NAMES, elsewhere=papers()).believed


def test_page_that_never_named_its_owner():
    """Works gone from a page that never named anybody may be gone, as long as some stand there."""
    listed = papers()
    fewer, words = a_reading(papers(2), text=". ".join(p.title for p in papers(2))), "on wool and felt"
    assert judge(a_state(), fewer, listed, NAMES, old_words=words).may_count
    assert judge(a_state(), fewer, listed, NAMES, old_words="papers of ada lamb").doubt is Doubt.STRANGER
    others = [a_paper(f"{animal} in winter barns", authors=("Cy Steer",)) for animal in ("Cows", "Pigs")]
    reading = a_reading(others, text="Cows in winter barns. Pigs in winter barns.")
    assert judge(a_state(), reading, listed, NAMES, old_words=words).doubt is Doubt.STRANGER


def test_list_cut_into_pages_that_it_leads_to():
    """A page that only leads to pages with its works is believed, though it does not name the researcher."""
    text = "Publications by year: 2024, 2023, 2022, 2021. Each page lists what came out in its year. " * 3
    there = "https://lamb.example/2024"
    apart = tuple(replace(paper, page=there) for paper in papers())
    bare = a_reading(text=text)
    leading = replace(bare, addresses=frozenset((address(there),)))

    assert judge(a_state(), leading, papers(), NAMES, elsewhere=apart).believed
    assert not judge(a_state(), bare, papers(), NAMES, elsewhere=apart).believed
