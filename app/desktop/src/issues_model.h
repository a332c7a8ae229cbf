#pragma once

#include <corredor/base/issue.h>

#include <QAbstractItemModel>

#include <vector>

namespace corredor::desktop {

/** Issues as a tree: kinds with their count and source, and beneath each the places found. */
class IssuesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Title, Count, Source };

    using QAbstractItemModel::QAbstractItemModel;

    void setIssues(std::vector<Issue> issues);
    void retranslate();

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant issueData(const Issue& issue, int column, int role) const;
    [[nodiscard]] QString placeText(const Issue& issue, std::size_t place) const;

    std::vector<Issue> m_issues;
};

} // namespace corredor::desktop
