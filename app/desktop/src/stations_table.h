#pragma once

#include "landscape_view.h"
#include "panel.h"
#include "records_model.h"
#include "stations_model.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

namespace corredor::desktop {

/**
 * The stations that are shown, or those of one figure of a chart, with the source records of the
 * one that is selected. Selected rows are marked on the map; Enter and a double click go there.
 */
class StationsTable : public Panel {
    Q_OBJECT
public:
    explicit StationsTable(LandscapeView& view, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] StationsModel& model() { return *m_model; }

    [[nodiscard]] RecordsModel& records() { return *m_records; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    [[nodiscard]] QLineEdit& search() { return *m_search; }

    [[nodiscard]] QToolButton& filterButton() { return *m_filterBy; }

    [[nodiscard]] QToolButton& allButton() { return *m_all; }

    /** What is listed, in words; for tests. */
    [[nodiscard]] QString countText() const { return m_count->text(); }

    /** Writes the stations listed (.csv), or with `records` their source records. */
    bool saveTo(const QString& path, bool records);

Q_SIGNALS:
    void stationActivated(qint64 station);

private:
    void setUp(QTableView& table, QAbstractItemModel& model);
    void layOut();
    void takeSelection();
    void showSelection();
    void showRecords();
    void showListed();
    void sizeColumns();
    void save(bool records);

    LandscapeView& m_view;
    const exports::Results* m_sizedFor = nullptr; ///< compared, never followed
    StationsModel* m_model;
    RecordsModel* m_records;
    QTableView* m_table;
    QTableView* m_recordTable;
    QLineEdit* m_search;
    QLabel* m_count;
    QToolButton* m_filterBy;
    QToolButton* m_all;
    QToolButton* m_export;
    QAction* m_exportStations;
    QAction* m_exportRecords;
    bool m_following = false; ///< the table is taking over the selection: do not answer
};

} // namespace corredor::desktop
