#include "data_import.h"

#include "convert.h"
#include "theme_icon.h"

#include <corredor/sources/inspect.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace corredor::desktop {

DataImport::DataImport(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_action(new QAction(this)) {
    m_action->setIcon(themeIcon(QStringLiteral("add_layer")));
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    connect(m_action, &QAction::triggered, this, &DataImport::choose);
    connect(&m_read, &Job::failed, this, &DataImport::failed);
    connect(&m_read, &Job::ended, this, &DataImport::next);
    // A summary that cannot be made says nothing that reading has not said already.
    connect(&m_inspect, &Job::ended, this, &DataImport::inspectNext);
    retranslate();
}

void DataImport::choose() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window,
        tr("Add data to the map"),
        {},
        tr("Data (*.csv *.tsv *.json *.jsonl *.geojson *.gpkg *.shp *.kml *.fgb *.parquet *.tif "
           "*.tiff);;All files (*)"));
    add(paths);
}

void DataImport::add(const QStringList& paths) {
    const bool wasBusy = isBusy();
    m_waiting.append(paths);
    if (!wasBusy && !m_waiting.isEmpty()) {
        next();
    }
}

void DataImport::next() {
    if (m_waiting.isEmpty()) {
        Q_EMIT idle();
        inspectNext();
        return;
    }
    const QString path = m_waiting.takeFirst();
    const int number = ++m_number;
    m_read.start(
        tr("Reading %1").arg(QFileInfo(path).fileName()),
        [this, path, number, theme = m_parts.canvas.theme()](const JobContext& job) -> Job::Apply {
            auto layer =
                std::make_shared<ImportedLayer>(importLayer(toPath(path), number, theme, job));
            return [this, path, layer] { show(path, *layer); };
        });
}

void DataImport::show(const QString& path, const ImportedLayer& layer) {
    const QString name = QFileInfo(path).fileName();
    if (layer.entry) {
        const QString id = layer.entry->id;
        m_parts.contents.addImported(*layer.entry);
        m_toInspect.append({path, id});
        Q_EMIT said(tr("%1: %2 of %3 records are on the map.")
                        .arg(
                            name,
                            QLocale().toString(static_cast<qlonglong>(layer.drawn)),
                            QLocale().toString(static_cast<qlonglong>(layer.records))));
    } else {
        m_toInspect.append({path, QString()});
        Q_EMIT said(tr("%1 holds nothing that is drawn; a scenario can read it.").arg(name));
    }
    m_parts.issues.addIssues(layer.issues);
}

void DataImport::inspectNext() {
    if (m_toInspect.isEmpty() || m_inspect.isRunning()) {
        return;
    }
    const auto [path, layerId] = m_toInspect.takeFirst();
    m_inspect.start(
        tr("Counting what %1 holds").arg(QFileInfo(path).fileName()),
        [this, path = path, layerId = layerId](const JobContext& job) -> Job::Apply {
            auto summaries = std::make_shared<std::vector<sources::SourceSummary>>(
                sources::inspect(toPath(path), {}, job));
            return [this, path, layerId, summaries] {
                const QString text = summaryText(*summaries);
                m_parts.stack.setTip(layerId, QStringLiteral("%1\n%2").arg(path, text));
                Q_EMIT said(QStringLiteral("%1 – %2").arg(QFileInfo(path).fileName(), text));
            };
        });
}

void DataImport::retranslate() {
    m_action->setText(tr("&Add data to the map…"));
    m_action->setToolTip(
        tr("Show files as layers: stations, roads, points, areas. Or drop them onto the window."));
}

} // namespace corredor::desktop
