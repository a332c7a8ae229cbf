#include "desk.h"
#include "report_paper.h"
#include "suites.h"

#include <QDropEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QUrl>

namespace corredor::desktop {

class FilesSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void droppedFileBecomesALayer();
    void brokenFileShowsAnErrorAndLosesNothing();
    void missingFileIsNamed();
    void importedLayerGoesAway();
    void exportWritesTheWeightsInForce();
    void exportIntoAFileFails();
    void reportBecomesAPdf();
    void reportIsPutInWordsOfPaper();
    void reportIntoNoFolderFails();
};

namespace {

int fileLayers(const LayerStack& layers) {
    return static_cast<int>(std::ranges::count_if(layers.entries(), &StackEntry::removable));
}

} // namespace

void FilesSuite::droppedFileBecomesALayer() {
    Desk desk;
    QVERIFY(desk.openStudy());
    desk.write(
        "places.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},)"
        R"("geometry":{"type":"Point","coordinates":[-116.2,32.6]}},{"type":"Feature",)"
        R"("properties":{"n":2},"geometry":{"type":"Point","coordinates":[-116.1,32.5]}}]})");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.path("places.geojson"))});
    const QPoint place(400, 300);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window(), &drop);
    QVERIFY(desk.settle());
    QVERIFY(desk.box() == nullptr);
    QCOMPARE(fileLayers(desk.window().layers()), 1);
    const QPoint pixel = desk.pixelOf({-116.2, 32.6});
    QVERIFY(desk.window().canvas().rect().contains(pixel)); // the map went there
    const QList<map::Hit> hits = desk.window().canvas().identify(pixel);
    QVERIFY(std::ranges::any_of(
        hits, [](const map::Hit& hit) { return hit.layerId.startsWith(layer_ids::importPrefix); }));
}

void FilesSuite::brokenFileShowsAnErrorAndLosesNothing() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto before = desk.window().project().results();
    const int layers = static_cast<int>(desk.window().layers().entries().size());
    desk.write("broken.geojson", R"({"type":"FeatureCollection","features":[{"type":)");
    desk.window().openFiles({desk.path("broken.geojson")});
    QVERIFY(desk.settle());
    QMessageBox* box = desk.box();
    QVERIFY(box != nullptr);
    QVERIFY2(
        (box->text() + box->detailedText()).contains(QLatin1String("broken.geojson")),
        qPrintable(box->text()));
    QVERIFY(desk.window().project().results() == before);
    QCOMPARE(static_cast<int>(desk.window().layers().entries().size()), layers);
    QVERIFY(!desk.window().project().isModified());
}

void FilesSuite::missingFileIsNamed() {
    Desk desk(QStringLiteral("es"));
    desk.window().openFiles({desk.path("nowhere.csv")});
    QVERIFY(desk.settle());
    QVERIFY(desk.box() != nullptr);
    QVERIFY2(
        desk.box()->text().contains(QLatin1String("nowhere.csv")), qPrintable(desk.box()->text()));
}

void FilesSuite::importedLayerGoesAway() {
    Desk desk;
    desk.window().openFiles({desk.path("study/chargers.csv"), desk.path("study/roads.geojson")});
    QVERIFY(desk.settle());
    QCOMPARE(fileLayers(desk.window().layers()), 2);
    const auto entries = desk.window().layers().entries();
    const auto found = std::ranges::find_if(entries, &StackEntry::removable);
    desk.window().layers().remove(found->id);
    QVERIFY(desk.settle());
    QCOMPARE(fileLayers(desk.window().layers()), 1);
}

void FilesSuite::exportWritesTheWeightsInForce() {
    Desk desk;
    QVERIFY(desk.openStudy());
    ExportController& exporter = desk.window().exporter();
    exporter.write({exports::Format::Csv}, desk.path("before"));
    QVERIFY(desk.settle());
    desk.window().weights().slider(0).setValue(0);
    exporter.write({exports::Format::Csv, exports::Format::GeoJson}, desk.path("after"));
    QVERIFY(desk.settle());
    QVERIFY(desk.box() == nullptr);
    const QByteArray before = desk.read("before/candidate_sites.csv");
    const QByteArray after = desk.read("after/candidate_sites.csv");
    QVERIFY(!before.isEmpty() && !after.isEmpty() && before != after);
    QVERIFY(QFile::exists(desk.path("after/candidate_sites.geojson")));
    QVERIFY(!QFile::exists(desk.path("before/candidate_sites.geojson")));
    const auto& project = desk.window().project();
    const auto best = static_cast<std::size_t>(project.scores().order.front());
    QVERIFY(after.contains(project.results()->candidates.name[best].c_str()));
}

void FilesSuite::exportIntoAFileFails() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto before = desk.window().project().results();
    desk.window().exporter().write({exports::Format::Csv}, desk.path("study/study.toml"));
    QVERIFY(desk.settle());
    QVERIFY(desk.box() != nullptr);
    QVERIFY(desk.window().project().results() == before);
}

void FilesSuite::reportBecomesAPdf() {
    Desk desk;
    QVERIFY(desk.openStudy());
    desk.window().exporter().writePdf(desk.path("report.pdf"));
    QVERIFY(desk.settle());
    QVERIFY(desk.box() == nullptr);
    const QByteArray pdf = desk.read("report.pdf");
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.count("/Type /Page\n") > 1);
}

void FilesSuite::reportIsPutInWordsOfPaper() {
    const QString cards = paperHtml(
        QStringLiteral("<style>x</style><div class=\"cards\">\n<div class=\"card\"><b>25</b>"
                       "<span>Sites</span></div>\n<div class=\"card\"><b>7</b><span>Gap</span>"
                       "</div>\n</div>\n<p>after</p>"));
    QCOMPARE(cards.count(QLatin1String("<td class=\"card\"")), 2);
    QVERIFY(!cards.contains(QLatin1String("<div class=\"card")));
    QVERIFY(!cards.contains(QLatin1String("<style")));
    QVERIFY(cards.endsWith(QLatin1String("<p>after</p>")));

    const QString table = paperHtml(
        QStringLiteral("<table><thead><tr><th scope=\"col\">No</th><th scope=\"col\">Text</th></tr>"
                       "</thead><tbody><tr><td class=\"n\">1</td><td>as many words as a sentence "
                       "of two lines has in a report</td></tr></tbody></table>"));
    static const QRegularExpression width(QStringLiteral("<th scope=\"col\" width=\"(\\d+)%\""));
    auto widths = width.globalMatch(table);
    const int first = widths.next().captured(1).toInt();
    const int second = widths.next().captured(1).toInt();
    QVERIFY(first > 0 && second > 3 * first);
    QVERIFY(first + second >= 99 && first + second <= 101);

    QString head;
    QString row;
    for (int column = 0; column < 6; ++column) {
        head += QStringLiteral("<th scope=\"col\">Seventeen letters</th>");
        row += column < 5 ? QStringLiteral("<td class=\"n\">123,456,789</td>")
                          : QStringLiteral("<td>a reason that takes a whole sentence, which a "
                                           "strip of a few letters would break</td>");
    }
    const QString prose = paperHtml(QStringLiteral("<table><thead><tr>%1</tr></thead><tbody>"
                                                   "<tr>%2</tr></tbody></table>")
                                        .arg(head, row));
    QCOMPARE(prose.count(QLatin1String("<th scope=\"col\"")), 5);
    QCOMPARE(prose.count(QLatin1String("<tr>")), 3); // the reason below what it explains
    QVERIFY(prose.contains(
        QLatin1String("<td colspan=\"4\" class=\"soft\">a reason that takes a whole sentence")));
    QVERIFY(!table.contains(QLatin1String("colspan")));

    const QString map = paperHtml(
        QStringLiteral("<pattern id=\"m-hatch6\"><path d=\"M0 0V5\" stroke=\"#123456\"/></pattern>"
                       "<path fill=\"url(#m-hatch6)\"/>"));
    QVERIFY(!map.contains(QLatin1String("pattern")));
    QVERIFY(map.contains(QLatin1String("fill=\"#123456\"")));
}

void FilesSuite::reportIntoNoFolderFails() {
    Desk desk;
    QVERIFY(desk.openStudy());
    desk.window().exporter().writePdf(desk.path("no/such/folder/report.pdf"));
    QVERIFY(desk.settle());
    QVERIFY(desk.box() != nullptr);
    QVERIFY(!QFile::exists(desk.path("no")));
}

std::unique_ptr<QObject> filesSuite() {
    return std::make_unique<FilesSuite>();
}

} // namespace corredor::desktop

#include "test_files.moc"
