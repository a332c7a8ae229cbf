#pragma once

#include <QString>

#include <string_view>

class QWidget;

namespace corredor::desktop {

/**
 * Writes a file whole; says in a box on `parent` why it could not be.
 * @param title of the box
 * @return false when it was not written; what was there before still is
 */
bool saveFile(QWidget* parent, const QString& title, const QString& path, std::string_view bytes);

} // namespace corredor::desktop
