"""Completion for fish, with the help of each command and option."""

from collections.abc import Iterator

from composer.cli.shell.branches import Branch, Typed, quotable, quoted_paths

_SCRIPT = """\
function __jps_composer_at
    set -l at
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
            case {commands}
                set at (string trim -- "$at $word")
        end
    end
    test "$at" = "$argv[1]"
end
complete -c jps-composer -f
{lines}"""


def script(tree: tuple[Branch, ...]) -> str:
    """What fish reads from its folder of completions."""
    commands = " ".join(quoted_paths(tree, "'"))
    return _SCRIPT.format(commands=commands, lines="\n".join(line for branch in tree for line in _lines(branch)))


def _lines(branch: Branch) -> Iterator[str]:
    at = f"complete -c jps-composer -n '__jps_composer_at \"{branch.path}\"'"
    for name, text in branch.commands.items():
        yield f"{at} -a {name} -d '{quotable(text)}'"
    for option in branch.options:
        named = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
        yield f"{at} {named} {_act(option)}-d '{quotable(option.help)}'"
    yield from (f"{at} {_operand(each)}" for each in branch.operands[:1] if each.kind != "anything")


def _act(option: Typed) -> str:
    if option.kind == "word":
        return f"-x -a '{' '.join(option.words)}' "
    folders = "-x -a '(__fish_complete_directories)' "
    return {"file": "-r -F ", "folder": folders, "anything": "-x "}.get(option.kind, "")


def _operand(typed: Typed) -> str:
    if typed.kind == "word":
        return f"-a '{' '.join(typed.words)}'"
    return "-a '(__fish_complete_directories)'" if typed.kind == "folder" else "-F"
