#include "issues_model.h"

#include "convert.h"
#include "texts.h"
#include "theme_icon.h"

#include <QLocale>

namespace corredor::desktop {

void IssuesModel::setIssues(std::vector<Issue> issues) {
    beginResetModel();
    m_issues = std::move(issues);
    // Errors first; within a severity the order in which they were found.
    std::ranges::stable_sort(
        m_issues, [](const Issue& a, const Issue& b) { return a.severity > b.severity; });
    endResetModel();
}

void IssuesModel::retranslate() {
    beginResetModel();
    endResetModel();
}

// Issues have internal id 0, places the row of their issue plus one.

QModelIndex IssuesModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= columnCount() || row >= rowCount(parent)) {
        return {};
    }
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex IssuesModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int IssuesModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_issues.size());
    }
    const bool isIssue = parent.internalId() == 0 && parent.column() == 0;
    return isIssue
               ? static_cast<int>(m_issues[static_cast<std::size_t>(parent.row())].places.size())
               : 0;
}

int IssuesModel::columnCount(const QModelIndex& /*parent*/) const {
    return 3;
}

QString IssuesModel::placeText(const Issue& issue, std::size_t place) const {
    const QString where = toQString(issue.places[place]);
    const bool hasRecord = place < issue.records.size() && !issue.records[place].empty();
    return hasRecord ? tr("%1, record %2").arg(where, toQString(issue.records[place])) : where;
}

QVariant IssuesModel::issueData(const Issue& issue, int column, int role) const {
    if (role == Qt::DecorationRole && column == Title && issue.severity != Severity::Info) {
        return themeIcon(QStringLiteral("issues"));
    }
    if (role == Qt::TextAlignmentRole && column == Count) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return tr("%1. Details: %2")
            .arg(texts::severity(issue.severity), texts::issueDetail(issue));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Title:
        return texts::issueTitle(issue.code);
    case Count:
        return QLocale().toString(static_cast<qlonglong>(issue.count));
    default:
        return toQString(issue.source);
    }
}

QVariant IssuesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (index.internalId() == 0) {
        return issueData(m_issues[static_cast<std::size_t>(index.row())], index.column(), role);
    }
    if (role == Qt::DisplayRole && index.column() == Title) {
        return placeText(m_issues[index.internalId() - 1], static_cast<std::size_t>(index.row()));
    }
    return {};
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Title:
        return tr("What was found");
    case Count:
        return tr("Count");
    default:
        return tr("Source");
    }
}

} // namespace corredor::desktop
