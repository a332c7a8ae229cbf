#include "get_data_dialog.h"

#include "html_facts.h"
#include "texts.h"

#include <corredor/base/resources.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace corredor::desktop {

GetDataDialog::GetDataDialog(const QString& language, QWidget* parent)
    : QDialog(parent)
    , m_entries(readCatalogue(dataFile("sources.toml"), language))
    , m_list(new QListWidget(this))
    , m_facts(new QTextBrowser(this)) {
    setWindowTitle(tr("Get data"));
    resize(900, 560);
    auto* intro = new QLabel(
        tr("The starter data is town-level. These open sources are what to load next: download a "
           "file with your browser, then add it to the map or name it in a scenario."),
        this);
    intro->setWordWrap(true);
    for (const CatalogueEntry& entry : m_entries) {
        auto* item = new QListWidgetItem(entry.title, m_list);
        item->setToolTip(texts::sourceKind(entry.reader.toStdString()));
    }
    m_list->setAccessibleName(tr("Sources of open data"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_facts->setAccessibleName(tr("About the selected source"));
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_facts);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({340, 560});

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy address"), QDialogButtonBox::ActionRole);
    m_open = buttons->addButton(tr("&Open in the browser"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Put the address on the clipboard"));
    m_open->setToolTip(tr("Corredor itself never goes online: this opens your browser"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &GetDataDialog::showEntry);
    connect(m_copy, &QPushButton::clicked, this, &GetDataDialog::copyAddress);
    connect(m_open, &QPushButton::clicked, this, &GetDataDialog::openAddress);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

QString GetDataDialog::describe(const CatalogueEntry& entry) const {
    HtmlFacts facts(entry.title);
    facts.add(tr("Provider"), entry.provider);
    QStringList countries;
    for (const QString& code : entry.countries.split(QStringLiteral(", "))) {
        countries.append(texts::country(code.toStdString()));
    }
    facts.add(tr("Country"), countries.join(QStringLiteral(", ")));
    facts.add(tr("Licence"), entry.licence);
    facts.add(tr("Format"), entry.format);
    facts.add(tr("Used as"), texts::sourceKind(entry.reader.toStdString()));
    facts.add(tr("Address"), entry.address);
    if (!entry.verified) {
        facts.add(tr("Note"), tr("This address was not opened when the list was made: check it."));
    }
    return facts.html() + QStringLiteral("<p>%1</p>").arg(entry.note.toHtmlEscaped());
}

void GetDataDialog::showEntry(int row) {
    const bool valid = row >= 0 && row < m_entries.size();
    m_copy->setEnabled(valid);
    m_open->setEnabled(valid);
    m_facts->setHtml(valid ? describe(m_entries[row]) : QString());
}

void GetDataDialog::copyAddress() {
    QGuiApplication::clipboard()->setText(m_entries[m_list->currentRow()].address);
}

void GetDataDialog::openAddress() {
    QDesktopServices::openUrl(QUrl(m_entries[m_list->currentRow()].address));
}

} // namespace corredor::desktop
