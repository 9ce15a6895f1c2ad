"""A program to explore: its sources, where it begins, and its code, compiled once for all schedules."""

import ast
import inspect
import itertools
import types
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from grader.interleave.accesses import ANYTHING, BY_NAME, Constants, Site, attribute_of_call, sites_of
from grader.interleave.codes import nested
from grader.interleave.expressions import Text
from grader.interleave.library import Library, can_be_met, may_meet
from grader.interleave.standin import NAMES
from grader.interleave.touched import Touching

_STREAMS = ("stdout", "stderr")
_USING_UP = ("UNPACK_SEQUENCE", "UNPACK_EX", "LIST_EXTEND", "SET_UPDATE")
_ITERATORS = frozenset({"iter", "map", "filter", "zip", "enumerate", "reversed", "open"} | set(dir(itertools)))
_WRITING = frozenset({"print", "write", "writelines"})
_REFLECTION = frozenset(
    {"globals", "vars", "locals", "__dict__", "__setattr__", "__delattr__", "exec", "eval"}
    | {"compile", "operator", "attrgetter", "__globals__", "__closure__", "cell_contents", "gc", "inspect", "modules"}
    | {"__code__", "__getattribute__", "__getattr__", "ctypes", "pickle", "import_module", "_getframe"}
)


@dataclass(frozen=True)
class Source:
    """The text of one module and the file it is shown as."""

    text: str | bytes
    filename: str

    @property
    def package(self) -> bool:
        """Whether it is a package, which may have modules in it."""
        return PurePosixPath(self.filename).name == "__init__.py"


@dataclass(frozen=True)
class Program:
    """What to explore.

    `sources`: by module name. `entry`: (module, function) to call with `arguments`, or None: run the first module as
    a script. `subject`: name of a module that is handed to the function as its first argument. `quiet`: modules whose
    own instructions are no switch points and in no story; their threads and locks are controlled all the same.
    """

    sources: Mapping[str, Source]
    entry: tuple[str, str] | None = None
    arguments: tuple[Any, ...] = ()
    subject: str | None = None
    quiet: frozenset[str] = frozenset()


@dataclass
class Compiled:
    """A program's code and sites. Raises SyntaxError or ValueError where a source is no Python."""

    program: Program
    reduced: bool
    settled: bool = True  # all modules have run before the first thread starts
    searching: bool = True  # not to tell what happens
    codes: dict[str, types.CodeType] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)  # by file name
    sites: dict[int, Site] = field(default_factory=dict)
    watched: list[types.CodeType] = field(default_factory=list)  # the code objects that have sites
    later: dict[tuple[object, str, str], types.CodeType] = field(default_factory=dict)

    def __post_init__(self) -> None:
        loud: list[types.CodeType] = []
        for name, source in self.program.sources.items():
            code = compile(source.text, source.filename, "exec", dont_inherit=True)
            self.codes[name] = code
            self.texts[source.filename] = Text(_decoded(source.text))
            if name not in self.program.quiet:
                loud += nested(code)
        everything = [part for code in self.codes.values() for part in nested(code)]
        named, _ = _by_name(self.texts.values())
        sources = self.program.sources.items()
        texts = [self.texts[source.filename] for name, source in sources if name not in self.program.quiet]
        _, unclear = _by_name(texts)
        self.reflects = unclear or any(not _REFLECTION.isdisjoint(code.co_names) for code in loud)
        self.reflects = self.reflects or any(map(_swaps_output, texts))
        self.draws = self.reflects or any("random" in code.co_names for code in everything)  # random numbers
        unsettled = self.program.entry is None or not self.settled
        settled = set() if unsettled else {id(part) for code in self.codes.values() for part in _settled(code)}
        self.clears = self.reflects or any("clear" in code.co_names for code in everything)  # events, perhaps
        self.constants = Constants(everything, settled, named, trust=self.reduced and not self.reflects)
        self.modules = frozenset({*self.codes, "__main__"})
        seen = self.program.entry is None or any(map(_shows_output, texts))  # what is printed
        writing = _WRITING if seen else frozenset[str]()
        makers = {code.co_name for code in everything if code.co_flags & inspect.CO_GENERATOR}
        self.keeps_iterators = any(_keeps_iterators(text, makers) for text in texts)
        self.touching = Touching({id(code) for code in everything}, self.modules, self.can_be_met, writing)
        self.library = Library(self.constants)
        names = None if self.reflects else {name for code in loud for name in code.co_names}
        self.looks_out = may_meet(texts, names)
        self.defined = {code.co_name for code in everything} | NAMES
        self.on_new_code: Callable[[types.CodeType], None] = lambda code: None  # for instruments that are at work
        self.loud = {id(code) for code in loud}  # the code whose steps count, with what is called on its behalf
        for code in loud:
            self._watch(code)

    def _watch(self, code: types.CodeType) -> None:
        text = self.texts.get(code.co_filename)
        sites = sites_of(code, text, self.constants, _may_be_called_back(code, text))
        if not sites:
            return
        self.watched.append(code)
        self._register({site.number: site for site in sites})

    def _register(self, sites: Mapping[int, Site]) -> None:
        for site in sites.values():
            if self.keeps_iterators and site.opcode in _USING_UP and not site.operands:
                site.write = True
            if self.reflects and site.location:
                site.location, site.operands = ANYTHING, ()
        self.sites.update(sites)

    def can_be_met(self, code: types.CodeType, globals_: Mapping[str, Any]) -> bool:
        """Whether code that is not the program's own works on its objects in steps that count, too."""
        return id(code) in self.library.met or can_be_met(code, globals_, self.modules)

    def meet(self, code: types.CodeType, globals_: Mapping[str, Any]) -> None:
        """Watch such code from now on."""
        self._register(self.library.sites(code, globals_))
        self.on_new_code(code)

    def begin(self) -> None:
        """A new schedule: what code the one before has made is gone."""
        for number in self.library.forget():
            del self.sites[number]

    def trust(self, codes: tuple[types.CodeType, ...], calling: frozenset[str]) -> None:
        """Take in code that is right itself: only what the functions `calling` (qualified names) call is watched,
        since those call functions that the program gave them."""
        if id(codes[0]) in self.touching.own:
            return
        self.touching.own.update(map(id, codes))
        self.defined.update(code.co_name for code in codes)
        for code in codes:
            if code.co_qualname in calling:
                self.watched.append(code)
                self.loud.add(id(code))
                self.sites.update((site.number, site) for site in sites_of(code, None, self.constants) if site.call)
                self.on_new_code(code)

    def compile(self, source: Any, filename: str, mode: str) -> Any:
        """Compile text for the program under way, once for all schedules, and watch its code like the rest."""
        key = (source if isinstance(source, str | bytes) else ast.dump(source), filename, mode)
        if key not in self.later:
            code = compile(source, filename, mode, dont_inherit=True)
            if isinstance(code, ast.AST):
                return code
            self.later[key] = code
            for part in nested(code):
                self.touching.own.add(id(part))
                self.loud.add(id(part))
                self._watch(part)
                self.on_new_code(part)
        return self.later[key]


def _by_name(texts: Iterable[Text]) -> tuple[set[str], bool]:
    """The attributes that are reached by `getattr(thing, "name")` and its kin or set by code that is not in the
    source, and whether any other is by a name that only a run can tell."""
    named: set[str] = set()
    plain = uses = 0
    for text in texts:
        named |= text.fields
        for node in text.nodes.values():
            name = attribute_of_call(node)
            if name is not None:
                named.add(name)
            plain += name is not None
            uses += isinstance(node, ast.Name) and node.id in BY_NAME
    return named, uses > plain


def _swaps_output(text: Text) -> bool:
    """Whether it puts another stream where `print` writes to, which no name in a call of it says."""
    changed = (
        node for node in text.nodes.values() if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    )
    return any(node.attr in ("stdout", "stderr") for node in changed)


def _shows_output(text: Text) -> bool:
    """Whether it may look at what is printed, or prints to a file of its own."""
    for node in text.nodes.values():
        match node:
            case ast.Attribute(attr=name) | ast.Name(id=name) if name.endswith(_STREAMS):
                return True
            case ast.Call(func=ast.Name(id="print"), keywords=named) if any(one.arg == "file" for one in named):
                return True
    return False


def _keeps_iterators(text: Text, makers: Set[str]) -> bool:
    """Whether something may be given a name that is used up when it is read. `makers`: names of generators."""
    for node in text.nodes.values():
        match node:
            case ast.Assign(value=ast.GeneratorExp()) | ast.AnnAssign(value=ast.GeneratorExp()):
                return True
            case ast.Assign(value=ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name))) if (
                name in _ITERATORS or name in makers
            ):
                return True
    return False


def _may_be_called_back(code: types.CodeType, text: Text | None) -> bool:
    """Whether an operation (a sort, a lookup, a cache) may call a function, rather than the program by its name."""
    name = code.co_name
    if name.startswith("__"):
        return name not in ("__init__", "__enter__", "__exit__")
    return name == "<lambda>" or bool(code.co_flags & inspect.CO_GENERATOR) or text is None or name in text.handed_over


def _settled(code: types.CodeType) -> list[types.CodeType]:
    """A module's own code and that of the classes directly in it: it runs once, before the entry is called."""
    names = [constant for constant in code.co_consts if isinstance(constant, types.CodeType)]
    return [code, *(part for inner in names if _is_class(inner) for part in _settled(inner))]


def _is_class(code: types.CodeType) -> bool:
    return "__qualname__" in code.co_names and "__module__" in code.co_names


def _decoded(text: str | bytes) -> str:
    if isinstance(text, str):
        return text
    import io
    import tokenize

    with io.TextIOWrapper(io.BytesIO(text), tokenize.detect_encoding(io.BytesIO(text).readline)[0]) as file:
        return file.read()
