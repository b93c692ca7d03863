"""How a source is to be merged."""

from dataclasses import dataclass

from sidelight.curating.importers.formats import Cells


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merge has to know of its source.

    `dataset`: its row. `scales`: rows of the table of scales that its ratings may need. `known_only`: take
    no outlet that is not on file. `whole`: the source is all of the dataset, so that rows of an earlier
    import go where it does not state them any more. `by_name`, `other_names`: as of `Format`.
    """

    dataset: Cells
    scales: tuple[Cells, ...] = ()
    known_only: bool = False
    whole: bool = True
    by_name: bool = False
    other_names: bool = True
