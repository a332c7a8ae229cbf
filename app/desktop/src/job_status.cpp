#include "job_status.h"

#include "texts.h"
#include "theme_icon.h"

#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

namespace corredor::desktop {

namespace {

constexpr int barSteps = 1000;

} // namespace

JobStatus::JobStatus(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this)) {
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_bar->setMaximumHeight(12);
    m_cancel->setIcon(themeIcon(QStringLiteral("cancel")));
    m_cancel->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_running.isEmpty()) {
            m_running.last()->cancel();
        }
    });
    show(nullptr);
    retranslate();
}

void JobStatus::watch(Job& job) {
    Job* watched = &job;
    connect(&job, &Job::started, this, [this, watched] { onStarted(watched); });
    connect(&job, &Job::ended, this, [this, watched] { onEnded(watched); });
    connect(&job, &Job::progressed, this, [this, watched](double progress01, const QString& stage) {
        onProgress(watched, progress01, stage);
    });
    connect(&job, &Job::cancelled, this, [this, watched] {
        Q_EMIT said(tr("%1: cancelled.").arg(watched->title()));
    });
}

void JobStatus::onStarted(Job* job) {
    m_running.removeAll(job);
    m_running.append(job);
    show(job);
}

void JobStatus::onEnded(Job* job) {
    m_running.removeAll(job);
    show(m_running.isEmpty() ? nullptr : m_running.last());
}

void JobStatus::show(Job* job) {
    const bool visible = job != nullptr;
    m_text->setVisible(visible);
    m_bar->setVisible(visible);
    m_cancel->setVisible(visible);
    if (visible) {
        m_text->setText(tr("%1…").arg(job->title()));
        m_bar->setValue(0);
    }
}

QString JobStatus::remainingText(double seconds) {
    if (seconds < 1) {
        return tr("nearly done");
    }
    constexpr double minuteS = 60;
    if (seconds < minuteS) {
        return tr("%n second(s) left", nullptr, static_cast<int>(std::ceil(seconds)));
    }
    return tr("%n minute(s) left", nullptr, static_cast<int>(std::ceil(seconds / minuteS)));
}

void JobStatus::onProgress(Job* job, double progress01, const QString& stage) {
    if (m_running.isEmpty() || m_running.last() != job) {
        return;
    }
    m_bar->setValue(static_cast<int>(progress01 * barSteps));
    const QString step = stage.isEmpty() ? job->title() : texts::stage(stage);
    const auto remainingS = job->remainingS();
    m_text->setText(
        remainingS ? tr("%1 – %2").arg(step, remainingText(*remainingS)) : tr("%1…").arg(step));
}

void JobStatus::retranslate() {
    m_cancel->setToolTip(tr("Cancel this work"));
    m_cancel->setAccessibleName(tr("Cancel this work"));
    m_bar->setAccessibleName(tr("Progress"));
}

} // namespace corredor::desktop
