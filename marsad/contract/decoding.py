"""Bytes to text, strictly: an encoding is declared or it is UTF-8. A guess that happens to work is still a guess."""

from __future__ import annotations

from marsad.contract.export import Export, RefusedError

CODECS = {"utf-8": "utf-8-sig", "windows-1256": "cp1256", "utf-16": "utf-16"}
# Other names under which senders declare the same three.
NAMES = {
    "utf8": "utf-8",
    "utf8sig": "utf-8",
    "windows1256": "windows-1256",
    "cp1256": "windows-1256",
    "utf16": "utf-16",
}


def decode(export: Export, content: bytes) -> str:
    """The text of a file, one `\\n` a line end."""
    stated = (export.declared and export.declared.encoding) or "utf-8"
    encoding = NAMES.get("".join(filter(str.isalnum, stated.lower())))
    if encoding not in export.contract.encodings:
        raise RefusedError("ENCODING_INVALID", value=stated, expected=" | ".join(export.contract.encodings))
    export.record.encoding = encoding
    codec = CODECS[encoding]
    _refuse_nul(content, codec)
    text = _strict(content, codec)
    return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")


def _refuse_nul(content: bytes, codec: str) -> None:
    if not codec.startswith("utf-16") and (at := content.find(b"\0")) >= 0:
        raise RefusedError("NUL_BYTE", row=_line(content, at))


def _strict(content: bytes, codec: str) -> str:
    if codec == "cp1256":
        _refuse_utf8_inside(content)
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        byte = f"0x{content[error.start]:02X}"
        raise RefusedError("ENCODING_INVALID", row=_line(content, error.start), value=byte, expected=codec) from None
    if (at := text.find("\0")) >= 0:
        raise RefusedError("NUL_BYTE", row=text.count("\n", 0, at) + 1)
    return text


def _refuse_utf8_inside(content: bytes) -> None:
    """Windows-1256 gives a meaning to every byte, so a UTF-8 line would pass as nonsense: such a line is told apart."""
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.isascii() and _is_utf8(line):
            raise RefusedError("ENCODING_INVALID", row=number, value="utf-8", expected="windows-1256")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line(content: bytes, at: int) -> int:
    return content.count(b"\n", 0, at) + 1
