#pragma once

#include "issues_model.h"
#include "panel.h"
#include "project.h"

#include <QTreeView>

#include <vector>

namespace corredor::desktop {

/** What was skipped, mended or doubtful in the data: of the last run and of files added since. */
class IssuesPanel : public Panel {
    Q_OBJECT
public:
    explicit IssuesPanel(const Project& project, QWidget* parent = nullptr);

    void retranslate() override;

    /** Issues of a file added to the map; they stay until the program ends. */
    void addIssues(const std::vector<Issue>& issues);

    [[nodiscard]] IssuesModel& model() { return *m_model; }

private:
    void refresh();

    const Project& m_project;
    IssuesModel* m_model;
    QTreeView* m_view;
    std::vector<Issue> m_imported;
};

} // namespace corredor::desktop
