#!/usr/bin/env python3
"""Counts a run's sizes, costs and sums again from result.json, with none of Corredor's code.

    recount_plan.py OUT_DIR [--site ID]

Demand, ports, waits, costs and net present value of every proposed site are worked out anew from
its catchment and the figures in force; sums by year and country are taken from the roadmap's sites
and compared with result.json, roadmap_years.csv, plan_sites and roadmap_sites (CSV, dBASE, GeoPackage).
Prints the largest difference of each figure and fails when one is beyond what the rounding of the
files explains. --site prints the calculation of one site, step by step.
"""
import contextlib
import csv
import json
import math
import pathlib
import sqlite3
import struct
import sys

RELATIVE = 2e-3  # files hold demand to 0.1 kWh and waits to 0.001 min
DAYS, MONTHS = 365, 12
worst = {}
site_lines = []


def compare(what, theirs, ours, absolute=0.06):
    difference = abs(theirs - ours)
    allowed = max(absolute, 1e-9) + RELATIVE * max(abs(theirs), abs(ours))
    kept = worst.get(what, (0.0, 0, 0, 0))
    ratio = difference / allowed
    if ratio >= kept[0]:
        worst[what] = (ratio, theirs, ours, kept[3] + 1)
    else:
        worst[what] = kept[:3] + (kept[3] + 1,)


class Figures:
    """The figures in force, by key, country and end of the range."""

    def __init__(self, assumptions):
        self.values = {(a["key"], a["country"]): a["value"] for a in assumptions}

    def __call__(self, key, country, estimate="mid"):
        return self.values[key, country][estimate]


def logistic_share(start, target, ceiling, year):
    def logit(share):
        share = min(share, 0.999 * ceiling)
        return math.log(share / (ceiling - share))

    rate = (logit(target) - logit(start)) / 5  # 2025 to 2030
    return ceiling / (1 + math.exp(-(logit(start) + rate * (year - 2025))))


def ev_share(figures, country, year, estimate, truck=False):
    key = "truck_ev_share" if truck else "ev_share"
    return logistic_share(
        figures(key + "_start", country, estimate),
        figures(key + "_target", country, estimate),
        figures("ev_share_ceiling", country, estimate),
        year)


def evs_per_person(figures, country, year, estimate):
    return figures("vehicles_per_person", country, estimate) * ev_share(figures, country, year, estimate)


def demand(figures, catchment, country, year, estimate):
    people = {"US": catchment["people_us"], "MX": catchment["people_mx"]}
    vehicles = {c: people[c] * evs_per_person(figures, c, year, estimate) for c in people}
    if catchment["electric_vehicles"] is not None and sum(vehicles.values()) > 0:
        start = sum(people[c] * evs_per_person(figures, c, 2025, estimate) for c in people)
        given = catchment["electric_vehicles"] * sum(vehicles.values()) / start
        scale = given / sum(vehicles.values())
        vehicles = {c: v * scale for c, v in vehicles.items()}
    fast = slow = 0.0
    for c, count in vehicles.items():
        home = figures("home_access", c, estimate)
        public = home * figures("public_share_with_home", c, estimate) \
            + (1 - home) * figures("public_share_without_home", c, estimate)
        kwh = count * figures("daily_km", c, estimate) * figures("ev_energy_light", c, estimate) * public
        share = figures("fast_share_of_public", c, estimate)
        fast += kwh * share
        slow += kwh * (1 - share) * figures("slow_share_at_site", c, estimate)

    def here(key):
        return figures(key, country, estimate)

    light = ev_share(figures, country, year, estimate)
    trucks = ev_share(figures, country, year, estimate, truck=True)
    return {
        "local_fast_kwh": fast,
        "local_slow_kwh": slow,
        "corridor_kwh": catchment["light_vehicles_per_day"] * light * catchment["stretch_km"]
        * here("ev_energy_light") * here("corridor_charge_share"),
        "crossing_kwh": catchment["crossing_vehicles_per_day"] * light
        * here("crossing_charge_share") * here("session_energy_fast"),
        "truck_kwh": catchment["truck_vehicles_per_day"] * trucks * catchment["stretch_km"]
        * here("ev_energy_truck") * here("truck_charge_share")
        + catchment["crossing_trucks_per_day"] * trucks
        * here("crossing_charge_share") * here("session_energy_truck")}


def waiting_share(load, ports):
    """Erlang C, by Erlang B's recursion."""
    if load >= ports:
        return 1.0
    blocking = 1.0
    for n in range(1, ports + 1):
        blocking = load * blocking / (n + load * blocking)
    return blocking / (1 - load / ports * (1 - blocking))


def erlang_c_wait_min(arrivals, service, ports, variation):
    """Mean wait of M/G/c: that of M/M/c times (1 + cv^2) / 2."""
    load = arrivals / service
    if load >= ports:
        return math.inf
    return waiting_share(load, ports) / (ports * service - arrivals) * (1 + variation ** 2) / 2 * 60


def check_group(figures, group, country):
    def here(key):
        return figures(key, country)

    fast = group["level"] == "DCFC"
    session = here("session_energy_truck" if group["for_trucks"] else
                   "session_energy_fast" if fast else "session_energy_slow")
    hours = session / (group["port_kw"] * (here("average_to_peak_power") if fast else 1)) \
        + here("session_overhead_min") / 60
    working = max(1, math.floor(group["ports"] * here("uptime") + 1e-9))
    arrivals = group["kwh_per_day"] * here("peak_hour_share") / session
    compare("arrivals in the busiest hour", group["peak_arrivals_per_hour"], arrivals, 0.002)
    compare("utilisation", group["utilisation"], arrivals * hours / working, 0.002)
    wait = erlang_c_wait_min(arrivals, 1 / hours, working, here("session_variation"))
    # A wait doubles within a few parts in a thousand of arrivals where ports are nearly full.
    compare("mean wait, min", group["mean_wait_min"], wait, 0.02 + 0.01 * wait)
    least = here("min_fast_ports")
    if group["served_share"] == 1 and group["ports"] > least:
        fewer = max(1, math.floor((group["ports"] - 1) * here("uptime") + 1e-9))
        crowded = arrivals * hours / fewer > here("most_utilisation")
        rarely = here("most_waiting_share")
        slower = erlang_c_wait_min(arrivals, 1 / hours, fewer, here("session_variation")) \
            > here("wait_target_min") \
            or waiting_share(arrivals * hours, fewer) > rarely
        compare("sites where a port fewer would do, too", 0 if crowded or slower else 1, 0, 0.5)
    site_lines.append(
        f"  {group['ports']} x {group['port_kw']} kW: {arrivals:.3f} arrivals/h, {hours * 60:.1f} min "
        f"each, {working} work: utilisation {arrivals * hours / working:.3f}, wait {wait:.2f} min")


def port_price_key(figures, group, country):
    if group["level"] != "DCFC":
        return "cost_l2_port"
    if group["for_trucks"]:
        return "cost_truck_port"
    strong = group["port_kw"] > figures("min_fast_port_kw", country)
    return "cost_dcfc350_port" if strong else "cost_dcfc150_port"


def check_cost(figures, site, country):
    def here(key, estimate="mid"):
        return figures(key, country, estimate)

    cost = site["cost"]
    km = here("grid_unknown_km") if site["grid_km"] is None else site["grid_km"]
    for end in ("low", "mid", "high"):
        grid = max(0, km - here("grid_free_km")) * here("grid_cost_per_km", end) \
            + site["site_kw"] * here("grid_cost_per_kw", end)
        ports = sum(g["ports"] * here(port_price_key(figures, g, country), end) for g in site["groups"])
        if site["online"] == "offline":
            ports += here("satellite_cost", end)
        compare("capital cost, USD", cost["capex_usd"][end], ports + grid, 1)
        if end == "mid":
            site_lines.append(f"  capital: ports {ports:,.0f} + grid {grid:,.0f} = {ports + grid:,.0f} USD")
    kwh = site["kwh_per_day"]
    energy = DAYS * kwh * here("energy_price")
    busiest = max(kwh * here("peak_hour_share"), max(g["port_kw"] for g in site["groups"]))
    charge = MONTHS * min(site["site_kw"], busiest) * here("demand_charge")
    upkeep = sum(g["ports"] * here("upkeep_fast_port" if g["level"] == "DCFC" else "upkeep_l2_port")
                 for g in site["groups"])
    if site["online"] == "offline":
        upkeep += here("satellite_upkeep")
    revenue = sum(DAYS * g["kwh_per_day"] * here("price_fast" if g["level"] == "DCFC" else "price_l2")
                  for g in site["groups"])
    compare("energy bought, USD/year", cost["energy_usd_per_year"], energy, 10)
    compare("demand charge, USD/year", cost["demand_charge_usd_per_year"], charge, 10)
    compare("upkeep, USD/year", cost["upkeep_usd_per_year"], upkeep, 1)
    compare("revenue, USD/year", cost["revenue_usd_per_year"], revenue, 20)
    grants = sum(g["usd"] for g in cost["grants"])
    credits = sum(g["usd_per_year"] for g in cost["grants"])
    rate, years = here("discount_rate"), here("life_years")
    annuity = (1 - (1 + rate) ** -years) / rate if rate > 0 else years
    yearly = revenue + credits - energy - charge - upkeep
    npv = annuity * yearly - (cost["capex_usd"]["mid"] - grants)
    compare("net present value, USD", cost["npv_usd"], npv, 200 + 2e-3 * annuity * revenue)
    compare("subsidy, USD", cost["subsidy_usd"], max(0, -npv), 200 + 2e-3 * annuity * revenue)
    margin = (revenue + credits - energy) / (DAYS * kwh) if kwh > 0 else 0
    if margin > 0:
        fixed = (cost["capex_usd"]["mid"] - grants) / annuity + charge + upkeep
        most = 24 * sum(g["ports"] * g["port_kw"] for g in site["groups"])
        compare("break-even utilisation", cost["break_even_utilisation"], fixed / margin / DAYS / most, 1e-4)
    site_lines.append(
        f"  a year: sales {revenue:,.0f} + credits {credits:,.0f} - energy {energy:,.0f} - demand charge "
        f"{charge:,.0f} - upkeep {upkeep:,.0f} = {yearly:,.0f} USD")
    site_lines.append(
        f"  over {years:.0f} years at {rate:.0%}: {annuity:.4f} x {yearly:,.0f} - "
        f"{cost['capex_usd']['mid'] - grants:,.0f} = {npv:,.0f} USD")


def check_proposals(plan, figures, shown):
    proposals = plan["proposals"]
    country_of = {s["id"]: s["country"] for s in plan["sites"]}
    for site in proposals["sites"]:
        country = "MX" if country_of[site["id"]] == "MX" else "US"
        site_lines.clear()
        ours = demand(figures, site["catchment"], country, proposals["year"], proposals["estimate"])
        for key, kwh in ours.items():
            compare("demand: " + key, site["demand"][key], kwh, 0.5)
            site_lines.append(f"  {key}: {kwh:,.1f} kWh/day")
        for group in site["groups"]:
            check_group(figures, group, country)
        check_cost(figures, site, country)
        compare("ports of a site", site["ports"], sum(g["ports"] for g in site["groups"]), 0)
        if site["id"] == shown:
            print(f"{site['id']} ({country}, {proposals['year']}):", *site_lines, sep="\n")


def dbase(path):
    """Rows of a dBASE III table as dictionaries of text."""
    data = path.read_bytes()
    count, header, width = struct.unpack("<IHH", data[4:12])
    fields = []
    for at in range(32, header - 1, 32):
        fields.append((data[at:at + 11].split(b"\0")[0].decode(), data[at + 16]))
    rows = []
    for row in range(count):
        at = header + row * width + 1
        values = {}
        for name, size in fields:
            values[name] = data[at:at + size].decode("utf-8").strip()
            at += size
        rows.append(values)
    return rows


def geopackage(path, table):
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]


def tables_of(folder, stem, layer):
    """Each file that holds the same table, with its rows."""
    for path in (folder / f"{stem}.csv", folder / f"{stem}.dbf"):
        if path.exists():
            yield path.name, rows_of(path)
    package = folder / "corredor.gpkg"
    if package.exists():
        yield f"{package.name} {layer}", geopackage(package, layer)


def rows_of(path):
    if path.suffix == ".dbf":
        return dbase(path)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def check_plan_tables(folder, plan):
    proposed = {s["id"]: s for s in plan["proposals"]["sites"]}
    for name, rows in tables_of(folder, "plan_sites", "plan"):
        compare(name + ": sites", len(rows), len(proposed), 0)
        for row in rows:
            site = proposed[row["site_id"]]
            compare(name + ": ports", float(row["ports"]), site["ports"], 0)
            compare(name + ": capital, USD", float(row["capex"]), site["cost"]["capex_usd"]["mid"], 1)
            compare(name + ": subsidy, USD", float(row["subsidy"]), site["cost"]["subsidy_usd"], 1)


def stage_in(site, year):
    stages = [s for s in site["stages"] if s["year"] <= year]
    return stages[-1] if stages and site["opening_year"] <= year else None


def check_roadmap(folder, roadmap):
    budget = {}
    spent_all = 0.0
    for entry in roadmap["years"]:
        year = entry["year"]
        stated = {"US": entry["countries"]["US"], "MX": entry["countries"]["MX"]}
        for country, values in stated.items():
            open_sites = [s for s in roadmap["sites"]
                          if ("MX" if s["country"] == "MX" else "US") == country and stage_in(s, year)]
            compare("roadmap: sites by year and country", values["sites"], len(open_sites), 0)
            for key in ("ports", "site_kw", "kwh_per_day", "spent_so_far_usd"):
                ours = sum(stage_in(s, year)[key] for s in open_sites)
                compare(f"roadmap: {key} by year and country", values[key], ours, 2)
            compare("roadmap: people served at most all", 0, max(
                0, values["people_existing"] + values["people_roadmap"] - values["people"]), 1)
        both = entry["all"]
        for key in ("sites", "ports", "spent_so_far_usd", "people_roadmap", "vehicles_roadmap"):
            compare("roadmap: both countries together", both[key], stated["US"][key] + stated["MX"][key], 1)
        spent_all = both["spent_so_far_usd"]
        budget[year] = entry["budget_usd"]
        compare("roadmap: money beyond the budgets", max(0, spent_all - sum(budget.values())), 0, 1)
    value = sum(e["all"]["vehicles_roadmap"] for e in roadmap["years"])
    compare("roadmap: value, vehicle-years", roadmap["value"], value, 1)
    compare("roadmap: value beyond the bound", max(0, roadmap["value"] - roadmap["bound"]), 0, 0.01)
    check_roadmap_tables(folder, roadmap)


def check_roadmap_tables(folder, roadmap):
    stated = {(e["year"], c): e["countries"][c] for e in roadmap["years"] for c in ("US", "MX")}
    path = folder / "roadmap_years.csv"
    if path.exists():
        for row in rows_of(path):
            values = stated.get((int(row["year"]), row["country"]))
            if values:
                compare(path.name + ": sites", float(row["sites"]), values["sites"], 0)
                compare(path.name + ": spent, USD", float(row["spent_usd"]), values["spent_usd"], 1)
                compare(path.name + ": people", float(row["people_roadmap"]), values["people_roadmap"], 1)
    last = roadmap["to"]
    for name, rows in tables_of(folder, "roadmap_sites", "roadmap"):
        for country in ("US", "MX"):
            own = [r for r in rows if ("MX" if r["country"] == "MX" else "US") == country]
            values = stated[last, country]
            compare(name + ": sites", len(own), values["sites"], 0)
            compare(name + ": ports", sum(float(r[f"p{last}"]) for r in own), values["ports"], 0)
            compare(name + ": spent, USD", sum(float(r[f"c{last}"]) for r in own),
                    values["spent_so_far_usd"], 2)


def main():
    arguments = sys.argv[1:]
    shown = None
    if "--site" in arguments:
        at = arguments.index("--site")
        shown = arguments[at + 1]
        del arguments[at:at + 2]
    folder = pathlib.Path(arguments[0])
    plan = json.loads((folder / "result.json").read_text(encoding="utf-8"))["plan"]
    figures = Figures(plan["assumptions"])
    check_proposals(plan, figures, shown)
    check_plan_tables(folder, plan)
    if plan.get("roadmap"):
        check_roadmap(folder, plan["roadmap"])
    failed = False
    print(f"{'figure':48} {'compared':>8}  {'of run':>16} {'recounted':>16}  (where they differ the most)")
    for what, (ratio, theirs, ours, times) in sorted(worst.items()):
        bad = ratio > 1
        failed = failed or bad
        print(f"{what:48} {times:8d}  {theirs:16,.3f} {ours:16,.3f}{'  DIFFERS' if bad else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
