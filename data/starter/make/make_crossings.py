#!/usr/bin/python3
"""crossings.csv: ports of entry that road vehicles use.

Places: centres of the bridges and gates, read off public maps (facts), 2026. Volumes: personal
vehicles + trucks + buses entering the United States in 2024, US DOT Bureau of Transportation
Statistics, Border Crossing/Entry Data (public domain); it counts by port, not by bridge, so the
second and later bridges of a port carry no volume of their own (0 = not counted apart).
Usage: ./make_crossings.py
"""
from common import write_csv

CROSSINGS = [  # id, name, Mexican side, lon, lat, personal vehicles, trucks, buses
    ("2504", "San Ysidro", "El Chaparral, Tijuana", -117.0297, 32.5430, 14829472, 0, 45790),
    ("2506", "Otay Mesa", "Mesa de Otay, Tijuana", -116.9385, 32.5500, 6516286, 1059759, 0),
    ("2505", "Tecate", "Tecate", -116.6270, 32.5764, 1080944, 59689, 0),
    ("2503", "Calexico", "Mexicali", -115.4986, 32.6653, 5381292, 0, 0),
    ("2507", "Calexico East", "Mexicali II", -115.3880, 32.6734, 2885826, 462526, 926),
    ("2502", "Andrade", "Los Algodones", -114.7283, 32.7181, 609752, 0, 0),
    ("2608", "San Luis", "San Luis Río Colorado", -114.7822, 32.4850, 3390657, 44246, 63),
    ("2602", "Lukeville", "Sonoyta", -112.8171, 31.8802, 403416, 767, 552),
    ("2606", "Sasabe", "El Sásabe", -111.5444, 31.4830, 9997, 0, 0),
    ("2604", "Nogales (Mariposa)", "Nogales III", -110.9794, 31.3331, 3778586, 404588, 10923),
    ("2604-2", "Nogales (DeConcini)", "Nogales I", -110.9425, 31.3328, 0, 0, 0),
    ("2603", "Naco", "Naco", -109.9484, 31.3341, 338355, 3090, 0),
    ("2601", "Douglas", "Agua Prieta", -109.5603, 31.3340, 1563077, 28640, 166),
    ("2407", "Antelope Wells", "El Berrendo", -108.5306, 31.3336, 0, 0, 0),
    ("2406", "Columbus", "Puerto Palomas", -107.6279, 31.7837, 419376, 18430, 910),
    ("2408", "Santa Teresa", "San Jerónimo", -106.6794, 31.7839, 780912, 169241, 686),
    ("2402", "El Paso (Bridge of the Americas)", "Puente Córdova-Américas, Ciudad Juárez",
     -106.4516, 31.7645, 7544927, 133841, 14904),
    ("2402-2", "El Paso (Paso del Norte)", "Puente Paso del Norte, Ciudad Juárez",
     -106.4870, 31.7477, 0, 0, 0),
    ("2401", "Ysleta", "Zaragoza, Ciudad Juárez", -106.3363, 31.6722, 3686710, 670627, 0),
    ("2404", "Tornillo", "Guadalupe", -106.1480, 31.4329, 734583, 20840, 0),
    ("2404-2", "Fort Hancock", "El Porvenir", -105.8545, 31.2732, 0, 0, 0),
    ("2403", "Presidio", "Ojinaga", -104.3951, 29.5619, 736605, 11669, 1471),
    ("2302-2", "Lake Amistad Dam", "Presa La Amistad", -101.0580, 29.4499, 0, 0, 0),
    ("2302", "Del Rio", "Ciudad Acuña", -100.9275, 29.3269, 1751315, 75721, 0),
    ("2303", "Eagle Pass", "Piedras Negras", -100.5117, 28.7055, 2934990, 256225, 6257),
    ("2303-2", "Eagle Pass (Camino Real)", "Piedras Negras II", -100.5105, 28.6977, 0, 0, 0),
    ("2304-2", "Laredo (Colombia Solidarity)", "Colombia, Nuevo León", -99.7456, 27.6998, 0, 0, 0),
    ("2304-3", "Laredo (World Trade Bridge)", "Nuevo Laredo III", -99.5369, 27.5972, 0, 0, 0),
    ("2304", "Laredo (Juárez-Lincoln)", "Nuevo Laredo II", -99.5027, 27.5004, 5088431, 3026632, 34474),
    ("2310-2", "Falcon Dam", "Presa Falcón", -99.1670, 26.5594, 0, 0, 0),
    ("2310", "Roma", "Ciudad Miguel Alemán", -99.0190, 26.4039, 850594, 45862, 583),
    ("2307", "Rio Grande City", "Camargo", -98.8024, 26.3659, 469553, 40989, 0),
    ("2305-2", "Anzalduas", "Reynosa (Anzaldúas)", -98.3183, 26.1166, 0, 0, 0),
    ("2305", "Hidalgo", "Reynosa", -98.2719, 26.0954, 4818746, 721489, 10983),
    ("2305-3", "Pharr", "Reynosa (Pharr)", -98.2052, 26.0669, 0, 0, 0),
    ("2309-2", "Donna", "Río Bravo", -98.0757, 26.0657, 0, 0, 0),
    ("2309", "Progreso", "Nuevo Progreso", -97.9500, 26.0623, 1479787, 58058, 0),
    ("2301-2", "Los Indios (Free Trade Bridge)", "Lucio Blanco", -97.7389, 26.0292, 0, 0, 0),
    ("2301-3", "Brownsville (B&M)", "Matamoros (Puente Viejo)", -97.5047, 25.8920, 0, 0, 0),
    ("2301", "Brownsville (Veterans)", "Matamoros (Los Tomates)",
     -97.4761, 25.8838, 4800377, 304278, 4059),
]

write_csv(
    "crossings.csv",
    ("id", "name", "name_mx", "lon", "lat", "vehicles_per_year", "personal_vehicles", "trucks",
     "buses", "year"),
    [(i, n, m, f"{x:.4f}", f"{y:.4f}", p + t + b, p, t, b, 2024)
     for i, n, m, x, y, p, t, b in CROSSINGS])
