#pragma once

#include "catalogue.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace corredor::desktop {

/**
 * The catalogue of open data, with address, licence and reader. Nothing is fetched: the user copies
 * an address or opens it in the browser.
 */
class GetDataDialog : public QDialog {
    Q_OBJECT
public:
    /** @throws InputError when the catalogue cannot be read */
    explicit GetDataDialog(const QString& language, QWidget* parent = nullptr);

    [[nodiscard]] int entryCount() const { return static_cast<int>(m_entries.size()); }

private:
    void showEntry(int row);
    void copyAddress();
    void openAddress();
    [[nodiscard]] QString describe(const CatalogueEntry& entry) const;

    QList<CatalogueEntry> m_entries;
    QListWidget* m_list;
    QTextBrowser* m_facts;
    QPushButton* m_copy;
    QPushButton* m_open;
};

} // namespace corredor::desktop
