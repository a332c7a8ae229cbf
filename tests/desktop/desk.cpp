#include "desk.h"

#include "convert.h"

#include <QApplication>
#include <QStandardPaths>

namespace corredor::desktop {

namespace {

constexpr int patienceMs = 120000; // sanitizers on a busy machine

void copyStudy(const std::filesystem::path& target) {
    std::filesystem::copy(
        std::filesystem::path(CORREDOR_TESTS_DIR) / "scenario" / "data",
        target / "study",
        std::filesystem::copy_options::recursive |
            std::filesystem::copy_options::overwrite_existing);
}

} // namespace

Desk::Desk(const QString& language) {
    m_language.apply(language);
    m_preferences.overrideLanguage(language);
    QObject::connect(
        &m_preferences, &Preferences::languageChanged, qApp, [this](const QString& name) {
            m_language.apply(name);
        });
    copyStudy(toPath(m_folder.path()));
    m_window = std::make_unique<MainWindow>(m_preferences, m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->contents().loadBase();
}

QString Desk::path(const char* name) const {
    return m_folder.filePath(QString::fromUtf8(name));
}

void Desk::write(const char* name, const QByteArray& bytes) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray Desk::read(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Desk::studyPath() const {
    return path("study/study.toml");
}

bool Desk::openAndRun(const QString& path) {
    m_window->openFiles({path});
    return QTest::qWaitFor(
               [this] { return m_window->project().results() != nullptr; }, patienceMs) &&
           settle();
}

bool Desk::settle() {
    QTest::qWait(1); // changes of the layers are drawn when control returns to the event loop
    return QTest::qWaitFor(
        [this] {
            QCoreApplication::sendPostedEvents();
            return m_window->isIdle() && !m_window->exporter().job().isRunning() &&
                   m_window->canvas().isComplete();
        },
        patienceMs);
}

QMessageBox* Desk::box() const {
    return m_window->findChild<QMessageBox*>();
}

QPoint Desk::pixelOf(geo::LonLat place) {
    return m_window->canvas().view().toPixel(map::toMercator(place)).toPoint();
}

} // namespace corredor::desktop
