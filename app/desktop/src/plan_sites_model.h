#pragma once

#include "preferences.h"
#include "project.h"

#include <QAbstractTableModel>

namespace corredor::desktop {

/** The plan's sites by what the plan loses without them, with what could stand in for each. */
class PlanSitesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Number,
        Site,
        Country,
        Kind,
        Ports,
        Capital,
        Grid,
        Loss,
        Replacement,
        StillLost,
        TopShare, ///< how often other weights keep the site among the best
        columns
    };

    /** The value to export, not the text shown. */
    static constexpr int valueRole = Qt::UserRole;

    PlanSitesModel(const Project& project, const Preferences& preferences, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] std::int32_t candidateOfRow(int row) const;

    /** -1 when the plan does not hold it. */
    [[nodiscard]] int rowOfCandidate(std::int64_t candidate) const;

    /** Headings and values of all rows as lines of `separator`-separated values. */
    [[nodiscard]] QString asText(QChar separator) const;

    /** The same as an HTML table. */
    [[nodiscard]] QString asHtml() const;

    /** Reads the plan again, in the language and units in force. */
    void refresh();

private:
    void refreshStudy();
    /** The project's study when it is of these results; else null. */
    [[nodiscard]] const planning::Sensitivity* sensitivity() const;
    [[nodiscard]] const planning::PlanSite& site(int row) const;
    /** In one line. */
    [[nodiscard]] QString heading(int column) const;
    [[nodiscard]] QVariant value(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;

    const Project& m_project;
    const Preferences& m_preferences;
};

} // namespace corredor::desktop
