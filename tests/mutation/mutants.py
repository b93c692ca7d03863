"""Mutants: copies of a module with one small change each, which its tests should notice.

Most changes are those of mutmut, node by node. Left out are those that fail wherever the line is run (a value
becomes None), and the second and third change of one string. Two are added: a condition turned round, and a
call dropped whose value nobody takes. Only Python is changed: tables of words and rules (`.toml`, `.tsv`) are
data, and tests in tests/reading hold their rows to examples.
"""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

_LEFT_OUT = {
    "operator_arg_removal",
    "operator_assignment",
    "operator_dict_arguments",
    "operator_augmented_assignment",
}
_NOT_CODE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom, cst.Assert)
_SAID_ALREADY = (cst.Comparison, cst.BooleanOperation, cst.UnaryOperation)
"""Conditions that other changes turn round."""

_OPERATIONS = (
    cst.AugAssign,
    cst.BinaryOperation,
    cst.BooleanOperation,
    cst.ComparisonTarget,
    cst.UnaryOperation,
)
_KEYWORDS = (cst.BaseCompOp, cst.Break, cst.Continue)
_CHANGES = [
    ({"operator_swap_op": _OPERATIONS, "operator_keywords": _KEYWORDS}.get(change.__name__, kind), change)
    for kind, change in mutation_operators
    if change.__name__ not in _LEFT_OUT
]
"""What becomes of which nodes. Two changes are offered every node, and refuse most of them slowly."""


@dataclass(frozen=True)
class Mutant:
    """One change of one file: `old` becomes `new` on lines `first` to `last` (from 1), within `function`."""

    file: Path
    function: str
    first: int
    last: int
    module: cst.Module
    old: cst.CSTNode
    new: cst.CSTNode

    @cached_property
    def code(self) -> str:
        """The whole file with the change."""
        changed = self.module.deep_replace(self.old, self.new)
        assert isinstance(changed, cst.Module)
        return changed.code

    def diff(self) -> list[str]:
        """Give the lines that went, each after "-", and those that came, each after "+"."""
        lines = difflib.unified_diff(self.module.code.splitlines(), self.code.splitlines(), n=0, lineterm="")
        return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def mutants_of(file: Path) -> list[Mutant]:
    """Make every mutant of a file, in the order of its lines.

    Raises:
        SyntaxError: The file is no Python.

    """
    wrapper = MetadataWrapper(cst.parse_module(file.read_text("utf-8")))
    finder = _Finder(file, wrapper.module)
    wrapper.visit(finder)
    return finder.found


class _Finder(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, file: Path, module: cst.Module) -> None:
        super().__init__()
        self.found: list[Mutant] = []
        self._file, self._module = file, module
        self._names: list[str] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, (cst.FunctionDef, cst.ClassDef)):
            self._names.append(node.name.value)
        if isinstance(node, _NOT_CODE) or _is_docstring(node):
            return False
        place = self.get_metadata(PositionProvider, node, None)
        if place is not None:
            self.found += (
                Mutant(
                    self._file,
                    ".".join(self._names),
                    place.start.line,
                    place.end.line,
                    self._module,
                    node,
                    new,
                )
                for new in _changes(node)
            )
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if isinstance(original_node, (cst.FunctionDef, cst.ClassDef)):
            self._names.pop()


def _is_docstring(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, (cst.SimpleString, cst.ConcatenatedString))


def _changes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for kinds, change in _CHANGES:
        if isinstance(node, kinds):
            yield from islice(change(node), 1 if isinstance(node, cst.BaseString) else None)
    if isinstance(node, (cst.If, cst.While, cst.CompIf)) and not isinstance(node.test, _SAID_ALREADY):
        yield node.with_changes(test=cst.UnaryOperation(cst.Not(), _in_parentheses(node.test)))
    if isinstance(node, cst.Expr) and isinstance(node.value, cst.Call):
        yield node.with_changes(value=cst.Ellipsis())


def _in_parentheses(node: cst.BaseExpression) -> cst.BaseExpression:
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
