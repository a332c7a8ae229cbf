#include "convert.h"
#include "texts.h"

#include <corredor/base/issue_text.h>

#include <QCoreApplication>
#include <QLocale>

namespace corredor::desktop::texts {

std::string_view languageCode() {
    return QLocale().language() == QLocale::Spanish ? "es" : "en";
}

QString issueTitle(std::string_view code) {
    return toQString(corredor::issueTitle(code, languageCode()));
}

QString issueDetail(const Issue& issue) {
    return toQString(corredor::issueDetail(issue, languageCode()));
}

QString severity(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return QCoreApplication::translate("Issues", "Note");
    case Severity::Warning:
        return QCoreApplication::translate("Issues", "Warning");
    case Severity::Error:
        return QCoreApplication::translate("Issues", "Error");
    }
    return {};
}

} // namespace corredor::desktop::texts
