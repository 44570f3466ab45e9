"""Completion for zsh, with the help of each command and option."""

from collections.abc import Iterable, Iterator

from composer.cli.shell.branches import Branch, Kind, Typed, quotable, quoted_paths

_SCRIPT = """\
#compdef jps-composer
_jps_composer() {{
    local at="" word
    local -a known
    for word in ${{words[2,CURRENT-1]}}; do
        case "$at $word" in
            ({commands}) at="${{at:+$at }}$word" ;;
        esac
    done
    case "$at ${{words[CURRENT-1]}}" in
{values}
    esac
    case "$at" in
{names}
    esac
    (( $#known )) && _describe jps-composer known
}}
if [[ $funcstack[1] == _jps_composer ]]; then _jps_composer "$@"; else compdef _jps_composer jps-composer; fi"""
_FILES: dict[Kind, str] = {"file": "_files", "folder": "_files -/"}


def script(tree: tuple[Branch, ...]) -> str:
    """What zsh reads, from a file on its path or by `eval`."""
    commands = "|".join(quoted_paths(tree, '"'))
    values = "\n".join(line for branch in tree for line in _values(branch))
    return _SCRIPT.format(commands=commands, values=values, names="\n".join(map(_names, tree)))


def _values(branch: Branch) -> Iterator[str]:
    for option in branch.options:
        if option.kind != "nothing":
            after = "|".join(f'"{branch.path} {name}"' for name in option.names)
            yield f"        ({after}) {_act(option)}; return ;;"


def _act(typed: Typed) -> str:
    return f"compadd -- {' '.join(typed.words)}" if typed.kind == "word" else _FILES.get(typed.kind, ":")


def _names(branch: Branch) -> str:
    options = _described((name, each.help) for each in branch.options for name in each.names)
    acts = [_act(each) for each in branch.operands if each.kind in {"file", "folder", "word"}]
    other = f"known=({_described(branch.commands.items())})" if branch.commands else (acts or [":"])[0]
    return f'        ("{branch.path}") if [[ $PREFIX == -* ]]; then known=({options}); else {other}; fi ;;'


def _described(named: Iterable[tuple[str, str]]) -> str:
    return " ".join(f"'{name}:{quotable(text)}'" for name, text in named)
