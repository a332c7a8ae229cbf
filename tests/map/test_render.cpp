#include "gui.h"
#include "random_numbers.h"

#include <corredor/base/parallel.h>
#include <corredor/map/renderer.h>
#include <corredor/test/support.h>

#include <QEventLoop>
#include <QTimer>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace corredor;
using namespace corredor::map;

namespace {

constexpr double kWest = -118;
constexpr double kNorth = 34;

template <typename Content>
std::shared_ptr<const MapLayer> layerOf(const char* id, Content content, double opacity = 1) {
    MapLayer layer;
    layer.id = QString::fromLatin1(id);
    layer.content = std::move(content);
    layer.opacity = opacity;
    return std::make_shared<const MapLayer>(std::move(layer));
}

/** A land with a lake, a road with a casing over it, stations, graduated candidates. No text: fonts
 *  differ from machine to machine. */
LayerList smallScene() {
    const auto at = [](double x, double y) {
        return geo::LonLat{.lon = kWest + 0.01 * x, .lat = kNorth - 0.01 * y};
    };
    auto land = std::make_shared<geo::Polygons>();
    const std::vector<geo::LonLat> shore = {at(10, 10), at(190, 20), at(180, 140), at(20, 130)};
    const std::vector<geo::LonLat> lake = {at(60, 50), at(100, 50), at(100, 90), at(60, 90)};
    land->addRing(shore);
    land->addRing(lake);
    land->endShape();
    PolygonLayer ground;
    ground.geometry = std::make_shared<PolygonGeometry>(land);
    ground.style.fill = palette(Theme::Light).landFocus;
    ground.style.outline = palette(Theme::Light).stateLine;

    const std::vector<geo::LonLat> road = {at(0, 100), at(50, 30), at(120, 110), at(200, 60)};
    LineLayer roads;
    roads.geometry = std::make_shared<LineGeometry>(road, std::vector<std::int64_t>{0, 4});
    roads.style.classes[0] = {
        .widthPx = 3,
        .colour = QColor(0xd2, 0xb9, 0x86),
        .casingPx = 1,
        .casing = QColor(0x80, 0x70, 0x50),
        .maxMetresPerPx = 1e9,
        .thinnerFromMetresPerPx = 1e9};

    PointLayer stations;
    const std::vector<std::uint8_t> levels = {kStationL2, kStationDcfc, kStationL2};
    stations.geometry = std::make_shared<PointGeometry>(
        std::vector<geo::LonLat>{at(40, 60), at(120, 60), at(150, 120)}, levels);
    stations.style = stationStyle(Theme::Light);

    PointLayer candidates;
    candidates.geometry = std::make_shared<PointGeometry>(
        std::vector<geo::LonLat>{at(30, 110), at(80, 110), at(130, 35), at(170, 35)});
    candidates.values = std::make_shared<std::vector<float>>(
        std::vector<float>{0.1F, 0.6F, 1.0F, std::numeric_limits<float>::quiet_NaN()});
    candidates.style = candidateStyle(Theme::Light);
    return {
        layerOf("ground", ground),
        layerOf("roads", roads, 0.7),
        layerOf("candidates", candidates),
        layerOf("stations", stations)};
}

View smallView() {
    View view;
    view.size = {200, 150};
    return view.fittedTo(
        {.west = kWest, .south = kNorth - 1.5, .east = kWest + 2, .north = kNorth}, 0);
}

/** Pixels whose channels differ by more than 24 in all: more than smoothing explains. */
int differentPixels(const QImage& left, const QImage& right) {
    int different = 0;
    for (int y = 0; y < left.height(); ++y)
        for (int x = 0; x < left.width(); ++x) {
            const QRgb a = left.pixel(x, y);
            const QRgb b = right.pixel(x, y);
            const int apart = std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) +
                              std::abs(qBlue(a) - qBlue(b));
            different += apart > 24 ? 1 : 0;
        }
    return different;
}

QImage renderedIn(Renderer& renderer, const Scene& scene, const View& view) {
    QEventLoop loop;
    QImage image;
    quint64 wanted = 0;
    QObject::connect(&renderer, &Renderer::pictureReady, &loop, [&](const Picture& picture) {
        if (!picture.complete || picture.request != wanted)
            return;
        const int left = (picture.image.width() - view.size.width()) / 2;
        const int top = (picture.image.height() - view.size.height()) / 2;
        image = picture.image.copy(left, top, view.size.width(), view.size.height());
        loop.quit();
    });
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    wanted = renderer.request(scene, view);
    loop.exec();
    return image;
}

} // namespace

TEST_CASE("render: looks as approved", "[map]") {
    test::needGui();
    View view = smallView();
    const int ratio = GENERATE(1, 2);
    view.devicePixelRatio = ratio;
    const QImage image = renderToImage({.layers = smallScene(), .theme = Theme::Light}, view);
    const auto path = test::ownFile("map/data/scene_" + std::to_string(ratio) + "x.png");
    const QString file = QString::fromStdString(path.string());
    // To approve a new look: CORREDOR_APPROVE=1 test_map "render: looks as approved", then look.
    if (qEnvironmentVariableIsSet("CORREDOR_APPROVE"))
        REQUIRE(image.save(file));
    const QImage approved = QImage(file).convertToFormat(QImage::Format_RGB32);
    REQUIRE(approved.size() == image.size());
    const QImage shown = image.convertToFormat(QImage::Format_RGB32);
    // Qt versions smooth edges a little differently; a symbol that is missing is 40 pixels or more.
    CHECK(differentPixels(shown, approved) <= 20 * ratio);
}

TEST_CASE("render: the same picture for any number of threads", "[map]") {
    test::needGui();
    View view = smallView();
    view.size = {1300, 700}; // several tiles
    const Scene scene{.layers = smallScene(), .theme = Theme::Dark};
    QImage one;
    {
        const ThreadLimit limit(1);
        one = renderToImage(scene, view);
    }
    CHECK(renderToImage(scene, view) == one);
    Renderer renderer;
    CHECK(renderedIn(renderer, scene, view) == one);
}

TEST_CASE("render: a view moved by whole pixels is the picture moved", "[map]") {
    test::needGui();
    const View view = smallView();
    const Scene scene{.layers = smallScene(), .theme = Theme::Light};
    const QImage before = renderToImage(scene, view);
    const QImage after = renderToImage(scene, view.panned({-30, 17}));
    // A coordinate that rounds the other way may move a symbol's edge, never a whole symbol.
    CHECK(differentPixels(before.copy(30, 3, 170, 130), after.copy(0, 20, 170, 130)) <= 20);
}

TEST_CASE("render: an isolated point shows at every scale beside a crowd", "[map]") {
    test::needGui();
    std::vector<geo::LonLat> places;
    test::RandomNumbers random(6);
    for (int i = 0; i < 50000; ++i)
        places.push_back({.lon = random.between(-100, -99), .lat = random.between(25, 26)});
    const geo::LonLat lonely{.lon = -115, .lat = 31};
    places.push_back(lonely);
    PointLayer points;
    points.geometry = std::make_shared<PointGeometry>(places);
    points.style.symbols[0] = {
        .shape = Shape::Square,
        .sizePx = 7,
        .fill = QColor(Qt::red),
        .outline = QColor(Qt::red),
        .outlinePx = 0};
    const Scene scene{.layers = {layerOf("points", points)}, .theme = Theme::Light};
    View view;
    view.size = {400, 300};
    view.centre = toMercator(lonely);
    for (view.metresPerPx = 1; view.metresPerPx < 20000; view.metresPerPx *= 3) {
        const QImage image = renderToImage(scene, view);
        int red = 0; // about the middle, which lies on the edge of four pixels
        for (int y = 148; y < 153; ++y)
            for (int x = 198; x < 203; ++x)
                red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        INFO("metres per pixel " << view.metresPerPx);
        CHECK(red > 0);
    }
}

TEST_CASE("renderer: the newest request is answered, also when many come at once", "[map]") {
    test::needGui();
    const Scene scene{.layers = smallScene(), .theme = Theme::Light};
    View view = smallView();
    Renderer renderer;
    for (int i = 0; i < 200; ++i) {
        view = view.zoomed(i % 2 == 0 ? 1.3 : 0.7, {10, 10});
        renderer.request(scene, view);
    }
    CHECK(renderedIn(renderer, scene, view) == renderToImage(scene, view));
    renderer.cancel();
}

TEST_CASE("renderer: nothing to draw, hidden layers, layers without geometry", "[map]") {
    test::needGui();
    MapLayer hidden = *smallScene().front();
    hidden.visible = false;
    const Scene scene{
        .layers =
            {std::make_shared<const MapLayer>(hidden), layerOf("none", PointLayer{}), nullptr},
        .theme = Theme::Light};
    const QImage image = renderToImage(scene, smallView());
    CHECK(image.pixelColor(100, 75) == palette(Theme::Light).water);
}
