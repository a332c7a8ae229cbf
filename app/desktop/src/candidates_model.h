#pragma once

#include "preferences.h"
#include "project.h"

#include <QAbstractTableModel>
#include <QColor>

#include <vector>

namespace corredor::desktop {

/** Colour of a criterion in bars and beside its slider; the same everywhere. */
[[nodiscard]] QColor criterionColour(std::size_t criterion);

/**
 * Every candidate of the results as a row. Filters and sorts by itself: re-ranking 100,000 sites
 * while a slider moves leaves no time for a proxy model.
 */
class CandidatesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Rank,
        Site,
        Score,
        Parts,
        InPlan,
        TopShare, ///< how often other weights keep the site among the best
        OtherRank,
        Country,
        State,
        Zone,
        Road,
        Role,
        FirstValue
    };

    /** QList<double>, one a criterion: its part of the score. */
    static constexpr int partsRole = Qt::UserRole;
    /** The value to compare and to export, not the text shown. */
    static constexpr int valueRole = Qt::UserRole + 1;

    CandidatesModel(const Project& project, const Preferences& preferences, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /** Shows only rows in which some text contains every word of `filter`, accents ignored. */
    void setFilter(const QString& filter);

    /** Only the plan's sites. */
    void setPlanOnly(bool planOnly);

    [[nodiscard]] std::int32_t siteOfRow(int row) const {
        return m_rows[static_cast<std::size_t>(row)];
    }

    /** -1 when the filter hides it. */
    [[nodiscard]] int rowOfSite(std::int64_t site) const;

    /** Position of the site in the plan from 1, or 0. */
    [[nodiscard]] int planPosition(std::int32_t site) const;

    /** Column headings and texts are said again in the language and units in force. */
    void retranslate();

private:
    void reset();
    void rerank();
    void takeStudy();
    void rebuildRows();
    [[nodiscard]] bool matches(std::int32_t site) const;
    void sortRows();
    [[nodiscard]] QVariant value(std::int32_t site, int column) const;
    [[nodiscard]] QString text(std::int32_t site, int column) const;
    [[nodiscard]] QString partsTip(std::int32_t site) const;
    /** The project's study when it is one of these sites; else null. */
    [[nodiscard]] const WeightStudy* study() const;
    [[nodiscard]] QString stabilityTip(std::int32_t site) const;
    [[nodiscard]] QString studyHeader(int column, bool tip) const;
    [[nodiscard]] QString criterionHeader(std::size_t criterion) const;

    const Project& m_project;
    const Preferences& m_preferences;
    std::vector<std::int32_t> m_rows;    // sites in the order shown
    std::vector<std::int32_t> m_rowOf;   // per site, -1 = filtered out
    std::vector<std::int32_t> m_planPos; // per site, from 1; 0 = not in the plan
    std::vector<std::string> m_filterWords;
    bool m_planOnly = false;
    int m_sortColumn = Rank;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace corredor::desktop
