#include "export_controller.h"

#include "convert.h"
#include "report_pdf.h"
#include "theme_icon.h"
#include "weight_study_job.h"

#include <corredor/base/error.h>
#include <corredor/exports/report.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace corredor::desktop {

namespace {

[[noreturn]] void failToWrite(const QSaveFile& file) {
    throw OutputError(
        {toStdString(file.fileName()),
         {},
         toStdString(file.errorString()),
         "choose another folder, or make room"});
}

/** Letter where paper is measured in inches, and in Mexico ("carta"). */
QPageSize paperSize() {
    const QLocale locale;
    const bool isLetter = locale.measurementSystem() == QLocale::ImperialUSSystem ||
                          locale.territory() == QLocale::Mexico;
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

} // namespace

ExportDialog::ExportDialog(
    const std::set<exports::Format>& formats,
    const QString& folder,
    QWidget* parent)
    : QDialog(parent)
    , m_folder(new QLineEdit(folder, this)) {
    setWindowTitle(tr("Export the results"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Formats:"), this));
    const auto add = [&](exports::Format format, const QString& text, const QString& tip) {
        auto* box = new QCheckBox(text, this);
        box->setToolTip(tip);
        box->setChecked(formats.contains(format));
        layout->addWidget(box);
        m_formats.emplace_back(format, box);
    };
    using enum exports::Format;
    add(Shapefile,
        tr("&Shapefile: candidate and plan sites"),
        tr("For ArcGIS, QGIS and most other programs; with a dictionary of its fields"));
    add(GeoPackage,
        tr("&GeoPackage: everything, styled for QGIS"),
        tr("One file with stations, candidates, plan, gaps and coverage"));
    add(GeoJson, tr("Geo&JSON: for web maps"), tr("RFC 7946, WGS 84"));
    add(Csv, tr("&CSV: tables for spreadsheets"), tr("UTF-8, with coordinates"));
    add(Kml, tr("&KML: for Google Earth"), tr("Sites with their attributes"));
    add(Report, tr("&Report: a page to read and print"), tr("One HTML file without other parts"));
    auto* label = new QLabel(tr("&Folder:"), this);
    label->setBuddy(m_folder);
    auto* browse = new QPushButton(tr("&Browse…"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addLayout(row);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* write = buttons->button(QDialogButtonBox::Ok);
    write->setText(tr("&Write"));
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_folder->setMinimumWidth(420);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, [write](const QString& text) {
        write->setEnabled(!text.trimmed().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::set<exports::Format> ExportDialog::formats() const {
    std::set<exports::Format> chosen;
    for (const auto& [format, box] : m_formats) {
        if (box->isChecked()) {
            chosen.insert(format);
        }
    }
    return chosen;
}

QString ExportDialog::folder() const {
    return m_folder->text().trimmed();
}

void ExportDialog::chooseFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the results"), m_folder->text());
    if (!folder.isEmpty()) {
        m_folder->setText(folder);
    }
}

ExportController::ExportController(Project& project, QWidget* window)
    : QObject(window)
    , m_project(project)
    , m_window(window)
    , m_action(new QAction(this))
    , m_pdfAction(new QAction(this)) {
    m_action->setIcon(themeIcon(QStringLiteral("export")));
    m_action->setShortcut(Qt::CTRL | Qt::Key_E);
    m_action->setEnabled(false);
    connect(m_action, &QAction::triggered, this, &ExportController::ask);
    m_pdfAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_pdfAction->setEnabled(false);
    connect(m_pdfAction, &QAction::triggered, this, &ExportController::askForPdf);
    connect(&project, &Project::resultsChanged, this, [this] {
        m_action->setEnabled(m_project.results() != nullptr);
        m_pdfAction->setEnabled(m_project.results() != nullptr);
    });
    retranslate();
}

/** Where results go unless the user says otherwise. */
QString ExportController::folder() const {
    if (!m_lastFolder.isEmpty()) {
        return m_lastFolder;
    }
    const QFileInfo file(m_project.path());
    const QString base = m_project.path().isEmpty() ? QDir::homePath() : file.absolutePath();
    return QDir(base).filePath(QStringLiteral("out"));
}

void ExportController::ask() {
    ExportDialog dialog(m_project.scenario().formats, folder(), m_window);
    if (dialog.exec() == QDialog::Accepted) {
        write(dialog.formats(), dialog.folder());
    }
}

void ExportController::write(const std::set<exports::Format>& formats, const QString& folder) {
    m_lastFolder = folder;
    m_job.start(
        tr("Writing the results"),
        [this,
         inForce = m_project.resultsInForce(),
         options = m_project.sensitivityOptions(),
         formats,
         folder](const JobContext& job) -> Job::Apply {
            constexpr double studied01 = 0.3;
            const auto results = withStudy(inForce, options, job.subRange(0, studied01));
            exports::writeResults(*results, formats, toPath(folder), job.subRange(studied01, 1));
            return [this, folder] { Q_EMIT said(tr("The results are in %1.").arg(folder)); };
        });
}

void ExportController::askForPdf() {
    QString path = QFileDialog::getSaveFileName(
        m_window,
        tr("Report as PDF"),
        QDir(folder()).filePath(QStringLiteral("report.pdf")),
        tr("PDF (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".pdf");
    }
    writePdf(path);
}

void ExportController::writePdf(const QString& path) {
    m_job.start(
        tr("Writing the report"),
        [this,
         inForce = m_project.resultsInForce(),
         options = m_project.sensitivityOptions(),
         path](const JobContext& job) -> Job::Apply {
            constexpr double studied01 = 0.3;
            const auto results = withStudy(inForce, options, job.subRange(0, studied01));
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly)) {
                failToWrite(file);
            }
            printReport(
                toQString(exports::reportHtml(*results)),
                file,
                paperSize(),
                job.subRange(studied01, 1));
            if (!file.commit()) {
                failToWrite(file);
            }
            return [this, path] { Q_EMIT said(tr("The report is in %1.").arg(path)); };
        });
}

void ExportController::retranslate() {
    m_pdfAction->setText(tr("Report as &PDF…"));
    m_pdfAction->setToolTip(tr("Write the report for printing"));
    m_action->setText(tr("&Export the results…"));
    m_action->setToolTip(tr("Write sites, plan and report as files for other programs"));
}

} // namespace corredor::desktop
