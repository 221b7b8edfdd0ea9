"""Prints the manifest of NAME.img.zst in this folder, as Raspberry Pi Imager 2 reads it.

manifest.py NAME URL DATE IMAGE      the image lies unpacked in IMAGE and is published below URL
"""

import base64
import hashlib
import json
import pathlib
import sys

name, url, date, image = sys.argv[1:]
packed = pathlib.Path(f"{name}.img.zst")
# A note with a wave of sound: the format asks for an icon.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#333" '
    'd="M3 11h22v18H3z"/><path fill="none" stroke="#333" stroke-width="3" '
    'd="M29 13q5 7 0 14M33 9q8 11 0 22"/></svg>'
)


def sha256(path: pathlib.Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


standin = name.endswith("-stand-in")
entry = {
    "name": name.replace("edgereader-", "EdgeReader "),
    "description": "Boots in QEMU only, never on a Raspberry Pi"
    if standin
    else "Tells a blind person which rupee note is in the hand",
    "icon": "data:image/svg+xml;base64," + base64.b64encode(ICON.encode()).decode(),
    "url": f"{url.rstrip('/')}/{packed.name}",
    "release_date": date,
    "extract_size": pathlib.Path(image).stat().st_size,
    "extract_sha256": sha256(pathlib.Path(image)),
    "image_download_size": packed.stat().st_size,
    "image_download_sha256": sha256(packed),
    "devices": ["pi5-64bit", "pi4-64bit", "pi3-64bit"],
    # Settings of Imager's own would be lost: nothing is read of them at the first boot.
    "init_format": "none",
    "architecture": "armv8",
}
print(json.dumps({"os_list": [entry]}, indent=2))
