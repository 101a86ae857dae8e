"""A scenario as the text of its file: order kept, plain texts where YAML lets them stand."""

import json
import re
from typing import Any

PLAIN = re.compile(r"-?[A-Za-z0-9_][A-Za-z0-9_./-]*")
MEANT_OTHERWISE = {"true", "false", "null", ""}  # these words as texts are quoted


def to_yaml(raw: dict[str, Any]) -> str:
    return "\n".join(_lines(raw, "")) + "\n"


def _lines(value: dict[str, Any] | list[Any], indent: str) -> list[str]:
    lines: list[str] = []
    pairs = value.items() if isinstance(value, dict) else ((None, one) for one in value)
    for key, one in pairs:
        start = f"{indent}-" if key is None else f"{indent}{_leaf(key)}:"
        if isinstance(one, dict | list) and one and not _is_short(one):
            lines.append(start)
            lines += _lines(one, indent + "  ")
        else:
            lines.append(f"{start} {_flow(one)}".rstrip())
    return lines


def _is_short(value: dict[str, Any] | list[Any]) -> bool:
    parts = value.values() if isinstance(value, dict) else value
    return not any(isinstance(part, dict | list) for part in parts)


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_leaf(key)}: {_leaf(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_leaf(one) for one in value) + "]"
    return _leaf(value)


def _leaf(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    plain = PLAIN.fullmatch(value) and value.lower() not in MEANT_OTHERWISE and ".." not in value[:2]
    return value if plain else json.dumps(value, ensure_ascii=False)
