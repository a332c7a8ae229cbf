#pragma once

#include "project.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace corredor::desktop {

/** A scenario whose program ended before it was saved. */
struct UnsavedScenario {
    QString file;     ///< the kept copy; loads like any scenario
    QString original; ///< where it was opened from; empty for the starter scenario
};

/**
 * Keeps a copy of the scenario while it has unsaved changes, so that nothing is lost when the
 * program or the machine stops. Each running program has a copy of its own, held by a lock: a copy
 * that nobody holds was left behind by a program that did not end well.
 */
class Recovery : public QObject {
    Q_OBJECT
public:
    /** @param folder created when needed */
    Recovery(Project& project, const QString& folder, QObject* parent = nullptr);
    ~Recovery() override;
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;
    Recovery(Recovery&&) = delete;
    Recovery& operator=(Recovery&&) = delete;

    /** The folder of this user's copies. */
    [[nodiscard]] static QString userFolder();

    /** The newest copy that was left behind. */
    [[nodiscard]] std::optional<UnsavedScenario> leftBehind() const;

    /** The user has it back, or does not want it. */
    static void forget(const UnsavedScenario& scenario);

    /** Writes or removes the copy now rather than a moment after the last change. */
    void keepNow();

Q_SIGNALS:
    void said(const QString& message);

private:
    void removeOwn();

    Project& m_project;
    QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_wait;
};

} // namespace corredor::desktop
