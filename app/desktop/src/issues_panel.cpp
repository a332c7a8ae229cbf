#include "issues_panel.h"

#include <QHeaderView>
#include <QLocale>

namespace corredor::desktop {

IssuesPanel::IssuesPanel(const Project& project, QWidget* parent)
    : Panel(QStringLiteral("issues"), parent)
    , m_project(project)
    , m_model(new IssuesModel(this))
    , m_view(new QTreeView(this)) {
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAlternatingRowColors(true);
    m_view->setUniformRowHeights(true);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(IssuesModel::Title, 420);
    m_view->header()->resizeSection(IssuesModel::Count, 90);
    setWidget(m_view);
    connect(&project, &Project::resultsChanged, this, &IssuesPanel::refresh);
    refresh();
    retranslate();
}

void IssuesPanel::addIssues(const std::vector<Issue>& issues) {
    m_imported.insert(m_imported.end(), issues.begin(), issues.end());
    refresh();
}

void IssuesPanel::refresh() {
    std::vector<Issue> issues;
    if (m_project.results()) {
        issues = m_project.results()->issues;
    }
    issues.insert(issues.end(), m_imported.begin(), m_imported.end());
    m_model->setIssues(std::move(issues));
    retranslate();
}

void IssuesPanel::retranslate() {
    const int kinds = m_model->rowCount();
    setWindowTitle(
        kinds == 0 ? tr("Data issues") : tr("Data issues (%1)").arg(QLocale().toString(kinds)));
    m_view->setAccessibleName(tr("Issues found in the data"));
    m_view->setToolTip(
        tr("Nothing is dropped silently: open a line to see where in the file it was found"));
    m_model->retranslate();
}

} // namespace corredor::desktop
