#!/usr/bin/python3
"""states.geojson, land.geojson, border.geojson: the quiet map beneath everything.

Sources: US states: US Census cartographic boundaries in the npm package us-atlas (public domain
data, ISC package). Mexican states: Natural Earth 1:10m admin 1 v4.1 as generalised in Debian's
qgis-common (public domain). Land: Natural Earth 1:50m countries in the npm package world-atlas
(public domain data, ISC package).

The two countries' outlines come from different surveys, so along the border the Mexican states are
grown into the gaps and cut back to the American ones: no strip belongs to both or to neither.

Usage: apt install qgis-common gdal-bin python3-shapely; npm install; ./make_boundaries.py
"""
import json
import pathlib
import subprocess

from shapely.geometry import box, mapping, shape
from shapely.ops import linemerge, unary_union

from common import MX_ADMIN1, rounded, write_geojson

HERE = pathlib.Path(__file__).parent
QGIS_MAP = "/usr/share/qgis/resources/data/world_map.gpkg"
MX_NAMES = dict(zip(
    MX_ADMIN1.values(),
    ["Aguascalientes", "Baja California", "Baja California Sur", "Campeche", "Chiapas", "Chihuahua",
     "Coahuila", "Colima", "Ciudad de México", "Durango", "Guanajuato", "Guerrero", "Hidalgo",
     "Jalisco", "México", "Michoacán", "Morelos", "Nayarit", "Nuevo León", "Oaxaca", "Puebla",
     "Querétaro", "Quintana Roo", "San Luis Potosí", "Sinaloa", "Sonora", "Tabasco", "Tamaulipas",
     "Tlaxcala", "Veracruz", "Yucatán", "Zacatecas"]))
US_POSTAL = dict(zip(
    "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 "
    "36 37 38 39 40 41 42 44 45 46 47 48 49 50 51 53 54 55 56 72".split(),
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR".split()))
MAP_WINDOW = box(-130, 10, -60, 52)
GAP_DEG = 0.06  # about 6 km: wider than any strip between the two surveys


def topology(path, name):
    """Decodes one object of a TopoJSON file (https://github.com/topojson/topojson-specification)."""
    topo = json.load(open(path, encoding="utf-8"))
    (sx, sy), (tx, ty) = topo["transform"]["scale"], topo["transform"]["translate"]
    arcs = []
    for arc in topo["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def ring(indexes):
        points = []
        for i in indexes:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            points.extend(arc[1:] if points else arc)
        return points

    for geometry in topo["objects"][name]["geometries"]:
        if geometry["type"] == "Polygon":
            polygons = [[ring(r) for r in geometry["arcs"]]]
        elif geometry["type"] == "MultiPolygon":
            polygons = [[ring(r) for r in p] for p in geometry["arcs"]]
        else:
            continue
        yield geometry, shape({"type": "MultiPolygon", "coordinates": polygons}).buffer(0)


def mexican_states():
    text = subprocess.check_output(
        ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", QGIS_MAP, "states_provinces",
         "-where", "adm0_a3 = 'MEX'"])
    by_name = {}
    for feature in json.loads(text)["features"]:
        by_name[feature["properties"]["name"]] = shape(feature["geometry"]).buffer(0)
    aliases = {"Distrito Federal": "Ciudad de México", "Coahuila de Zaragoza": "Coahuila"}
    by_name = {aliases.get(k, k): v for k, v in by_name.items() if k}
    missing = [n for n in MX_NAMES.values() if n not in by_name]
    assert not missing, (missing, sorted(by_name))
    return {code: by_name[name] for code, name in MX_NAMES.items()}


def fitted_to_border(states, us):
    """Mexican states grown into the gap along the US border and cut back to it."""
    zone = us.buffer(2 * GAP_DEG)
    northern = [c for c in ("BCN", "SON", "CHH", "COA", "NLE", "TAM")]
    others = unary_union([g for c, g in states.items()])
    fitted = dict(states)
    for code in northern:
        grown = states[code].buffer(GAP_DEG).intersection(zone)
        rest = unary_union([fitted[c] for c in states if c != code])
        gained = grown.difference(us).difference(rest).difference(others)
        # Only strips that touch the United States: the sea is nobody's gap.
        parts = getattr(gained, "geoms", [gained])
        strips = [p for p in parts if not p.is_empty and p.distance(us) < 1e-9
                  and p.buffer(-GAP_DEG / 2.5).is_empty]
        fitted[code] = unary_union([states[code], *strips]).difference(us).buffer(0)
    return fitted


def feature(ident, name, country, geometry, digits=4, tolerance=0.0):
    if tolerance:
        geometry = geometry.simplify(tolerance)
    data = mapping(geometry)
    return {"type": "Feature", "properties": {"id": ident, "name": name, "country": country},
            "geometry": {"type": data["type"], "coordinates": rounded(data["coordinates"], digits)}}


def main():
    us = {}
    for geometry, outline in topology(HERE / "node_modules/us-atlas/states-10m.json", "states"):
        if geometry["id"] in US_POSTAL:
            us[US_POSTAL[geometry["id"]]] = (geometry["properties"]["name"], outline)
    us_border = unary_union([us[s][1] for s in ("CA", "AZ", "NM", "TX")])
    mx = fitted_to_border(mexican_states(), us_border)
    states = [feature(f"US-{code}", *[us[code][0]], "US", us[code][1]) for code in sorted(us)]
    states += [feature(f"MX-{code}", MX_NAMES[code], "MX", mx[code]) for code in sorted(mx)]
    write_geojson("states.geojson", states)

    border = us_border.boundary.intersection(unary_union(list(mx.values())).buffer(0.003))
    line = linemerge([g for g in getattr(border, "geoms", [border]) if g.length > 0])
    parts = [p for p in getattr(line, "geoms", [line]) if p.length > 0.02]
    write_geojson("border.geojson", [
        {"type": "Feature", "properties": {"name": "US-Mexico border"},
         "geometry": {"type": "MultiLineString",
                      "coordinates": [rounded(list(p.coords), 4) for p in parts]}}])

    land = []
    for geometry, outline in topology(HERE / "node_modules/world-atlas/countries-50m.json", "countries"):
        clipped = outline.intersection(MAP_WINDOW)
        if not clipped.is_empty and clipped.area > 1e-3:
            land.append(feature(geometry.get("id", ""), geometry["properties"]["name"], "", clipped, 3, 0.005))
    write_geojson("land.geojson", sorted(land, key=lambda f: f["properties"]["name"]))


main()
