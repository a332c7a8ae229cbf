#include "weight_study_job.h"

namespace corredor::desktop {

std::shared_ptr<const exports::Results> withStudy(
    std::shared_ptr<const exports::Results> results,
    const planning::SensitivityOptions& options,
    const JobContext& job) {
    if (results->sensitivity) {
        return results;
    }
    auto study = planning::studySensitivity(results->scores, options, job);
    if (!study) {
        return results;
    }
    auto studied = std::make_shared<exports::Results>(*results);
    studied->sensitivity = std::move(study);
    return studied;
}

WeightStudyJob::WeightStudyJob(Project& project, QObject* parent)
    : QObject(parent)
    , m_project(project) {
    constexpr int settledAfterMs = 300;
    m_settling.setSingleShot(true);
    m_settling.setInterval(settledAfterMs);
    connect(&m_settling, &QTimer::timeout, this, &WeightStudyJob::begin);
    connect(&project, &Project::studyChanged, this, &WeightStudyJob::follow);
}

void WeightStudyJob::follow() {
    m_job.cancel();
    if (m_project.study() || !m_project.results()) {
        m_settling.stop();
    } else {
        m_settling.start();
    }
}

void WeightStudyJob::begin() {
    m_job.start(
        tr("How stable the ranks are"),
        [this,
         scores = std::make_shared<const planning::Scores>(m_project.scores()),
         options = m_project.sensitivityOptions()](const JobContext& job) -> Job::Apply {
            auto study = std::make_shared<WeightStudy>();
            study->otherRanks = planning::rankedByOther(*scores);
            study->sensitivity = planning::studySensitivity(*scores, options, job);
            return [this, scores, study] { m_project.setStudy(study, *scores); };
        });
}

} // namespace corredor::desktop
