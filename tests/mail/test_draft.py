"""Drafts of letters, read again by another reader of mail: the standard library's parser."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from obadesk.core.address import NotAnAddress, address
from obadesk.core.errors import CannotSave, Refused
from obadesk.core.letter import Letter
from obadesk.mail.draft import REFUSE_OVER, draft, write_draft

SIÂN = ("Siân Ŵyn", "sian@example.org")
BOB = ("", "bob.o'neil+oba@council.example.org")


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "Adroddiad Ŵyth & 50% #2.pdf"
    file.write_bytes(b"%PDF-1.4 " + bytes(range(256)) * 20)
    return file


def test_a_letter_to_one_person(paper: Path):
    body = "Dear Siân,\n\nYou said you would ring: ŵ ŷ £\n.\nFrom the team\n" + "long " * 400
    message = parsed(draft(Letter("Troi’r gromlin", body, (SIÂN,), "p1"), (paper,)))
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Troi’r gromlin"
    assert [(one.display_name, one.addr_spec) for one in message["To"].addresses] == [SIÂN]
    assert message["From"] is None, "the mail program knows who writes"
    text = message.get_body(("plain",))
    assert text is not None
    assert text.get_content().split() == body.split()
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == paper.read_bytes()
    assert attached.get_filename() == "Adroddiad Ŵyth & 50 #2.pdf"


def test_of_several_readers_nobody_sees_the_others(paper: Path):
    message = parsed(draft(Letter("To all", "Hello", (SIÂN, BOB)), (paper,)))
    assert message["To"] is None
    assert [one.addr_spec for one in message["Bcc"].addresses] == [SIÂN[1], BOB[1]]


@pytest.mark.parametrize(
    "typed",
    ["Hello\nBcc: x@evil.org", "Hello\r\nBcc: x@evil.org", "Hi\0 there", "a\u2028b", "x" * 3000, "\ud800"],
)
def test_nothing_typed_becomes_a_header(typed: str):
    content = draft(Letter(typed, typed, ((typed, SIÂN[1]),)), ())
    head = content.split(b"\r\n\r\n")[0]
    assert b"\nBcc" not in head
    assert b"\0" not in head
    message = parsed(content)
    assert [one.addr_spec for one in message["To"].addresses] == [SIÂN[1]]
    assert max(map(len, content.split(b"\r\n"))) < 998


@pytest.mark.parametrize(
    "typed",
    ["", "a@b", "not an address", "a@b.org, c@d.org", "<script>@x.org", "a@b.org>,<c@d.org",
     "a@b.org\nBcc: z@e.org", "siân@x.org", "a..b@x.org", ".a@x.org", "a@x..org", "a@-x.org",
     "a@b@c.org", "a@[1.2.3.4]", "a\0@x.org",
     '"A, B" <a@b.org>', "a" * 250 + "@x.org"],
)  # fmt: skip
def test_what_is_no_address_is_said_and_no_letter_made(typed: str):
    with pytest.raises(NotAnAddress) as said:
        address(typed)
    assert str(said.value).endswith(".")
    with pytest.raises(NotAnAddress):
        draft(Letter("S", "B", (("", typed),)), ())


def test_a_domain_in_its_own_letters_is_written_as_mail_knows_it():
    assert address(" a@Bücher.example ") == "a@xn--bcher-kva.example"


def test_the_draft_is_a_file_with_a_plain_name(tmp_path: Path, paper: Path):
    file = write_draft(Letter("S", "B", (SIÂN,)), (paper,), tmp_path / "outbox", "../Siân: a/b\\c?\n*")
    assert file.parent == tmp_path / "outbox"
    assert file.name == "Siân a b c.eml"
    assert parsed(file.read_bytes())["Subject"] == "S"
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_papers_too_large_for_any_letter_box_are_refused(tmp_path: Path):
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(REFUSE_OVER + 1)
    with pytest.raises(Refused, match="too large"):
        draft(Letter("S", "B", (SIÂN,)), (large,))


def test_a_folder_that_cannot_be_written_to(tmp_path: Path):
    (tmp_path / "outbox").write_text("a file stands where the folder should be")
    with pytest.raises(CannotSave, match="could not be put"):
        write_draft(Letter("S", "B", (SIÂN,)), (), tmp_path / "outbox", "letter")
    with pytest.raises(CannotSave, match="cannot be read"):
        draft(Letter("S", "B", (SIÂN,)), (tmp_path / "gone.pdf",))
