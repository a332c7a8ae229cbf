#pragma once

#include "job.h"

#include <QLabel>
#include <QList>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

namespace corredor::desktop {

/** Progress of the newest running job in the status bar: stage, bar, time left, cancel. */
class JobStatus : public QWidget {
    Q_OBJECT
public:
    explicit JobStatus(QWidget* parent = nullptr);

    /** Shows this job whenever it runs. @pre the job outlives the widget */
    void watch(Job& job);

    void retranslate();

Q_SIGNALS:
    /** A watched job ended in one of these ways; for one-line messages. */
    void said(const QString& message);

private:
    void show(Job* job);
    void onStarted(Job* job);
    void onEnded(Job* job);
    void onProgress(Job* job, double progress01, const QString& stage);
    [[nodiscard]] static QString remainingText(double seconds);

    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QList<Job*> m_running; ///< newest last
};

} // namespace corredor::desktop
