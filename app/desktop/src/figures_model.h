#pragma once

#include <corredor/landscape/breakdown.h>

#include <QAbstractTableModel>
#include <QColor>
#include <QPalette>

#include <vector>

namespace corredor::desktop {

enum class Measure { Stations, Ports, PowerKw };

[[nodiscard]] double valueOf(const landscape::Tally& tally, Measure measure);

/** A country's colour in charts: "US", "MX", "" = not stated; apart for any colour vision. */
[[nodiscard]] QColor countryColour(const std::string& country, const QPalette& colours);

/**
 * A breakdown as the rows of a bar chart: a key, its bar with a part a country, and the numbers.
 * Keys that have an order of their own keep it, others come by size; not stated last.
 */
class FiguresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /** The columns of countries come after these. */
    enum Column { Key, Bar, FirstCountry };

    /** QList<double>, one a country: what the bar shows, as parts of the longest bar. */
    static constexpr int partsRole = Qt::UserRole;

    explicit FiguresModel(QObject* parent);

    void show(landscape::Breakdown breakdown, Measure measure);

    [[nodiscard]] const landscape::Breakdown& breakdown() const { return m_breakdown; }

    [[nodiscard]] Measure measure() const { return m_measure; }

    [[nodiscard]] const landscape::BreakdownRow& row(int row) const {
        return m_rows[static_cast<std::size_t>(row)];
    }

    /** Countries in the order of their columns. */
    [[nodiscard]] const std::vector<std::string>& countries() const { return m_countries; }

    [[nodiscard]] QString label(int row) const;

    /** In the measure in force. */
    [[nodiscard]] double value(int row, std::size_t country) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    void sortRows();
    [[nodiscard]] QString sentence(int row) const;

    landscape::Breakdown m_breakdown;
    std::vector<landscape::BreakdownRow> m_rows;
    std::vector<std::string> m_countries;
    Measure m_measure = Measure::Stations;
    double m_longest = 0;
};

} // namespace corredor::desktop
