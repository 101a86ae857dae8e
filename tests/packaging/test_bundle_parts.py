"""The parts of a bundle: the same bytes each time, and only what belongs there."""

from __future__ import annotations

import json
import re
import zipfile

import pytest

from bundle import licences, locks
from bundle.__main__ import ROOT, main
from bundle.contents import longest_path
from bundle.systems import PYTHONS, SYSTEMS

LOCK = """\
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
pip==26.3 \\
    --hash=sha256:{b}
tomli==2.0 ; python_version < '3.12' \\
    --hash=sha256:{a}
""".format(a="a" * 64, b="b" * 64)


def test_two_bundles_of_the_same_are_the_same_bytes(small_zip, pack_small):
    assert pack_small().read_bytes() == small_zip.read_bytes()


def test_a_bundle_has_what_people_look_for(small_zip):
    names = set(zipfile.ZipFile(small_zip).namelist())
    assert {name.split("/")[0] for name in names} == {"detente-9.9"}
    inside = {name.partition("/")[2] for name in names}
    assert {"README.txt", "LIESMICH.txt", "LICENSE", "lock.txt", "start.py", "detente.sh"} <= inside
    assert "documentation/index.html" in inside
    assert {f"catalogue/cases/european-security-talks-2022.{ending}" for ending in ("yaml", "xlsx")} <= inside
    assert "licences/detente-9.9/LICENSE" in inside
    assert not [name for name in inside if "hidden" in name or "__pycache__" in name]


def test_the_pages_to_read_first_are_filled_in_and_open_in_any_editor(small_zip):
    archive = zipfile.ZipFile(small_zip)
    for name in ("README.txt", "LIESMICH.txt"):
        content = archive.read(f"detente-9.9/{name}")
        assert content.startswith(b"\xef\xbb\xbfDetente 9.9 ")
        assert b"$" not in content
        assert content.count(b"\n") == content.count(b"\r\n")
        assert max(map(len, content.decode("utf-8-sig").splitlines())) <= 82


def test_the_pages_to_read_first_send_nobody_to_a_page_that_is_not_there(small_zip):
    archive = zipfile.ZipFile(small_zip)
    text = "".join(
        archive.read(f"detente-9.9/{name}").decode("utf-8-sig") for name in ("README.txt", "LIESMICH.txt")
    )
    pages = set(re.findall(r"documentation/([\w/-]+)\.html", text))
    assert {"howto/without-network", "de/ohne-netz"} <= pages
    assert [page for page in pages if not (ROOT / "docs" / f"{page}.md").is_file()] == []


def test_without_documentation_nothing_is_packed(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["--pages", str(tmp_path), "--to", str(tmp_path)])
    assert "there is no documentation" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["--pages", str(tmp_path), "solaris"])
    assert "no bundle for solaris" in capsys.readouterr().err


def test_the_script_for_a_shell_can_be_run_and_nothing_else(small_zip):
    entries = zipfile.ZipFile(small_zip).infolist()
    runnable = {entry.filename for entry in entries if entry.external_attr >> 16 & 0o111}
    assert runnable == {"detente-9.9/detente.sh"}


def test_the_lock_file_of_a_bundle_names_the_installer_in_a_remark(small_zip):
    lock = zipfile.ZipFile(small_zip).read("detente-9.9/lock.txt").decode()
    assert [pin.name for pin in locks.read(lock)] == ["detente"]
    assert "\n# pip==" in lock


def test_the_bundle_says_for_which_system_it_is(small_zip):
    facts = json.loads(zipfile.ZipFile(small_zip).read("detente-9.9/bundle.json"))
    assert facts["version"] == "9.9"
    assert (facts["platform"], facts["machine"]) in {(one.platform, one.machine) for one in SYSTEMS}


def test_the_longest_path_counts_the_name_of_the_bytecode(tmp_path):
    wheel = tmp_path / "a-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("a/long.py", "")
        archive.writestr("a/longer.txt", "")
    assert longest_path([wheel]) == len("a/__pycache__/long.cpython-311.pyc")


@pytest.mark.parametrize(
    ("system", "python", "expected"),
    [
        ("windows-amd64", "3.11", ["colorama", "pip", "tomli"]),
        ("windows-amd64", "3.13", ["colorama", "pip"]),
        ("linux-x86_64", "3.12", ["pip"]),
    ],
)
def test_what_a_system_needs_is_judged_for_that_system(system, python, expected):
    (there,) = (one for one in SYSTEMS if one.name == system)
    assert [pin.name for pin in locks.needed(locks.read(LOCK), there, python)] == expected


def test_a_lock_file_is_read_whole_and_written_as_it_was():
    pins = locks.read(LOCK)
    assert "".join(pin.with_hashes(pin.hashes) for pin in pins) == LOCK


def test_every_package_that_is_locked_for_the_bundle_is_read():
    text = (ROOT / "requirements" / "bundle.txt").read_text(encoding="utf-8")
    pins = locks.read(text)
    assert len(pins) == text.count("==") - text.count("== '")
    assert sum(len(pin.hashes) for pin in pins) == text.count("sha256:")
    assert not {"hatchling", "editables"} & {pin.name for pin in pins}


def test_a_licence_is_taken_from_the_newest_way_of_stating_it(tmp_path):
    stated = "License: GPL\nClassifier: License :: OSI Approved :: MIT License\n"
    assert _licence(tmp_path, stated) == "OSI Approved :: MIT License"
    assert _licence(tmp_path, f"{stated}License-Expression: Apache-2.0\n") == "Apache-2.0"
    assert _licence(tmp_path, "License: BSD\n  and so on\n") == "BSD"
    assert _licence(tmp_path, "") == "not stated"


def test_there_are_bundles_for_each_kind_of_machine_and_each_python():
    assert {one.platform for one in SYSTEMS} == {"win32", "darwin", "linux"}
    assert PYTHONS == ("3.11", "3.12", "3.13")


def _licence(folder, stated):
    wheel = folder / "a-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("a-1.dist-info/METADATA", f"Metadata-Version: 2.4\nName: a\nVersion: 1\n{stated}")
    return licences.of_wheel(wheel).licence
