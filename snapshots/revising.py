"""What was told, held against what today's reading of the same bodies would have told. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from snapshots.diff import same_award
from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    Event,
    PublicationAdded,
    PublicationChanged,
    PublicationRemoved,
    Told,
    publication_of,
)
from snapshots.identity.matching import pairs
from snapshots.model import Award, Publication
from snapshots.shapes import kind_of
from snapshots.store import Revision

#: Events of records: only these depend on how a body is read.
OF_RECORDS = (PublicationAdded, PublicationRemoved, PublicationChanged, AwardAdded, AwardRemoved)

#: A replay knows the days of crawls only roughly.
_NEAR = timedelta(days=15)


def revise(told: Sequence[Told], fresh: Sequence[Revision]) -> tuple[Revision, ...]:
    """
    Return what must be revised so that ``told`` becomes ``fresh``.

    ``told`` are one researcher's events, withdrawn ones too; ``fresh`` what was found now, without ids.
    """
    old = [one for one in told if isinstance(one.event, OF_RECORDS)]
    revisions, taken = list[Revision](), set[str]()
    for revision in fresh:
        alike = [one for one in old if one.id not in taken and _same(one, revision)]
        best = min(alike, key=lambda one: abs(one.at - revision.at), default=None)
        if best is None:
            revisions.append(revision)
            continue
        taken.add(best.id)
        if best.event != revision.event or best.standing:
            revisions.append(
                Revision(id=best.id, event=revision.event, run=revision.run, at=best.at, page=revision.page)
            )
    for one in old:
        if one.id not in taken and one.standing == "":
            revisions.append(Revision(id=one.id, event=None, run=0, at=one.at))
    return tuple(revisions)


def _same(told: Told, revision: Revision) -> bool:
    if revision.event is None or kind_of(told.event) != kind_of(revision.event):
        return False
    if abs(told.at - revision.at) > _NEAR:
        return False
    one, other = _record(told.event), _record(revision.event)
    if isinstance(one, Publication) and isinstance(other, Publication):
        return bool(pairs((one,), (other,)))
    return isinstance(one, Award) and isinstance(other, Award) and same_award(one, other) > 0


def _record(event: Event) -> Publication | Award | None:
    match event:
        case AwardAdded(award=award) | AwardRemoved(award=award):
            return award
        case _:
            return publication_of(event)
