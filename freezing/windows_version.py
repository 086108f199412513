"""What Windows shows of the program in its properties."""

from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

BRITISH_ENGLISH, UNICODE = 0x0809, 1200


def version_information(version: str) -> VSVersionInfo:
    numbers = tuple(int(part) for part in version.split("."))
    four = (*numbers, 0, 0, 0, 0)[:4]
    shown = {
        "CompanyName": "The Minute Book authors",
        "FileDescription": "Minute Book",
        "FileVersion": version,
        "InternalName": "MinuteBook",
        "LegalCopyright": "The Minute Book authors. MIT licence.",
        "OriginalFilename": "MinuteBook.exe",
        "ProductName": "Minute Book",
        "ProductVersion": version,
    }
    table = StringTable("080904B0", [StringStruct(name, text) for name, text in shown.items()])
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=four, prodvers=four),
        kids=[
            StringFileInfo([table]),
            VarFileInfo([VarStruct("Translation", [BRITISH_ENGLISH, UNICODE])]),
        ],
    )
