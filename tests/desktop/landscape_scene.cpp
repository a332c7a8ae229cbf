#include "landscape_scene.h"

namespace corredor::desktop {

namespace {

/** Stations of both countries; the last may be the second: same network, other name, 30 m. */
constexpr auto stationsCsv =
    "id,name,address,city,state,country,network,access,status,ports_l2,ports_dcfc,connectors,"
    "open_date,lon,lat\n"
    "1,Norte Plaza,1 Main St,Jacumba,CA,US,Alpha,public,open,2,4,CCS1;CHAdeMO,2019-05-01,"
    "-116.2501,32.7101\n"
    "2,Desert Inn,9 Desert Rd,Ocotillo,CA,US,Beta,public,open,4,0,J1772,2021-01-01,"
    "-115.9990,32.7002\n"
    "3,Cabaña Sur,Calle 2,La Rumorosa,BCN,MX,Gamma,public,open,0,2,CCS1,2021-07-09,"
    "-116.0001,32.4002\n"
    "4,Hotel Alto,Calle 7,La Rumorosa,BCN,MX,Gamma,private,open,1,0,J1772,,-116.0100,32.4100\n"
    "5,Market,14 Desert Rd,Ocotillo,CA,US,Beta,public,open,4,0,J1772,,-115.99932,32.7002\n";

/** One corridor over the border; the rule asks for a station every 10 miles. Trips of two types. */
constexpr auto corridorToml =
    "\n[[corridors]]\nname = \"I-1 – MEX-5\"\nroutes = [\"I-1\", \"MEX-5\"]\n"
    "\n[trips]\ncities = [\"Calexico\", \"Rumorosa\"]\nvehicles = [\"CCS1\", \"GB/T\"]\n";

/** The small scenario with stations that have dates, networks and doubtful pairs. */
QString landscapePath(Desk& desk) {
    const QString path = desk.studyPath();
    desk.write("study/chargers.csv", stationsCsv);
    QByteArray scenario = desk.read("study/study.toml");
    scenario.replace(
        "duplicate_distance_m = 50",
        "duplicate_distance_m = 50\ncorridor_rule = \"nevi-2023\"\nspacing_mi = 10\n"
        "min_ports = 2\nmin_port_kw = 0");
    desk.write("study/study.toml", scenario + corridorToml);
    return path;
}

} // namespace

bool openLandscape(Desk& desk) {
    return desk.openAndRun(landscapePath(desk));
}

LandscapeView& viewOf(Desk& desk) {
    return desk.window().landscape().view();
}

} // namespace corredor::desktop
