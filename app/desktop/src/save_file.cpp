#include "save_file.h"

#include "convert.h"

#include <corredor/base/error.h>
#include <corredor/base/whole_file.h>

#include <QCoreApplication>
#include <QMessageBox>

namespace corredor::desktop {

bool saveFile(QWidget* parent, const QString& title, const QString& path, std::string_view bytes) {
    try {
        writeWholeFile(toPath(path), bytes);
    } catch (const Error& error) {
        auto* box = new QMessageBox(
            QMessageBox::Warning,
            title,
            QCoreApplication::translate(
                "SaveFile", "%1 could not be written. Choose a folder that you may write to.")
                .arg(path),
            QMessageBox::Ok,
            parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setDetailedText(toQString(error.what()));
        box->open();
        return false;
    }
    return true;
}

} // namespace corredor::desktop
