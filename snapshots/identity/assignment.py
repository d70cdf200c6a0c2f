"""The best one-to-one choice among scored pairs: the assignment problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

#: Groups larger than this are paired greedily: the cost of the best pairing grows with the third power.
_LARGEST_GROUP = 120


def best_pairing(candidates: Iterable[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """
    Return the one-to-one choice of (left, right, score) with the greatest sum of scores.

    >>> best_pairing([(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.8)])
    [(0, 1, 0.8), (1, 0, 0.8)]
    """
    chosen: list[tuple[int, int, float]] = []
    for group in _groups(list(candidates)):
        if len(group) == 1:
            chosen += group
        elif len({i for i, _, _ in group}) > _LARGEST_GROUP or len({j for _, j, _ in group}) > _LARGEST_GROUP:
            chosen += _greedy(group)
        else:
            chosen += _assign(group)
    return sorted(chosen)


def _groups(candidates: list[tuple[int, int, float]]) -> list[list[tuple[int, int, float]]]:
    """Part the candidates into sets that share no record."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j, _ in candidates:
        parent[root(("left", i))] = root(("right", j))
    groups: dict[tuple[str, int], list[tuple[int, int, float]]] = defaultdict(list)
    for candidate in candidates:
        groups[root(("left", candidate[0]))].append(candidate)
    return list(groups.values())


def _greedy(group: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    lefts: set[int] = set()
    rights: set[int] = set()
    chosen = []
    for i, j, score in sorted(group, key=lambda c: (-c[2], abs(c[0] - c[1]), c[0], c[1])):
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            chosen.append((i, j, score))
    return chosen


def _assign(group: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Solve the assignment problem (Kuhn and Munkres, in the form with potentials)."""
    lefts, rights = sorted({i for i, _, _ in group}), sorted({j for _, j, _ in group})
    turned = len(lefts) > len(rights)
    rows, columns = (rights, lefts) if turned else (lefts, rights)
    scores = {((j, i) if turned else (i, j)): score for i, j, score in group}
    # Neighbours in the list are likelier the same entry: a hair's weight settles ties by place.
    cost = [[-scores[r, c] + 1e-7 * abs(r - c) if (r, c) in scores else 0.0 for c in columns] for r in rows]
    places = _cheapest(cost)
    chosen = []
    for row, column in enumerate(places):
        r, c = rows[row], columns[column]
        if (r, c) in scores:
            chosen.append((c, r, scores[r, c]) if turned else (r, c, scores[r, c]))
    return chosen


def _cheapest(cost: list[list[float]]) -> list[int]:
    """Return the column of each row in a cheapest assignment; there are no more rows than columns."""
    n, m = len(cost), len(cost[0])
    u, v = [0.0] * (n + 1), [0.0] * (m + 1)
    owner, way = [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        owner[0] = i
        j0 = 0
        least, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = owner[j0], float("inf"), 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                current = cost[i0 - 1][j - 1] - u[i0] - v[j]
                if current < least[j]:
                    least[j], way[j] = current, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[owner[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if owner[j0] == 0:
                break
        while j0:
            owner[j0] = owner[way[j0]]
            j0 = way[j0]
    places = [0] * n
    for j in range(1, m + 1):
        if owner[j]:
            places[owner[j] - 1] = j - 1
    return places
