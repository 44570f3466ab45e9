"""Completion for bash, 3.2 and newer, without any package."""

from collections.abc import Iterator

from composer.cli.shell.branches import Branch, Kind, Typed, quoted_paths

_SCRIPT = """\
_jps_composer() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" at="" word files="" words=""
    COMPREPLY=()
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$at $word" in
            {commands}) at="${{at:+$at }}$word" ;;
        esac
    done
    # bash parts --option=value into three words.
    if [ "$current" = "=" ]; then current=""
    elif [ "$before" = "=" ]; then before="${{COMP_WORDS[COMP_CWORD-2]}}"; fi
    case "$at $before" in
{values}
    esac
    if [ -z "$words$files" ]; then
        case "$at" in
{names}
        esac
    fi
    if [ -n "$files" ]; then
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen "$files" -- "$current"))
    else
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    fi
}}
complete -F _jps_composer jps-composer"""
_FILES: dict[Kind, str] = {"file": "-f", "folder": "-d"}


def script(tree: tuple[Branch, ...]) -> str:
    """What `eval` gives to bash."""
    commands = "|".join(quoted_paths(tree, '"'))
    values = "\n".join(line for branch in tree for line in _values(branch))
    return _SCRIPT.format(commands=commands, values=values, names="\n".join(map(_names, tree)))


def _values(branch: Branch) -> Iterator[str]:
    for option in branch.options:
        if option.kind != "nothing":
            after = "|".join(f'"{branch.path} {name}"' for name in option.names)
            yield f"        {after}) {_act(option)} ;;"


def _act(typed: Typed) -> str:
    if typed.kind in _FILES:
        return f'files="{_FILES[typed.kind]}"'
    return f'words="{" ".join(typed.words)}"' if typed.kind == "word" else "return"


def _names(branch: Branch) -> str:
    """What completes a word that is no option's value: an option after a dash, else a command or an argument."""
    options = " ".join(name for option in branch.options for name in option.names)
    acts = [_act(each) for each in branch.operands if each.kind in {"file", "folder", "word"}]
    other = f'words="{" ".join(branch.commands)}"' if branch.commands else (acts or [":"])[0]
    return f'            "{branch.path}") case "$current" in -*) words="{options}" ;; *) {other} ;; esac ;;'
