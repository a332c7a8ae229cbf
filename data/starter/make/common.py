"""What the scripts that make the starter data share."""
import csv
import json
import math
import pathlib

STARTER = pathlib.Path(__file__).resolve().parent.parent

# GeoNames admin1 code of Mexico (FIPS 10-4, alphabetical) -> ISO 3166-2 part.
MX_ADMIN1 = dict(zip(
    (f"{n:02d}" for n in range(1, 33)),
    "AGU BCN BCS CAM CHP CHH COA COL CMX DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SLP "
    "SIN SON TAB TAM TLA VER YUC ZAC".split()))
BORDER_STATES = ("CA", "AZ", "NM", "TX")


def write_csv(name, header, rows):
    with open(STARTER / name, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def read_csv(name):
    with open(STARTER / name, encoding="utf-8") as source:
        return list(csv.DictReader(source))


def write_geojson(name, features):
    """One feature a line, so that a diff of the file can be read."""
    with open(STARTER / name, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        out.write(",\n".join(
            json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features))
        out.write("\n]}\n")


def rounded(coordinates, digits):
    if isinstance(coordinates[0], (int, float)):
        return [round(c, digits) for c in coordinates[:2]]
    return [rounded(c, digits) for c in coordinates]


def km(a, b):
    """Great-circle kilometres, good enough to choose towns by."""
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    h = (math.sin((lat2 - lat1) / 2) ** 2
         + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2)
    return 2 * 6371.0088 * math.asin(math.sqrt(h))
