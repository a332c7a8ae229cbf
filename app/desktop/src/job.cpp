#include "job.h"

#include "convert.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace corredor::desktop {

namespace {

constexpr int progressSteps = 1000;

} // namespace

Job::Job(QObject* parent) : QObject(parent) {}

Job::~Job() {
    m_stop.request_stop();
    if (m_watcher != nullptr) {
        m_watcher->disconnect(this);
        m_older.append(m_watcher->future());
    }
    for (QFuture<Outcome>& future : m_older) {
        future.cancel();
        future.waitForFinished();
    }
}

void Job::runGuarded(QPromise<Outcome>& promise, const Work& work, const std::stop_token& stop) {
    promise.setProgressRange(0, progressSteps);
    const JobContext context(stop, [&promise](double progress01, std::string_view stage) {
        promise.setProgressValueAndText(
            static_cast<int>(progress01 * progressSteps), toQString(stage));
    });
    Outcome outcome;
    try {
        outcome.apply = work(context);
    } catch (const Cancelled&) {
        return; // no result: the job ends as cancelled
    } catch (const Error& error) {
        outcome.failure = JobFailure{error.code(), error.text()};
    } catch (const std::exception& error) {
        outcome.failure = JobFailure{ErrorCode::Failed, {{}, {}, error.what(), {}}};
    }
    if (!stop.stop_requested()) {
        promise.addResult(std::move(outcome));
    }
}

void Job::start(const QString& title, Work work) {
    if (m_watcher != nullptr) {
        m_stop.request_stop();
        m_watcher->disconnect(this);
        m_watcher->future().cancel();
        m_older.append(m_watcher->future());
        m_watcher->deleteLater();
    }
    dropFinished();
    m_title = title;
    m_stop = std::stop_source();
    m_progress01 = 0;
    m_clock.start();
    m_watcher = new QFutureWatcher<Outcome>(this);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Job::onProgress);
    connect(m_watcher, &QFutureWatcherBase::finished, this, &Job::onFinished);
    m_watcher->setFuture(
        QtConcurrent::run([work = std::move(work), stop = m_stop.get_token()](
                              QPromise<Outcome>& promise) { runGuarded(promise, work, stop); }));
    Q_EMIT started();
}

void Job::cancel() {
    m_stop.request_stop();
}

std::optional<double> Job::remainingS() const {
    constexpr double earliest01 = 0.03; // below, the pace says nothing
    if (m_watcher == nullptr || m_progress01 < earliest01) {
        return std::nullopt;
    }
    const double elapsedS = static_cast<double>(m_clock.elapsed()) / 1000;
    return elapsedS * (1 - m_progress01) / m_progress01;
}

void Job::onProgress(int value) {
    m_progress01 = static_cast<double>(value) / progressSteps;
    Q_EMIT progressed(m_progress01, m_watcher->progressText());
}

void Job::onFinished() {
    QFutureWatcher<Outcome>* watcher = m_watcher;
    m_watcher = nullptr;
    watcher->deleteLater();
    const QFuture<Outcome> future = watcher->future();
    if (future.resultCount() == 0 || m_stop.stop_requested()) {
        Q_EMIT cancelled();
    } else if (const Outcome outcome = future.resultAt(0); outcome.failure) {
        Q_EMIT failed(*outcome.failure);
    } else {
        if (outcome.apply) {
            outcome.apply();
        }
        Q_EMIT succeeded();
    }
    Q_EMIT ended();
}

void Job::dropFinished() {
    m_older.removeIf([](const QFuture<Outcome>& future) { return future.isFinished(); });
}

} // namespace corredor::desktop
