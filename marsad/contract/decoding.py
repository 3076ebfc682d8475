"""Bytes to text, strictly: an encoding is declared or it is UTF-8. A guess that happens to work is still a guess."""

from __future__ import annotations

from marsad.contract.export import Export, RefusedError

CODECS = {
    "utf8": "utf-8-sig",
    "utf8sig": "utf-8-sig",
    "windows1256": "cp1256",
    "cp1256": "cp1256",
    "utf16": "utf-16",
    "utf16le": "utf-16-le",
    "utf16be": "utf-16-be",
}


def decode(export: Export, content: bytes) -> str:
    """The text of a file, one `\\n` a line end."""
    declared = (export.declared and export.declared.encoding) or "utf-8"
    codec = CODECS.get("".join(filter(str.isalnum, declared.lower())))
    if codec is None:
        raise RefusedError("ENCODING_INVALID", value=declared, expected=_allowed(export))
    export.record.encoding = declared
    _refuse_nul(content, codec)
    text = _strict(content, codec)
    return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")


def _allowed(export: Export) -> str:
    return " | ".join(export.contract.encodings)


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
