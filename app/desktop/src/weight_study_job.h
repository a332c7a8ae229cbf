#pragma once

#include "job.h"
#include "project.h"

#include <QTimer>

#include <memory>

namespace corredor::desktop {

/** The results with the study of their scores, worked out where it is missing. For workers. */
[[nodiscard]] std::shared_ptr<const exports::Results> withStudy(
    std::shared_ptr<const exports::Results> results,
    const planning::SensitivityOptions& options,
    const JobContext& job);

/** Keeps the project's study in step with its weights: works it out once they have settled. */
class WeightStudyJob : public QObject {
    Q_OBJECT
public:
    explicit WeightStudyJob(Project& project, QObject* parent = nullptr);

    [[nodiscard]] Job& job() { return m_job; }

    /** A study is under way or about to begin. */
    [[nodiscard]] bool isBusy() const { return m_settling.isActive() || m_job.isRunning(); }

private:
    void follow();
    void begin();

    Project& m_project;
    Job m_job;
    QTimer m_settling; ///< a slider that moves asks for one study, not for hundreds
};

} // namespace corredor::desktop
