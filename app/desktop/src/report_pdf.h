#pragma once

#include <corredor/base/job.h>

#include <QIODevice>
#include <QPageSize>
#include <QString>

namespace corredor::desktop {

/**
 * Prints the report of a run (exports::reportHtml) as PDF: text stays text, its maps and charts
 * stay drawings. Headings stay with what follows them; each page has its number and the title.
 *
 * @param device open for writing. @throws Cancelled
 */
void printReport(
    const QString& html,
    QIODevice& device,
    const QPageSize& page,
    const JobContext& job = {});

} // namespace corredor::desktop
