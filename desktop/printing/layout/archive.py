"""What makes a print fit for an archive: PDF/A-2 (ISO 19005-2, level A) and PDF/UA-1 (ISO 14289-1).

The claim stands in the metadata, the meaning of its greys in a colour profile. The record that a
print was made of does not travel in it: it may say more than was to be published.
"""

import re
from struct import pack
from xml.sax.saxutils import escape

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag>\
</dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<pdf:Producer>Minute Book</pdf:Producer><xmp:CreatorTool>Minute Book</xmp:CreatorTool>
</rdf:Description>{extension}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

# PDF/A explains every schema that it does not know itself; PDF/UA's is one (ISO 19005-2, 6.6.2.3).
_UA_EXPLAINED = """
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


_ARCHIVE = re.compile(
    rb'\s*xmlns:pdfaid="[^"]*"|<pdfaid:part>2</pdfaid:part>'
    rb"<pdfaid:conformance>A</pdfaid:conformance>"
)
_READ_OUT = re.compile(
    rb'\s*xmlns:pdfuaid="[^"]*"|<pdfuaid:part>1</pdfuaid:part>'
    rb'|\s*<rdf:Description rdf:about="" xmlns:pdfaExtension=.*?</rdf:Description>',
    re.DOTALL,
)


def unclaimed(said: bytes, *, archive: str, read_out: bool) -> bytes:
    """A print's metadata with no more claimed than holds of what was bound to it.

    `archive` is the level of PDF/A-2 that holds, A or B, or nothing; `read_out` is PDF/UA-1.
    """
    if not archive:
        said = _ARCHIVE.sub(b"", said)
    elif archive == "B":
        level = b"<pdfaid:conformance>%s</pdfaid:conformance>"
        said = said.replace(level % b"A", level % b"B")
    return said if read_out else _READ_OUT.sub(b"", said)


def metadata(title: str, author: str, subject: str) -> bytes:
    """What the file says of itself and claims to be."""
    return _XMP.format(
        title=escape(title),
        author=escape(author),
        subject=escape(subject),
        extension=_UA_EXPLAINED,
    ).encode("utf-8")


def colour_profile() -> bytes:
    """An ICC profile of the colours of sRGB, at gamma 2.2 (ICC.1:2001-04, version 2)."""
    colours = {
        b"rXYZ": (0x6FA2, 0x38F5, 0x0390),
        b"gXYZ": (0x6299, 0xB785, 0x18DA),
        b"bXYZ": (0x24A0, 0x0F84, 0xB6CF),
    }
    tags = {
        b"desc": b"desc" + pack(">II", 0, 5) + b"sRGB\0" + bytes(78),
        b"cprt": b"text" + bytes(4) + b"No rights reserved\0",
        b"wtpt": b"XYZ " + pack(">IIII", 0, 0xF6D6, 0x10000, 0xD32D),
    }
    tags |= {name: b"XYZ " + pack(">IIII", 0, *seen) for name, seen in colours.items()}
    gamma = b"curv" + pack(">IIH", 0, 1, 0x0233)
    return _profile(b"RGB ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), gamma))


def grey_profile() -> bytes:
    """An ICC profile of greys at gamma 2.2 seen by daylight (ICC.1:2001-04, version 2)."""
    tags = {
        b"desc": b"desc" + pack(">II", 0, 5) + b"Grey\0" + bytes(78),
        b"cprt": b"text" + bytes(4) + b"No rights reserved\0",
        b"wtpt": b"XYZ " + pack(">IIII", 0, 0xF6D6, 0x10000, 0xD32D),
        b"kTRC": b"curv" + pack(">IIH", 0, 1, 0x0233),
    }
    return _profile(b"GRAY", tags)


def _profile(colours: bytes, tags: dict[bytes, bytes]) -> bytes:
    table, content = pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, held in tags.items():
        table += name + pack(">II", start + len(content), len(held))
        content += held + bytes(-len(held) % 4)
    size = start + len(content)
    header = pack(">I4sI4s4s4s", size, b"    ", 0x02100000, b"mntr", colours, b"XYZ ")
    header += pack(">6H4s", 2001, 4, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += pack(">III", 0xF6D6, 0x10000, 0xD32D)
    return header + bytes(128 - len(header)) + table + content
