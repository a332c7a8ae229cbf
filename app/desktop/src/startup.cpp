#include "startup.h"

#include "pan_benchmark.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPixmap>
#include <QPushButton>

#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace corredor::desktop {

double processAgeMs() {
    QFile stat(QStringLiteral("/proc/self/stat"));
    timespec now{};
    if (!stat.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0) {
        return 0;
    }
    // Source: proc(5): field 22, counted after the name in parentheses, is the start in ticks.
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startField = 22 - 3;
    if (fields.size() <= startField) {
        return 0;
    }
    const double ticksPerS = static_cast<double>(sysconf(_SC_CLK_TCK));
    const double startS = fields[startField].toDouble() / ticksPerS;
    const double nowS = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    return (nowS - startS) * 1000;
}

Startup::Startup(MainWindow& window, const CommandLine& commandLine)
    : m_window(window)
    , m_commandLine(commandLine) {
    constexpr int watchMs = 10;
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, this, &Startup::watch);
    connect(&window.canvas(), &MapCanvas::pictureComplete, this, &Startup::noteFirstPicture);
    // The base map first: a run beside it would take its processor.
    connect(
        &window.contents().baseJob(),
        &Job::ended,
        this,
        &Startup::offerRecovery,
        Qt::SingleShotConnection);
}

void Startup::begin() {
    m_window.resize(m_commandLine.size);
    m_window.show();
    m_window.contents().loadBase();
    if (m_commandLine.isUnattended()) {
        m_watch.start();
    }
}

void Startup::offerRecovery() {
    const auto unsaved = m_window.recovery().leftBehind();
    if (!unsaved || m_commandLine.isUnattended()) {
        openFiles();
        return;
    }
    const QString name = unsaved->original.isEmpty() ? tr("the starter scenario")
                                                     : QFileInfo(unsaved->original).fileName();
    auto* box = new QMessageBox(
        QMessageBox::Question,
        tr("Unsaved changes"),
        tr("Corredor ended before changes of %1 were saved. Open them again?").arg(name),
        QMessageBox::NoButton,
        &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* reopen = box->addButton(tr("&Open them"), QMessageBox::AcceptRole);
    QPushButton* drop = box->addButton(tr("&Discard them"), QMessageBox::DestructiveRole);
    box->addButton(tr("Ask &later"), QMessageBox::RejectRole);
    box->setDefaultButton(reopen);
    connect(box, &QMessageBox::finished, this, [this, box, reopen, drop, unsaved] {
        if (box->clickedButton() == reopen) {
            m_window.files().recover(*unsaved);
            return;
        }
        if (box->clickedButton() == drop) {
            Recovery::forget(*unsaved);
        }
        openFiles();
    });
    box->open();
}

void Startup::openFiles() {
    if (m_commandLine.files.isEmpty()) {
        m_window.files().openStarter();
    } else {
        m_window.openFiles(m_commandLine.files);
    }
}

void Startup::noteFirstPicture() {
    if (m_firstPictureMs == 0 && !m_window.canvas().layers().isEmpty()) {
        m_firstPictureMs = processAgeMs();
    }
}

void Startup::watch() {
    const bool quiet = m_firstPictureMs > 0 && m_window.isIdle() && m_window.canvas().isComplete();
    m_quietTicks = quiet ? m_quietTicks + 1 : 0;
    constexpr int settledTicks = 10; // layouts and zero timers have run
    if (m_quietTicks >= settledTicks) {
        m_watch.stop();
        finish();
    }
}

void Startup::finish() {
    int exitCode = 0;
    if (m_commandLine.panFrames > 0) {
        const PanFigures figures = runPanBenchmark(m_window.canvas(), m_commandLine.panFrames);
        const QJsonObject line{
            {QStringLiteral("frames"), figures.frames},
            {QStringLiteral("p50_ms"), figures.p50Ms},
            {QStringLiteral("p95_ms"), figures.p95Ms},
            {QStringLiteral("p99_ms"), figures.p99Ms},
            {QStringLiteral("max_ms"), figures.maxMs},
            {QStringLiteral("complete_ms"), figures.completeMs},
            {QStringLiteral("start_ms"), m_firstPictureMs}};
        const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
        std::printf("%s\n", text.constData());
        std::fflush(stdout);
    }
    if (!m_commandLine.screenshot.isEmpty() && !m_window.grab().save(m_commandLine.screenshot)) {
        std::fprintf(
            stderr,
            "%s\n",
            qPrintable(tr("%1 cannot be written; choose a folder that you "
                          "may write to and a name that ends in .png.")
                           .arg(m_commandLine.screenshot)));
        exitCode = 1;
    }
    QCoreApplication::exit(exitCode);
}

} // namespace corredor::desktop
