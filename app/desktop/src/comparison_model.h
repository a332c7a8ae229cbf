#pragma once

#include <corredor/exports/comparison.h>

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace corredor::desktop {

/** One of the tables of a comparison: figures, sites, or scenario keys with inputs. */
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Content { Figures, Sites, Texts };

    enum FigureColumn { Part, Figure, Where, Year, ValueA, ValueB, Difference, Percent };

    enum SiteColumn { In, List, Site, State, SiteA, SiteB, Apart };

    enum TextColumn { Kind, Key, TextA, TextB };

    /** What rows are sorted by: numbers as numbers. */
    static constexpr int sortRole = Qt::UserRole;

    ComparisonModel(Content content, QObject* parent);

    /**
     * Shows a comparison, or nothing when null.
     * @param language "en" or "es": of core's words
     * @param onlyDifferent leaves out figures that are equal and sites that both runs have
     */
    void show(
        std::shared_ptr<const exports::Comparison> comparison,
        const QString& language,
        bool onlyDifferent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    /** Where the site of a row is; nothing in the other tables. */
    [[nodiscard]] std::optional<geo::LonLat> placeOfRow(int row) const;

private:
    struct Cell {
        QString text;
        QVariant sort; ///< invalid = the text
        bool isNumber = false;
    };

    struct Row {
        std::vector<Cell> cells;
        std::optional<geo::LonLat> place;
    };

    void addFigures(bool onlyDifferent);
    void addSites(
        const std::vector<exports::SavedSite>& a,
        const std::vector<exports::SavedSite>& b,
        const std::vector<exports::SiteDifference>& pairs,
        const QString& list,
        bool onlyDifferent);
    void addTexts(const std::vector<exports::TextDifference>& texts, const QString& kind);

    Content m_content;
    std::shared_ptr<const exports::Comparison> m_comparison;
    std::string m_language;
    std::vector<Row> m_rows;
};

} // namespace corredor::desktop
