#include "recovery.h"

#include "convert.h"

#include <corredor/base/error.h>
#include <corredor/base/whole_file.h>

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace corredor::desktop {

namespace {

constexpr int quietMs = 1000; // a slider that moves writes once, when it rests

/** First line of a copy: a comment for TOML, the original's path for us. */
QByteArray mark() {
    return QByteArrayLiteral("# Unsaved changes of: ");
}

QString lockOf(const QString& file) {
    return file + QStringLiteral(".lock");
}

QString originalOf(const QString& file) {
    QFile copy(file);
    if (!copy.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray line = copy.readLine().trimmed();
    return line.startsWith(mark()) ? QString::fromUtf8(line.mid(mark().size())) : QString();
}

} // namespace

QString Recovery::userFolder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("unsaved"));
}

Recovery::Recovery(Project& project, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_project(project)
    , m_folder(folder)
    , m_file(QDir(folder).filePath(
          QStringLiteral("scenario-%1.toml").arg(QCoreApplication::applicationPid()))) {
    m_wait.setSingleShot(true);
    m_wait.setInterval(quietMs);
    connect(&m_wait, &QTimer::timeout, this, &Recovery::keepNow);
    connect(&project.undoStack(), &QUndoStack::indexChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(&project, &Project::stateChanged, &m_wait, qOverload<>(&QTimer::start));
}

Recovery::~Recovery() {
    removeOwn(); // whoever ends the program has been asked about unsaved changes
}

void Recovery::keepNow() {
    m_wait.stop();
    if (!m_project.isModified()) {
        removeOwn();
        return;
    }
    try {
        QDir().mkpath(m_folder);
        if (!m_lock) {
            m_lock = std::make_unique<QLockFile>(lockOf(m_file));
            m_lock->setStaleLockTime(0); // only the end of its program frees a copy, never time
            m_lock->tryLock(0);
        }
        const std::filesystem::path target = toPath(m_file);
        const QByteArray first = mark() + m_project.path().toUtf8() + '\n';
        writeWholeFile(
            target, first.toStdString() + scenario::toToml(m_project.scenario(), target));
    } catch (const Error&) {
        Q_EMIT said(tr("Unsaved changes cannot be kept in %1: free space there, or save the "
                       "scenario now.")
                        .arg(m_folder));
    }
}

void Recovery::removeOwn() {
    if (m_lock) {
        QFile::remove(m_file);
        m_lock.reset();
    }
}

std::optional<UnsavedScenario> Recovery::leftBehind() const {
    const QFileInfoList copies =
        QDir(m_folder).entryInfoList({QStringLiteral("scenario-*.toml")}, QDir::Files, QDir::Time);
    for (const QFileInfo& copy : copies) {
        const QString file = copy.absoluteFilePath();
        QLockFile lock(lockOf(file));
        lock.setStaleLockTime(0);
        if (lock.tryLock(0)) {
            return UnsavedScenario{file, originalOf(file)};
        }
    }
    return std::nullopt;
}

void Recovery::forget(const UnsavedScenario& scenario) {
    QFile::remove(scenario.file);
}

} // namespace corredor::desktop
