"""The command line: verbs and their arguments. What a verb does is done elsewhere, and imported when it is said."""

import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from grader import __version__
from grader.door import Door, door
from grader.exits import BAD_INPUT, BROKE, DONE, MISSING, exit_code, sorry
from grader.options import SEED, name_argument, names_argument, path, search_options, seed_option, workers_option

if TYPE_CHECKING:
    from grader.catalog import Catalog
    from grader.sandbox.tiers import TierName


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(version)s")
def verbs() -> None:
    """Concurrency katas: grade them, and see why. KATA is 15, missing_lock or 15_missing_lock."""


@verbs.command("grade")
@names_argument
@click.option("--submission", type=path, metavar="DIR", help="A folder or zip; default: this checkout.")
@click.option("--sheet", type=path, metavar="FILE", help="Where the JSON goes; default: build/sheet.json.")
@click.option("--markdown", type=path, metavar="FILE", help="Write the sheet as Markdown, too.")
@seed_option
@workers_option
def grade_verb(
    names: tuple[str, ...],
    submission: Path | None,
    sheet: Path | None,
    markdown: Path | None,
    seed: int,
    workers: int | None,
) -> int:
    """Grade one submission, print its sheet and write it as JSON."""
    from grader import files, handout
    from grader.bar import bar
    from grader.course import remember
    from grader.export import json, terminal
    from grader.export import markdown as as_markdown
    from grader.grade import grade
    from grader.submission import read_submission
    from grader.workers import how_many

    catalog = here()
    katas = catalog.select(names)
    given = handout.contents(catalog) if submission else {}
    handed_in = read_submission(submission or catalog.root, catalog, given)
    target = sheet or files.in_build(catalog.root, "sheet.json")
    files.refuse_unwritable(target)
    if markdown:
        files.refuse_unwritable(markdown)
    with bar("grading", sum(len(kata.checks) for kata in katas)) as step:
        graded = grade(
            handed_in, catalog, katas, seed=seed, workers=workers or how_many(), on_check=lambda result: step()
        )
    files.write(target, json.encode(graded))
    if markdown:
        files.write(markdown, as_markdown.encode(graded))
    if not (submission or sheet):
        remember(catalog.root, handed_in, graded)
    terminal.show(graded, this_door())
    if graded.broke:
        return BROKE
    return DONE if graded.points == graded.max_points else MISSING


@verbs.command("list")
def list_verb() -> None:
    """Show all katas, and how far you are."""
    from grader.course import progress

    for line in progress(here(), this_door()):
        click.echo(line)


@verbs.command("hint")
@name_argument
def hint_verb(name: str) -> None:
    """Show the next hint for a kata."""
    from grader.course import next_hint

    catalog = here()
    kata = catalog.find(name)
    hint = next_hint(catalog.root, kata)
    click.echo(f"{kata.name}, hint {hint.number} of {hint.of}: {hint.says}")


@verbs.command("reset")
@name_argument
def reset_verb(name: str) -> None:
    """Put a kata's stub back, keeping a copy of your file."""
    from grader.course import reset

    catalog = here()
    kata = catalog.find(name)
    kept = reset(catalog.root, kata)
    click.echo(
        f"{kata.file} is the stub again" + (f"; yours is kept as {kept.relative_to(catalog.root)}" if kept else "")
    )


@verbs.command("explore")
@click.argument("file", metavar="FILE", type=path)
@click.option("--call", metavar="NAME", help="The function to call; default: main, or the file as a script.")
@click.option("--arg", "arguments", metavar="JSON", multiple=True, help="An argument for it; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
@search_options
def explore_verb(file: Path, call: str | None, arguments: tuple[str, ...], as_json: bool, **search: Any) -> None:
    """Run a threaded program of your own under every schedule."""
    from grader.exploring import as_arguments, as_search, explore_file, page

    stories = 0 if as_json else page.STORIES
    report = explore_file(file, call, as_arguments(arguments), as_search(search), stories)
    click.echo("\n".join([report.text()] if as_json else page.page(report, file)))


@verbs.command("replay")
@name_argument
@click.argument("schedule")
@click.option("--seed", type=int, help="That of the grade which named the schedule; default: of the last sheet.")
def replay_verb(name: str, schedule: str, seed: int | None) -> None:
    """See one schedule of a kata again, step by step."""
    from grader import replay

    catalog = here()
    kata = catalog.find(name)
    seed = replay.last_seed(catalog.root / "build" / "sheet.json", SEED) if seed is None else seed
    click.echo("\n".join(replay.lines(kata, replay.replay(catalog, kata, schedule, seed))))


@verbs.command("batch")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=path)
@click.option("--out", required=True, type=path, metavar="DIR", help="Where scores.csv and the sheets go.")
@click.option(
    "--require-isolation",
    type=click.Choice(["full", "landlock", "limits"]),
    default="full",
    show_default=True,
    help="Stop if this machine isolates less.",
)
@click.option("--seed", type=int, help="Decides every random input; default: drawn, and recorded on the sheets.")
@workers_option
def batch_verb(
    paths: tuple[Path, ...], out: Path, require_isolation: "TierName", seed: int | None, workers: int | None
) -> int:
    """Grade a class: folders or zips, or a folder of them."""
    from grader import batch
    from grader.bar import bar
    from grader.workers import how_many, processes

    jobs = batch.plan(here(), paths, out, secrets.randbits(31) if seed is None else seed, require_isolation)
    with processes(workers or how_many()) as executor, bar("grading", len(jobs)) as step:
        graded = batch.grade_class(jobs, executor, step)
    batch.write(out, graded)
    click.echo(f"Submissions graded: {len(jobs)}. Seed {jobs[0].seed}. Scores and sheets are in {out}.")
    return BROKE if any(sheet.broke for sheet in graded.sheets) else DONE


@verbs.command("handout")
@click.argument("folder", metavar="DIR", type=path)
def handout_verb(folder: Path) -> None:
    """Write a student repository: no solutions, no hidden checks."""
    from grader.handout import write

    write(here(), folder)
    click.echo(f"The student repository is in {folder}. Its README says how to grade it.")


@verbs.command("prove")
@names_argument
@click.option("--repeat", type=click.IntRange(min=1), default=2, show_default=True, help="Grades of a right answer.")
@click.option("--wrong", type=click.IntRange(min=0), help="Grades of a wrong one.  [default: as many, but at most 2]")
@seed_option
@workers_option
def prove_verb(names: tuple[str, ...], repeat: int, wrong: int | None, seed: int, workers: int | None) -> int:
    """Prove katas sound: grade every file of which the grade is known."""
    from grader import prove
    from grader.bar import bar
    from grader.workers import how_many, processes

    catalog = here()
    katas = catalog.select(names)
    rounds = prove.plan(catalog, katas, seed, repeat, min(repeat, 2) if wrong is None else wrong)
    click.echo(f"Proving {len(katas)} katas in {len(rounds)} grades.")
    with processes(workers or how_many() * prove.PER_CORE) as executor, bar("proving", len(rounds)) as step:
        found = prove.prove(katas, rounds, executor, step)
    for finding in found:
        click.echo(f"  {finding}")
    click.echo(f"Findings: {len(found)}." if found else "No finding.")
    return MISSING if found else DONE


@verbs.command("new")
@click.argument("slug")
def new_verb(slug: str) -> None:
    """Write the files of a new kata, to be filled in. SLUG is missing_lock or 31_missing_lock."""
    from grader.scaffold import scaffold

    catalog = here()
    paths = scaffold(catalog, slug)
    for written in paths:
        click.echo(f"  {written}")
    number = paths[0].parts[1].partition("_")[0]
    click.echo(f"It is graded as it is. What it still needs: {this_door().command('prove', number)}")


def here() -> "Catalog":
    """The catalogue of the checkout in which the command was typed, as its course takes it."""
    from grader.catalog import find_root, load
    from grader.weights import weighed

    return weighed(load(find_root(Path.cwd())))


def this_door() -> Door:
    """The door that the person came through."""
    return door(os.environ, sys.argv[0])


def main() -> NoReturn:
    """Run the command line of this process and exit with the contract's code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Do what `arguments` say. Out: the exit code. Whatever goes wrong is one sentence on standard error."""
    if sys.platform == "win32":
        return sorry("Windows has no fork: use WSL2, where this works as on Linux.", BAD_INPUT)
    program = this_door().command("").strip()
    return exit_code(lambda: verbs.main(arguments, prog_name=program, standalone_mode=False))
