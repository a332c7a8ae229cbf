#pragma once

#include <corredor/base/error.h>
#include <corredor/base/job.h>

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace corredor::desktop {

/** Why a job failed: what core threw, kept so that it can be said in any language. */
struct JobFailure {
    ErrorCode code = ErrorCode::Failed;
    ErrorText text;
};

/**
 * One long call of core in a worker thread; the only catch of core's exceptions in the desktop.
 *
 * Starting it again cancels the call that runs: the newest wins and older ones are never heard of
 * again. All signals arrive on the interface thread. The destructor cancels and waits.
 */
class Job : public QObject {
    Q_OBJECT
public:
    /** Runs on the interface thread when the work is done: hands the result to its receiver. */
    using Apply = std::function<void()>;
    /** Runs on a worker thread; must not touch widgets. */
    using Work = std::function<Apply(const JobContext&)>;

    explicit Job(QObject* parent = nullptr);
    ~Job() override;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    Job(Job&&) = delete;
    Job& operator=(Job&&) = delete;

    void start(const QString& title, Work work);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

    [[nodiscard]] const QString& title() const { return m_title; }

    /** Seconds still to go by the pace so far; nothing while it is too early to say. */
    [[nodiscard]] std::optional<double> remainingS() const;

Q_SIGNALS:
    void started();
    /** `stage` is core's English name of the running step. */
    void progressed(double progress01, const QString& stage);
    void succeeded();
    void failed(const corredor::desktop::JobFailure& failure);
    void cancelled();
    /** After succeeded, failed or cancelled. */
    void ended();

private:
    struct Outcome {
        Apply apply;
        std::optional<JobFailure> failure;
    };

    static void
    runGuarded(QPromise<Outcome>& promise, const Work& work, const std::stop_token& stop);
    void onProgress(int value);
    void onFinished();
    void dropFinished();

    QString m_title;
    QFutureWatcher<Outcome>* m_watcher = nullptr;
    QList<QFuture<Outcome>> m_older; ///< cancelled calls that have not come back yet
    std::stop_source m_stop;
    QElapsedTimer m_clock;
    double m_progress01 = 0;
};

} // namespace corredor::desktop
