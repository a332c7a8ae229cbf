// The landscape workspace's filters: from a change of the filter until map, charts and tables show
// what it leaves, in a window of 1600 x 1000.

#include "convert.h"
#include "language.h"
#include "main_window.h"
#include "preferences.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numbers>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace corredor;
using namespace corredor::desktop;

constexpr int patienceMs = 120'000;

/** Stations around 300 towns of both countries, with what filters ask about. */
std::string stationsCsv(int count) {
    std::mt19937_64 random(17);
    const auto uniform = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    const auto below = [&](std::uint64_t limit) { return random() % limit; };
    constexpr std::array connectors = {"J1772", "CCS1", "CCS1;CHAdeMO", "J3400", "J1772;CCS1"};
    constexpr std::array access = {"public", "public", "public", "private"};
    std::vector<std::pair<double, double>> towns;
    for (int i = 0; i < 300; ++i) {
        towns.emplace_back(-119 + 23 * uniform(), 20 + 17 * uniform());
    }
    std::string csv = "id,name,address,city,state,country,network,access,status,ports_l2,"
                      "ports_dcfc,connectors,open_date,lon,lat\n";
    for (int i = 0; i < count; ++i) {
        const auto [lon, lat] = towns[below(towns.size())];
        const double away = 0.5 * uniform();
        const double direction = 2 * std::numbers::pi * uniform();
        csv += fmt::format(
            "{0},Station {0},{0} Main St,Town,,{1},Network {2},{3},open,{4},{5},{6},{7}-06-01,"
            "{8:.6f},{9:.6f}\n",
            i,
            lat < 29 ? "MX" : "US",
            below(25),
            access[below(access.size())],
            1 + below(6),
            below(3),
            connectors[below(connectors.size())],
            2008 + below(16),
            lon + away * std::cos(direction),
            lat + away * std::sin(direction));
    }
    return csv;
}

constexpr std::string_view filtersToml =
    "format = 1\nname = \"Filters\"\n[[chargers]]\nsource = \"stations.csv\"\nschema = \"table\"\n";

void write(const QString& path, std::string_view text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) < 0) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
        std::exit(1);
    }
}

void waitFor(const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    QTimer wake; // so that patience ends even when nothing else happens
    wake.start(2);
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (clock.elapsed() > patienceMs) {
            std::fputs("nothing happened for two minutes\n", stderr);
            std::exit(1);
        }
    }
}

std::vector<landscape::StationFilter> someFilters() {
    std::vector<landscape::StationFilter> filters;
    const auto add = [&](const std::function<void(landscape::StationFilter&)>& set) {
        set(filters.emplace_back());
        filters.emplace_back(); // and all of them again
    };
    for (const char* country : {"MX", "US"}) {
        add([&](auto& filter) { filter.countries = {country}; });
    }
    add([](auto& filter) { filter.levels = {layers::ChargingLevel::DCFC}; });
    for (const auto connector :
         {layers::ConnectorType::CCS1,
          layers::ConnectorType::J3400,
          layers::ConnectorType::CHAdeMO}) {
        add([&](auto& filter) { filter.connectors = {connector}; });
    }
    add([](auto& filter) { filter.access = {layers::Access::Public}; });
    for (int i = 0; i < 4; ++i) {
        add([&](auto& filter) {
            filter.networks = {landscape::networkFilterKey(fmt::format("Network {}", i))};
        });
    }
    for (int year = 2010; year < 2022; year += 3) {
        add([&](auto& filter) { filter.openedFrom = year; });
    }
    return filters;
}

double changeMs(MainWindow& window, const landscape::StationFilter& filter) {
    LandscapeView& view = window.landscape().view();
    bool isShown = false;
    const auto connection = QObject::connect(
        &view, &LandscapeView::shownChanged, &window, [&isShown] { isShown = true; });
    QElapsedTimer clock;
    clock.start();
    view.setFilter(filter, QStringLiteral("filter"));
    waitFor([&] { return isShown; });
    QCoreApplication::processEvents(); // what waits for control to return: the new picture
    waitFor([&] { return window.isIdle() && window.canvas().isComplete(); });
    QObject::disconnect(connection);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void measure(MainWindow& window, int stations) {
    std::vector<double> times;
    for (const landscape::StationFilter& filter : someFilters()) {
        times.push_back(changeMs(window, filter));
    }
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf(
        "{\"filters\": %d, \"changes\": %zu, \"p50_ms\": %.1f, \"p95_ms\": %.1f, \"max_ms\": "
        "%.1f}\n",
        stations,
        times.size(),
        at(0.5),
        at(0.95),
        times.back());
}

} // namespace

/** bench_filters small|full */
int main(int argc, char* argv[]) {
    const QTemporaryDir folder;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        qputenv(variable, folder.path().toUtf8());
    }
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("corredor"));
    QApplication::setApplicationName(QStringLiteral("corredor-bench"));
    const bool isFull = argc > 1 && std::string_view(argv[1]) == "full";
    for (const int stations :
         isFull ? std::vector{5'000, 10'000, 20'000, 40'000} : std::vector{2'000}) {
        write(folder.filePath(QStringLiteral("stations.csv")), stationsCsv(stations));
        const QString path = folder.filePath(QStringLiteral("filters.toml"));
        write(path, filtersToml);
        Preferences preferences;
        Workspace workspace;
        MainWindow window(preferences, workspace);
        window.resize(1600, 1000);
        window.show();
        window.workspaces().show(QStringLiteral("landscape"));
        window.contents().loadBase();
        window.openFiles({path});
        waitFor([&] { return workspace.project.results() != nullptr; });
        QCoreApplication::processEvents();
        waitFor([&] { return window.isIdle() && window.canvas().isComplete(); });
        measure(window, stations);
    }
    return 0;
}
