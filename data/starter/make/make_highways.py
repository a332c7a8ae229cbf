#!/usr/bin/python3
"""highways.csv and highways.geojson: which towns a numbered route joins, and how far apart.

A schematic network: the table says route, class, town, next town and driven kilometres; the lines
run straight between the towns' coordinates in places.csv and carry the kilometres as road_km.

Towns along a route and the kilometres between them are figures measured on the numbered routes of
the Travel Mapping project (https://travelmapping.net, 2026-08), rounded to 0.1 km. The routes
themselves are not part of the starter data and this script is only needed to measure anew.
Usage: apt install python3-gdal python3-shapely; ./make_highways.py ROADS.gpkg
(layer `roads` with fields route, class, rank, country, state; lines in lon/lat)
"""
import collections
import re
import sys

from osgeo import ogr
from shapely import wkb
from shapely.geometry import Point
from shapely.ops import linemerge
from shapely.strtree import STRtree

from common import km, read_csv, write_csv, write_geojson

GREATEST_RANK = 2       # motorways and main numbered routes
TOWN_DISTANCE_KM = 4    # centre of the town to the route
SPACING_KM = 18         # keep the larger town of two closer than this on a route
CLASSES = {"interstate": "motorway", "interstate_future": "motorway",
           "mx_autopista_federal": "motorway", "mx_autopista_estatal": "motorway",
           "us_route": "trunk", "mx_federal": "trunk"}


def routes(path):
    grouped = collections.defaultdict(list)
    roads = ogr.Open(path)  # kept: its layers die with it
    for feature in roads.GetLayer("roads"):
        if feature["rank"] > GREATEST_RANK or feature["class"] not in CLASSES:
            continue
        geometry = wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))
        lines = list(getattr(geometry, "geoms", [geometry]))
        grouped[(feature["country"], feature["route"], CLASSES[feature["class"]])] += lines
    for country, route, kind in sorted(grouped):
        merged = linemerge(grouped[(country, route, kind)])
        shown = re.sub(r"^MEX(?=\d)", "MEX-", route)
        for line in getattr(merged, "geoms", [merged]):
            yield (country, shown, kind), line


def measures(line):
    """Kilometres from the start at every vertex."""
    points = list(line.coords)
    along = [0.0]
    for a, b in zip(points, points[1:]):
        along.append(along[-1] + km(a, b))
    return points, along


def nearest_vertex(points, place):
    return min(range(len(points)), key=lambda i: km(points[i], place))


def towns_on(line, places, tree, by_id):
    points, along = measures(line)
    found = []
    for hit in tree.query(line.buffer(TOWN_DISTANCE_KM / 90)):
        place = by_id[id(hit)]
        at = (float(place["lon"]), float(place["lat"]))
        if line.distance(hit) * 90 > TOWN_DISTANCE_KM:
            continue
        i = nearest_vertex(points, at)
        if km(points[i], at) <= TOWN_DISTANCE_KM:
            found.append((along[i], place))
    return thinned(sorted(found, key=lambda f: (f[0], f[1]["id"])))


def thinned(found):
    """Largest towns first; a smaller one stays when no kept one is near it on the route."""
    kept = []
    for along, place in sorted(found, key=lambda f: (-int(f[1]["population"]), f[1]["id"])):
        if all(abs(along - other) >= SPACING_KM for other, _ in kept):
            kept.append((along, place))
    return sorted(kept, key=lambda f: (f[0], f[1]["id"]))


def main():
    places = read_csv("places.csv")
    points = [Point(float(p["lon"]), float(p["lat"])) for p in places]
    by_id = {id(point): place for point, place in zip(points, places)}
    tree = STRtree(points)
    links = {}
    for (country, route, kind), line in routes(sys.argv[1]):
        towns = towns_on(line, places, tree, by_id)
        for (a_km, a), (b_km, b) in zip(towns, towns[1:]):
            ends = tuple(sorted((a["id"], b["id"])))
            row = (route, kind, country, a["id"], a["name"], b["id"], b["name"], f"{b_km - a_km:.1f}")
            known = links.get(ends)
            if known is None or float(row[-1]) < float(known[-1]):
                links[ends] = row
    rows = sorted(links.values())
    write_csv("highways.csv",
              ("route", "class", "country", "place_id", "place", "next_place_id", "next_place", "road_km"),
              rows)
    where = {p["id"]: [float(p["lon"]), float(p["lat"])] for p in places}
    write_geojson("highways.geojson", [
        {"type": "Feature",
         "properties": {"route": r[0], "class": r[1], "country": r[2], "road_km": float(r[7])},
         "geometry": {"type": "LineString", "coordinates": [where[r[3]], where[r[5]]]}}
        for r in rows])


main()
