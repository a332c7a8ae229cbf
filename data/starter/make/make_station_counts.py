#!/usr/bin/python3
"""station_counts.csv: charging stations and ports by town, figures only.

United States (CA, AZ, NM, TX): counted from the Alternative Fuels Data Center's station list of
2023-01-15 (US Department of Energy, public domain): electric, open, public or private; records with one
network at one address count as one station.
Mexico: counted from Open Charge Map records of 2018-2021 (CC BY-SA 4.0, Open Charge Map
contributors): far from complete, nearly all of one network. No record does not mean no charger.
Usage: ./make_station_counts.py AFDC.csv OCM.jsonl
"""
import collections
import csv
import json
import sys

from common import BORDER_STATES, km, read_csv, write_csv

AFDC_CONNECTORS = {"J1772": "J1772", "J1772COMBO": "CCS1", "TESLA": "J3400", "CHADEMO": "CHAdeMO",
                   "NEMA1450": "NEMA", "NEMA515": "NEMA", "NEMA520": "NEMA"}
OCM_CONNECTORS = {1: "J1772", 2: "CHAdeMO", 27: "J3400", 30: "J3400", 32: "CCS1", 25: "Type 2", 33: "CCS2"}
FARTHEST_TOWN_KM = 40


class Town:
    def __init__(self):
        self.sites = set()
        self.ports = [0, 0, 0]
        self.connectors = set()


def afdc(path, towns, find):
    for row in csv.DictReader(open(path, encoding="utf-8")):
        if row["Fuel Type Code"] != "ELEC" or row["Status Code"] != "E" or row["State"] not in BORDER_STATES:
            continue
        place = find("US", float(row["Longitude"]), float(row["Latitude"]))
        if place is None:
            continue
        town = towns[place["id"]]
        town.sites.add((row["EV Network"], row["Street Address"].lower()))
        for i, field in enumerate(("EV Level1 EVSE Num", "EV Level2 EVSE Num", "EV DC Fast Count")):
            town.ports[i] += int(float(row[field] or 0))
        town.connectors |= {AFDC_CONNECTORS[c] for c in row["EV Connector Types"].split() if c in AFDC_CONNECTORS}


def open_charge_map(path, towns, find):
    for line in open(path, encoding="utf-8"):
        poi = json.loads(line)
        place = find("MX", poi["AddressInfo"]["Longitude"], poi["AddressInfo"]["Latitude"])
        if place is None or poi.get("SubmissionStatusTypeID") not in (100, 200):
            continue
        town = towns[place["id"]]
        town.sites.add(poi["ID"])
        for connection in poi.get("Connections", []):
            level = connection.get("LevelID") or 2
            # Destination chargers are often coded as DC at 23-30 kW; below 50 kW count them as L2.
            if level == 3 and 0 < (connection.get("PowerKW") or 0) < 50:
                level = 2
            town.ports[level - 1] += connection.get("Quantity") or 1
            if connection.get("ConnectionTypeID") in OCM_CONNECTORS:
                town.connectors.add(OCM_CONNECTORS[connection["ConnectionTypeID"]])


def finder(places):
    cells = collections.defaultdict(list)
    for place in places:
        place["at"] = (float(place["lon"]), float(place["lat"]))
        cells[(place["country"], round(place["at"][0] * 2), round(place["at"][1] * 2))].append(place)

    def find(country, lon, lat):
        near = [p for dx in (-1, 0, 1) for dy in (-1, 0, 1)
                for p in cells[(country, round(lon * 2) + dx, round(lat * 2) + dy)]]
        near = [(km((lon, lat), p["at"]), p["id"], p) for p in near]
        best = min(near, default=None)
        return best[2] if best and best[0] <= FARTHEST_TOWN_KM else None

    return find


def main():
    places = [p for p in read_csv("places.csv") if int(p["population"]) >= 5000]
    find = finder(places)
    towns = collections.defaultdict(Town)
    afdc(sys.argv[1], towns, find)
    open_charge_map(sys.argv[2], towns, find)
    rows = []
    for place in places:
        if place["id"] not in towns:
            continue
        town = towns[place["id"]]
        american = place["country"] == "US"
        rows.append((
            place["id"], place["name"], place["name"], place["admin1"], place["country"],
            place["lon"], place["lat"], len(town.sites), *town.ports, ";".join(sorted(town.connectors)),
            "AFDC" if american else "Open Charge Map", "2023-01" if american else "2018-2021"))
    write_csv("station_counts.csv",
              ("id", "name", "city", "state", "country", "lon", "lat", "stations", "ports_l1",
               "ports_l2", "ports_dcfc", "connectors", "source", "vintage"), rows)


main()
