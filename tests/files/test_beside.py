from __future__ import annotations

import pytest

from files.reading import problems, read


@pytest.mark.parametrize(
    "name", ["reply.txt", "sources/reply.txt", "./a/b/c.md", "sources/réponse (2).txt", "..a/b..txt", "a~"]
)
def test_a_stored_text_is_named_as_seen_from_the_scenario(name):
    source = read(sources=f"{{note: {{title: A note, file: '{name}'}}}}").scenario.sources[0]
    assert (source.file, source.files) == (name, (name,))


def test_the_original_and_the_copy_may_each_be_stored():
    sources = "{note: {author: A, file: o.txt, via: {title: C, file: c.txt}}, other: {via: {file: c.txt}}}"
    assert [source.files for source in read(sources=sources).scenario.sources] == [
        ("o.txt", "c.txt"),
        ("c.txt",),
    ]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("/etc/passwd", "'/etc/passwd' is not in the folder of the scenario."),
        ("../reply.txt", "'../reply.txt' is not in the folder of the scenario."),
        ("a/../../reply.txt", "'a/../../reply.txt' is not in the folder of the scenario."),
        ("a\\..\\reply.txt", "'a\\..\\reply.txt' is not in the folder of the scenario."),
        ("C:\\Users\\x\\reply.txt", "'C:\\Users\\x\\reply.txt' is not in the folder of the scenario."),
        ("C:reply.txt", "'C:reply.txt' is not in the folder of the scenario."),
        ("\\\\server\\reply.txt", "'\\\\server\\reply.txt' is not in the folder of the scenario."),
        ("~/reply.txt", "'~/reply.txt' is not in the folder of the scenario."),
        ("sources\\reply.txt", "'sources\\reply.txt' has a backslash."),
        ("https://example.org/a", "'https://example.org/a' is an address, not the name of a stored text."),
        ("file:///etc/passwd", "'file:///etc/passwd' is an address, not the name of a stored text."),
        ("  ", "The name of the stored text is empty."),
        ("", "The name of the stored text is empty."),
    ],
)
def test_a_name_that_leads_elsewhere_is_a_mistake_of_the_file(name, what):
    assert problems(sources=f"{{note: {{title: A note, file: '{name}'}}}}") == [
        f"sources > note > file: {what}"
    ]
    assert problems(sources=f"{{note: {{title: A, via: {{file: '{name}'}}}}}}") == [
        f"sources > note > via > file: {what}"
    ]


def test_a_name_has_no_character_that_nobody_can_see():
    (problem,) = problems(sources='{note: {title: A note, file: "a\\u202etxt"}}')
    assert problem.endswith("has a control or direction character, which nobody can see.")
